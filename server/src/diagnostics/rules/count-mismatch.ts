/** `count-mismatch`: the header of a report counts other papers than the report has. */
import { isCountRight } from '../../digest/reportNumbering';
import { localized } from '../../localization';
import { reportExample } from '../exampleDigests';
import type { Rule } from '../rule';

export const countMismatch: Rule = {
  code: 'count-mismatch',
  severity: 'warning',
  layouts: ['report'],
  summary: localized(
    'The number of papers in the header is not that of the report.',
    '报告开头的论文数量与实际篇数不符。',
  ),
  explanation: localized(
    'A paper was added or removed by hand and the header was forgotten, or a part of the report was lost. If nothing is lost, the quick fix corrects the number.',
    '手工增删论文后没有改动报告开头，或报告有部分丢失。若无丢失，快速修复会更正数量。',
  ),
  example: { bad: reportExample.replace('2篇', '3篇'), good: reportExample },
  *check({ digest }) {
    if (digest.layout !== 'report' || digest.declaredCount === undefined || isCountRight(digest)) return;
    const { declaredCount: declared, papers } = digest;
    yield {
      range: declared.range,
      message: localized(
        `The header says ${declared.value} papers, the report has ${papers.length}.`,
        `报告开头写有 ${declared.value} 篇论文，实际为 ${papers.length} 篇。`,
      ),
      fixes: [
        {
          title: localized(`Replace by ${papers.length}`, `改为 ${papers.length}`),
          edits: [{ range: declared.range, newText: String(papers.length) }],
          safe: true,
        },
      ],
    };
  },
};
