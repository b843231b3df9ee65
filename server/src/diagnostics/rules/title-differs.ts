/** `title-differs`: a title that is not as arXiv has it. */
import { titleKey } from '../../arxiv/plainText';
import type { Paper } from '../../digest/digest';
import { titleSpans } from '../../digest/titleSpans';
import { localized } from '../../localization';
import { listingExample, textExample } from '../exampleDigests';
import type { KnownPaper } from '../officialRecord';
import { knownPaper, officialTitle } from '../officialRecord';
import { describeDifferences } from '../recordDifferences';
import type { Rule, RuleContext, RuleFinding } from '../rule';

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
  dependsOnWorkspace: true,
  *check(context) {
    if (context.index.records.isEmpty) return;
    for (const paper of context.digest.papers) {
      const finding = checkPaper(context, paper);
      if (finding !== undefined) yield finding;
    }
  },
};

function checkPaper(context: RuleContext, paper: Paper): RuleFinding | undefined {
  const known = knownPaper(context, paper);
  if (known === undefined || paper.title === undefined || hasEarlierTitle(context, paper.title.text, known))
    return undefined;
  return describeDifferences({
    spans: titleSpans(paper),
    official: officialTitle(context.digest, known.metadata),
    noun: localized('title', '标题'),
    // The words of a title in a text digest are evidence for where it starts.
    keepsRest: () => paper.layout === 'report',
  });
}

/** A title that arXiv had once, but for its signs, is not wrong but out of date. */
function hasEarlierTitle({ digest }: RuleContext, title: string, { metadata, history }: KnownPaper): boolean {
  if (officialTitle(digest, metadata) === title) return false;
  const own = titleKey(title);
  const isOther = own !== titleKey(metadata.title);
  return history.some((record) => (isOther ? titleKey(record.title) === own : officialTitle(digest, record) === title));
}
