/** `revised-paper`: a paper that was revised after the digest was made. */
import type { PaperMetadata } from '../../arxiv/paperMetadata';
import type { Digest } from '../../digest/digest';
import type { IsoDate } from '../../digest/digestDate';
import { normalizeDate } from '../../digest/digestDate';
import type { LocalizedText } from '../../localization';
import { localized } from '../../localization';
import { listingExample, textExample } from '../exampleDigests';
import type { KnownPaper } from '../officialRecord';
import { knownPapers } from '../officialRecord';
import type { Rule, RuleContext } from '../rule';

export const revisedPaper: Rule = {
  code: 'revised-paper',
  severity: 'information',
  layouts: ['text', 'report'],
  summary: localized('arXiv has a later version of a paper.', 'arXiv 上已有论文的更新版本。'),
  explanation: localized(
    'A listing mail or, in the editor, an earlier answer of arXiv tells of a version that was submitted after the day of the digest, or after the version that the link names. Title, abstract and results may have changed.',
    '列表邮件（在编辑器中还包括 arXiv 此前的答复）载有一个版本，其提交时间晚于本期摘要的日期，或晚于链接所指的版本。标题、摘要和结果可能已有变化。',
  ),
  example: {
    bad: textExample,
    good: textExample.replace('2026-02-03', '2026-03-03'),
    listing: listingExample.replace('(31kb)\n', '(31kb)\nDate (revised v2): Mon, 16 Feb 2026 08:00:00 GMT   (32kb)\n'),
  },
  dependsOnWorkspace: true,
  *check(context) {
    for (const known of knownPapers(context)) {
      const message = describeRevision(context, known);
      if (message !== undefined) yield { range: known.paper.nameRange, message };
    }
  },
};

function describeRevision({ digest }: RuleContext, { identifier, history }: KnownPaper): LocalizedText | undefined {
  const latest = Math.max(...history.map(({ version }) => version ?? 0));
  const linked = identifier.version;
  if (linked !== undefined && latest > linked)
    return localized(
      `arXiv has version ${latest} of this paper, the link leads to version ${linked}.`,
      `arXiv 上已有此论文的第 ${latest} 版，链接指向第 ${linked} 版。`,
    );
  const day = digestDay(digest);
  const revised = latestRevision(history);
  // Most mails tell of a revision without its number; one that is numbered is the one that the link names.
  const isLinked =
    linked !== undefined && revised === latestRevision(history.filter(({ version }) => version !== undefined));
  return day !== undefined && revised > day && !isLinked
    ? localized(`This paper was revised on ${revised}, after the digest.`, `此论文已于 ${revised} 修订，晚于本期摘要。`)
    : undefined;
}

/** The day, `2026-02-16`; empty where none is known. */
function latestRevision(history: readonly PaperMetadata[]): string {
  return history.map(({ revised }) => revised?.slice(0, 10) ?? '').reduce((a, b) => (a > b ? a : b), '');
}

/** The day that the digest names as its own, in any spelling that leaves no doubt. */
function digestDay(digest: Digest): IsoDate | undefined {
  const span = digest.layout === 'text' ? digest.date : digest.generatedAt;
  return span === undefined ? undefined : normalizeDate(span.text);
}
