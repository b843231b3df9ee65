/** `missing-abstract`: a paper without an abstract. */
import type { Paper } from '../../digest/digest';
import { localized } from '../../localization';
import { lineBreakOf } from '../../text/sourceLine';
import { textExample } from '../exampleDigests';
import { labelIn } from '../insertField';
import { findMissingField } from '../missingField';
import type { Fix, Rule, RuleContext } from '../rule';
import { findUnlabelledAbstract } from '../unlabelledField';

const abstractOfLastPaper = textExample.slice(textExample.lastIndexOf('Abstract\n'));

export const missingAbstract: Rule = {
  code: 'missing-abstract',
  severity: 'error',
  layouts: ['text', 'report'],
  summary: localized('A paper has no abstract.', '论文没有摘要。'),
  explanation: localized(
    'The abstract is what a digest is read for, and what its summary or brief must agree with. Copy it from the paper’s page at arXiv. The quick fix inserts the label where it belongs, or puts it before text that stands below the fields without one.',
    '摘要是读者所需的内容，也是核对总结和简报的依据。请从论文的 arXiv 页面复制。快速修复会在应有的位置插入标签；若字段下方已有不带标签的文字，则为它加上标签。',
  ),
  example: { bad: textExample.replace(abstractOfLastPaper, ''), good: textExample },
  *check(context) {
    for (const paper of context.digest.papers) {
      if (paper.layout === 'report' && paper.detailEntry === undefined) continue;
      const finding = findMissingField(
        context,
        paper,
        'abstract',
        paper.abstract,
        localized('abstract', '摘要'),
        labelText(context, paper),
      );
      if (finding !== undefined) yield finding;
    }
  },
};

function labelText({ text, digest }: RuleContext, paper: Paper): readonly Fix[] {
  const [first] = findUnlabelledAbstract(paper);
  if (first === undefined) return [];
  const label = labelIn(digest, 'abstract');
  const { start } = first.range;
  const newText = (digest.layout === 'text' ? label : `**${label}**:`) + lineBreakOf(text);
  return [
    {
      title: localized('Label the text below the fields as the abstract', '将字段下方的文字标为摘要'),
      edits: [{ range: { start, end: start }, newText }],
      safe: false,
    },
  ];
}
