/** `missing-link`: a paper without a link. */
import type { Paper } from '../../digest/digest';
import { localized } from '../../localization';
import { textExample } from '../exampleDigests';
import { labelIn } from '../insertField';
import { findMissingFields } from '../missingField';
import type { Fix, Rule, RuleContext } from '../rule';
import { findUnlabelledLink } from '../unlabelledField';

export const missingLink: Rule = {
  code: 'missing-link',
  severity: 'warning',
  layouts: ['text', 'report'],
  summary: localized('A paper has no link.', '论文没有链接。'),
  explanation: localized(
    'The link leads to the paper and carries the arXiv identifier, by which papers are told apart and recognised in other digests. The quick fix inserts the label where it belongs, or puts it before an arXiv address that stands in the paper without one. Generated reports hold no links: while that is so, it is said once for the report, as information.',
    '链接通向论文，其中的 arXiv 标识符用来区分论文并在其他摘要中认出它。快速修复会在应有的位置插入标签；若论文中已有不带标签的 arXiv 地址，则为它加上标签。生成的报告完全不含链接，这种情况只对整个报告提示一次。',
  ),
  example: { bad: textExample.replace('Link: https://arxiv.org/abs/2602.00012\n', ''), good: textExample },
  check: (context) =>
    findMissingFields(context, 'link', localized('link', '链接'), (paper) => labelLink(context, paper)),
};

function labelLink({ digest }: RuleContext, paper: Paper): readonly Fix[] {
  const address = findUnlabelledLink(paper);
  if (address === undefined) return [];
  const label = labelIn(digest, 'link');
  const newText = digest.layout === 'text' ? `${label}: ` : `**${label}**: `;
  const { start } = address.range;
  return [
    {
      title: localized(`Label ${address.text} as the link`, `将 ${address.text} 标为链接`),
      edits: [{ range: { start, end: start }, newText }],
      safe: false,
    },
  ];
}
