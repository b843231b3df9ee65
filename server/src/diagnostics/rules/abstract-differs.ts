/** `abstract-differs`: an abstract that is not as arXiv has it. */
import { localized } from '../../localization';
import { abstractsOf, changesAbstractAlone } from '../abstractText';
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
    "The abstract is compared word by word with arXiv's record, where a listing mail or the cache has it. What changes the wording or the end is information, everything else (case, dashes, punctuation, hyphens, footnote marks) a hint; a formula that reads the same is no difference. The quick fixes correct one kind at a time; wording is changed only by a fix that names both texts.",
    '列表邮件或缓存中有该论文的记录时，逐词比较摘要。措辞或结尾不同为信息，大小写、破折号、标点、连字符、脚注标记等为提示；读法相同的公式不算不同。快速修复按种类更正；措辞只能通过同时列出两种写法的修复来更改。',
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
    for (const abstract of abstractsOf(context.digest)) {
      const field = compareAbstract(context, abstract.paper);
      if (field === undefined) continue;
      yield* describeDifferences(context, {
        fields: [field],
        noun: localized('abstract', '摘要'),
        keepsRest: (edits) => changesAbstractAlone(context, abstract, edits),
      });
    }
  },
};
