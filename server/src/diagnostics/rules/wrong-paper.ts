/** `wrong-paper`: a paper that is not one of those that the digest was made from. */
import type { WrongPaper } from '../../arxiv/wrongPaper';
import { findWrongPapers } from '../../arxiv/wrongPaper';
import type { LocalizedText } from '../../localization';
import { localized } from '../../localization';
import { listingExample, reportExample } from '../exampleDigests';
import { replacePaper } from '../recordFixes';
import type { Rule } from '../rule';

const messages: Readonly<Record<WrongPaper['kind'], LocalizedText>> = {
  unlisted: localized(
    'No paper of the listing mails has this title or this abstract: the search for the title may have found another paper.',
    '列表邮件中没有论文具有此标题或此摘要：按标题检索时可能取到了另一篇论文。',
  ),
  mixed: localized(
    'The title belongs to one paper of the listing mails, the abstract to another.',
    '标题属于列表邮件中的一篇论文，摘要却属于另一篇。',
  ),
};

const sparseAbstract =
  'Routing tables grow faster than memory. We keep only the entries that traffic uses, and lookups stay exact. A small cache in front of the table answers nine of ten lookups, and the rest costs one more step than before.';
const warmAbstract =
  'Small schedulers waste their first minutes. We let them begin with the plan of a neighbour, which halves the waiting time. The plan is corrected as soon as own measurements arrive, so that a bad neighbour does no harm for long.';

const withoutLinks = reportExample
  .replace(/\*\*链接\*\*.*\n/g, '')
  .replace(/Routing tables grow.*/, sparseAbstract)
  .replace(/Small schedulers waste.*/, warmAbstract);

export const wrongPaper: Rule = {
  code: 'wrong-paper',
  severity: 'error',
  layouts: ['text', 'report'],
  summary: localized(
    'A paper whose title and abstract are no paper of the listing mails, or two different ones.',
    '论文的标题和摘要不属于列表邮件中的任何一篇，或分属两篇不同的论文。',
  ),
  explanation: localized(
    'Whoever fetches papers by a search for their titles takes the first hit, which may be another paper, and readers are told of a paper that nobody chose. The papers of the listing mails that fit and are not used in the digest are offered, best first. That a title or abstract is unknown to the mails is a warning; it is said only where the mails have nearly all other papers of the digest.',
    '按标题检索并取首个结果时，可能取到另一篇论文，读者看到的便不是选中的那篇。列表邮件中内容相符且未被采用的论文按相符程度列出。邮件中没有相应的标题和摘要时为警告，且只在邮件几乎包含其余全部论文时提示。',
  ),
  example: {
    bad: withoutLinks.replace(sparseAbstract, warmAbstract),
    good: withoutLinks,
    listing: listingExample
      .replace(/Routing tables grow[^\\]*/, `${sparseAbstract}\n`)
      .replace(/Small schedulers waste[^\\]*/, `${warmAbstract}\n`),
  },
  dependsOnWorkspace: true,
  *check(context) {
    const { digest, index } = context;
    if (index.records.listings.size === 0) return;
    const identities = digest.papers.map((paper) => index.records.identify(paper));
    for (const { paper, kind, candidates } of findWrongPapers(digest, identities, index.records.search)) {
      const finding = {
        range: paper.nameRange,
        message: messages[kind],
        fixes: candidates.map((candidate) => replacePaper(context, paper, candidate)),
      };
      yield kind === 'unlisted' ? { ...finding, severity: 'warning' } : finding;
    }
  },
};
