/** `abstract-differs`: an abstract that is not as arXiv has it. */
import { localized } from '../../localization';
import type { TextEdit } from '../../text/textEdit';
import { abstractsOf, changesAbstractAlone } from '../paperAbstract';
import { listingExample, textExample } from '../exampleDigests';
import { compareAbstract } from '../recordComparison';
import { describeDifferences } from '../recordDifferences';
import type { Rule } from '../rule';

export const abstractDiffers: Rule = {
  code: 'abstract-differs',
  severity: 'information',
  layouts: ['text', 'report'],
  summary: localized("An abstract differs from arXiv's.", '摘要与 arXiv 的不同。'),
  explanation: localized(
    "The abstract is compared word by word with arXiv's record, where a listing mail has it or, in the editor, an earlier answer of arXiv. What changes the wording, the beginning or the end is information, everything else (case, dashes, punctuation, formulas, compounds, hyphens, footnote marks) a hint; a formula that reads the same is no difference. Each kind is a finding of its own, unless another rule explains it, such as a lost hyphen. The quick fixes correct one kind, here or in the whole file; only hyphens and footnote marks are corrected unseen. A hyphen that the record itself has too many or too few is left alone.",
    '列表邮件（在编辑器中还包括 arXiv 此前的答复）载有该论文时，逐词比较摘要。措辞、开头或结尾不同为信息，大小写、破折号、标点、公式、复合词、连字符、脚注标记等为提示；读法相同的公式不算不同。每一种类各为一项，除非已由其他规则说明（如丢失的连字符）。快速修复按种类更正，可只改此处或更正整个文件；只有连字符和脚注标记会在不经确认时更正。记录自身多出或缺少的连字符不作处理。',
  ),
  example: {
    bad: textExample.replace('grow faster than memory', 'grow more slowly than memory'),
    good: textExample,
    listing: listingExample,
  },
  comparesWithRecord: true,
  dependsOnWorkspace: true,
  *check(context) {
    if (context.index.records.isEmpty) return;
    const abstracts = [...abstractsOf(context.digest)].flatMap((abstract) => {
      const field = compareAbstract(context, abstract.paper);
      if (field === undefined) return [];
      const keepsRest = (edits: readonly TextEdit[]): boolean => changesAbstractAlone(context, abstract, edits);
      return [{ fields: [field], noun: localized('abstract', '摘要'), keepsRest }];
    });
    yield* describeDifferences(context, abstracts);
  },
};
