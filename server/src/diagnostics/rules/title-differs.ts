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
    "The title is compared word by word with arXiv's record, where a listing mail or the cache has it. What changes the wording is information, everything else (case, dashes, punctuation, hyphens, footnote marks) a hint; a formula that reads the same is no difference. The quick fixes correct one kind at a time; wording is changed only by a fix that names both texts.",
    '列表邮件或缓存中有该论文的记录时，逐词比较标题。措辞不同为信息，大小写、破折号、标点、连字符、脚注标记等为提示；读法相同的公式不算不同。快速修复按种类更正；措辞只能通过同时列出两种写法的修复来更改。',
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
    for (const paper of context.digest.papers) {
      yield* describeDifferences(context, {
        // A title that arXiv had once is not wrong but out of date.
        fields: compareTitles(context, paper).filter(({ isOutdated }) => !isOutdated),
        noun: localized('title', '标题'),
        // The words of a title in a text digest are evidence for where it starts.
        keepsRest: () => paper.layout === 'report',
      });
    }
  },
};
