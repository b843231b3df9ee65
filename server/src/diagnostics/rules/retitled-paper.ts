/** `retitled-paper`: a title that arXiv's record had in an earlier version. */
import { titleKey } from '../../arxiv/plainText';
import { localized } from '../../localization';
import { listingExample, textExample } from '../exampleDigests';
import { knownPapers } from '../officialRecord';
import { paperName, shorten } from '../paperName';
import { replaceByOfficialTitle } from '../recordFixes';
import type { Rule } from '../rule';

const [header = ''] = listingExample.split('\n\n');
const revision = `${header.replace('(31kb)', '(31kb)\nDate (revised v2): Mon, 16 Feb 2026 08:00:00 GMT   (32kb)')}

Title: Sparse Tables for Exact Lookups
Authors: Ada Lindqvist, Bruno Sato
Categories: cs.NI
\\\\ ( https://arxiv.org/abs/2602.00011 ,  32kb)
------------------------------------------------------------------------------
`;

export const retitledPaper: Rule = {
  code: 'retitled-paper',
  severity: 'information',
  layouts: ['text', 'report'],
  summary: localized('A paper has another title at arXiv by now.', '论文在 arXiv 上已更改标题。'),
  explanation: localized(
    'The title was right when the digest was made, and a later version of the paper has another one, under which readers will find it. The quick fix takes the later title.',
    '标题在编写本期摘要时是正确的，但论文的新版本已改用另一标题，读者将以新标题找到它。快速修复采用新标题。',
  ),
  example: {
    bad: textExample.replace('2026-02-03', '2026-03-03'),
    good: textExample
      .replace('2026-02-03', '2026-03-03')
      .replace('Sparse Routing Tables for Fast', 'Sparse Tables for Exact'),
    listing: listingExample + revision,
  },
  dependsOnWorkspace: true,
  *check(context) {
    for (const { paper, history } of knownPapers(context)) {
      const own = titleKey(paper.title?.text ?? '');
      const [latest, ...earlier] = history;
      if (latest === undefined || own === '' || titleKey(latest.title) === own) continue;
      if (!earlier.some(({ title }) => titleKey(title) === own)) continue;
      const [name, title] = [paperName(paper), shorten(latest.title)];
      yield {
        range: paper.title?.range ?? paper.nameRange,
        message: localized(
          `${name.en} is now called “${title}” at arXiv.`,
          `${name['zh-cn']}在 arXiv 上现名《${title}》。`,
        ),
        fixes: replaceByOfficialTitle(context, paper),
      };
    }
  },
};
