/** `title-differs`: a title that is not as arXiv has it. */
import { localized } from '../../localization';
import { listingExample, textExample } from '../exampleDigests';
import { compareTitles } from '../recordComparison';
import { describeDifferences } from '../recordDifferences';
import type { Rule } from '../rule';

export const titleDiffers: Rule = {
  code: 'title-differs',
  severity: 'information',
  layouts: ['text', 'report'],
  summary: localized("A title differs from arXiv's.", '标题与 arXiv 的不同。'),
  explanation: localized(
    "The title is compared word by word with arXiv's record, where a listing mail has it or, in the editor, an earlier answer of arXiv. What changes the wording is information, everything else (case, dashes, punctuation, formulas, compounds, hyphens, footnote marks) a hint; a formula that reads the same is no difference. Each kind is a finding of its own, unless another rule explains it, such as a title in capitals. The quick fixes correct one kind, here or in the whole file; only hyphens and footnote marks are corrected unseen.",
    '列表邮件（在编辑器中还包括 arXiv 此前的答复）载有该论文时，逐词比较标题。措辞不同为信息，大小写、破折号、标点、公式、复合词、连字符、脚注标记等为提示；读法相同的公式不算不同。每一种类各为一项，除非已由其他规则说明（如全大写标题）。快速修复按种类更正，可只改此处或更正整个文件；只有连字符和脚注标记会在不经确认时按 arXiv 更正。',
  ),
  example: {
    bad: textExample.replace('Sparse Routing Tables', 'Sparse Routing Plans'),
    good: textExample,
    listing: listingExample,
  },
  comparesWithRecord: true,
  dependsOnWorkspace: true,
  *check(context) {
    if (context.index.records.isEmpty) return;
    const titles = context.digest.papers.map((paper) => ({
      // A title that arXiv had once is not wrong but out of date.
      fields: compareTitles(context, paper).filter(({ isOutdated }) => !isOutdated),
      noun: localized('title', '标题'),
      // The words of a title in a text digest are evidence for where it starts.
      keepsRest: () => paper.layout === 'report',
    }));
    yield* describeDifferences(context, titles);
  },
};
