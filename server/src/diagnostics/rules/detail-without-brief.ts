/** `detail-without-brief`: a paper stands in the details, but not in the briefs. */
import { localized } from '../../localization';
import { reportExample } from '../exampleDigests';
import { briefsSection, detailsSection, findMissingEntries } from '../missingEntry';
import type { Rule } from '../rule';

const secondBrief = reportExample.slice(reportExample.indexOf('### 2.'), reportExample.indexOf('## 论文详细信息'));

export const detailWithoutBrief: Rule = {
  code: 'detail-without-brief',
  severity: 'warning',
  layouts: ['report'],
  summary: localized('A paper has details but no brief.', '论文有详细信息，但没有技术简报。'),
  explanation: localized(
    'Readers go through the briefs; a paper that is not there is overlooked. Either the brief was lost or the paper was removed in one section only. The quick fix lays out the entry with the same number and title.',
    '读者浏览的是技术简报，不在其中的论文会被忽略。可能是简报丢失，也可能只在一处删除了论文。快速修复会以相同的编号和标题建立条目。',
  ),
  example: { bad: reportExample.replace(secondBrief, ''), good: reportExample },
  *check({ digest, text }) {
    if (digest.layout !== 'report') return;
    yield* findMissingEntries(text, digest, detailsSection, briefsSection, {
      one: (name) => localized(`${name.en} has no brief.`, `${name['zh-cn']}没有技术简报。`),
      all: localized('The report has details but no briefs.', '报告有详细信息，但没有技术简报。'),
      fix: localized('Lay out the missing brief', '建立缺失的简报条目'),
    });
  },
};
