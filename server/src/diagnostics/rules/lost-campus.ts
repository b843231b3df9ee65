/** `lost-campus`: a university of many campuses without the one that is meant. */
import { findLostCampus } from '../../digest/campuses';
import { localized } from '../../localization';
import { reportExample } from '../exampleDigests';
import { paperInstitutions } from '../institutionItems';
import type { Rule } from '../rule';

export const lostCampus: Rule = {
  code: 'lost-campus',
  severity: 'hint',
  layouts: ['report'],
  summary: localized(
    'A university of many campuses is named without its campus, as in “University of California”.',
    '多校区大学缺少校区名，如 “University of California”。',
  ),
  explanation: localized(
    'The campuses of such systems are universities of their own. The campus stood behind a comma or on the next line and was lost; add it from the paper.',
    '这类大学系统的各校区是独立的大学。校区名原在逗号后或下一行，读取时丢失；请查阅论文补上。',
  ),
  example: {
    bad: reportExample.replace('Northshore University', 'University of California'),
    good: reportExample.replace('Northshore University', 'University of California, Davis'),
  },
  *check({ digest }) {
    for (const { items } of paperInstitutions(digest)) {
      for (const { text, range } of items) {
        const system = findLostCampus(text);
        if (system === undefined) continue;
        yield {
          range: { start: range.end - system.length, end: range.end },
          message: localized(`“${system}” has several campuses; which one?`, `“${system}”有多个校区，应写明是哪一个。`),
        };
      }
    }
  },
};
