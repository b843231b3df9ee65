/** `withdrawn-paper`: a paper that its authors, or arXiv, have withdrawn. */
import { localized } from '../../localization';
import { listingExample, textExample } from '../exampleDigests';
import { knownPapers } from '../officialRecord';
import { paperName } from '../paperName';
import type { Rule } from '../rule';

export const withdrawnPaper: Rule = {
  code: 'withdrawn-paper',
  severity: 'warning',
  layouts: ['text', 'report'],
  summary: localized('A paper has been withdrawn from arXiv.', '论文已从 arXiv 撤稿。'),
  explanation: localized(
    'The record says that the latest version withdraws the paper, often because of an error in it. Remove the paper, or tell the readers.',
    '记录表明最新版本已撤回该论文，原因往往是其中有错误。请删除该论文，或告知读者。',
  ),
  example: {
    bad: textExample,
    good: textExample.replace(/Sparse[^]*?\n\n/, ''),
    listing: listingExample.replace(
      'Categories: cs.NI',
      'Categories: cs.NI\nComments: This paper has been withdrawn by its authors: the proof of exactness has a gap',
    ),
  },
  dependsOnWorkspace: true,
  *check(context) {
    for (const { paper, history } of knownPapers(context)) {
      const withdrawn = history[0]?.isWithdrawn === true ? history[0] : undefined;
      if (withdrawn === undefined) continue;
      const name = paperName(paper);
      const reason = withdrawn.comments === undefined ? '' : `: ${withdrawn.comments}`;
      yield {
        range: paper.nameRange,
        message: localized(
          `${name.en} has been withdrawn from arXiv${reason}`.replace(/[^.]$/, '$&.'),
          `${name['zh-cn']}已从 arXiv 撤稿${reason.replace(': ', '：')}`.replace(/[^.。]$/, '$&。'),
        ),
      };
    }
  },
};
