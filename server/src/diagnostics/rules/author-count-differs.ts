/** `author-count-differs`: a report that counts other authors than arXiv names. */
import { localized } from '../../localization';
import { listingExample, reportExample } from '../exampleDigests';
import { knownPaper, officialAuthorCount } from '../officialRecord';
import type { Rule } from '../rule';

export const authorCountDiffers: Rule = {
  code: 'author-count-differs',
  severity: 'information',
  layouts: ['report'],
  summary: localized(
    "The author count of a paper is not that of arXiv's record.",
    '论文的作者数量与 arXiv 的记录不同。',
  ),
  explanation: localized(
    'Generators count the names that they find on the first page of the PDF, and miss some or take institutions for authors. The quick fix writes the number of authors that the record names.',
    '生成工具统计 PDF 首页上找到的姓名，可能遗漏或误将机构当作作者。快速修复会写入记录中的作者人数。',
  ),
  example: { bad: reportExample.replace('2人', '3人'), good: reportExample, listing: listingExample },
  dependsOnWorkspace: true,
  *check(context) {
    const { digest } = context;
    if (digest.layout !== 'report' || context.index.records.isEmpty) return;
    for (const paper of digest.papers) {
      const value = paper.authorCount?.value;
      const own = Number(/^(\d{1,6})\s*[人位名]?$/.exec(value?.text ?? '')?.[1] ?? 0);
      if (value === undefined || own === 0) continue;
      const known = knownPaper(context, paper);
      const official = known === undefined ? 0 : officialAuthorCount(known.metadata);
      // An earlier version may have had other authors.
      if (official === 0 || known?.history.some((record) => officialAuthorCount(record) === own) === true) continue;
      const written = `${official}人`;
      yield {
        range: value.range,
        message: localized(
          `The report counts ${own} authors, arXiv names ${official}.`,
          `报告写有 ${own} 位作者，arXiv 为 ${official} 位。`,
        ),
        fixes: [
          {
            title: localized(`Replace by ${written}, as arXiv has it`, `按 arXiv 改为${written}`),
            edits: [{ range: value.range, newText: written }],
            safe: true,
          },
        ],
      };
    }
  },
};
