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
  const linked = identifier.version;
  const numbered = history.filter(({ version }) => version !== undefined);
  const latest = Math.max(...numbered.map(({ version = 0 }) => version));
  if (linked !== undefined && latest > linked)
    return localized(
      `arXiv has version ${latest} of this paper, the link leads to version ${linked}.`,
      `arXiv 上已有此论文的第 ${latest} 版，链接指向第 ${linked} 版。`,
    );
  const revisions = revisionDays(history);
  const revised = revisions.at(-1) ?? '';
  // Most mails tell of a revision without its number; the first one makes version 2.
  if (linked !== undefined && revisions.length + 1 > linked)
    return localized(
      `This paper was revised on ${revised}, the link leads to version ${linked}.`,
      `此论文已于 ${revised} 修订，链接指向第 ${linked} 版。`,
    );
  const day = digestDay(digest);
  const isLinked = linked !== undefined && revised === revisionDays(numbered).at(-1);
  return day !== undefined && revised > day && !isLinked
    ? localized(`This paper was revised on ${revised}, after the digest.`, `此论文已于 ${revised} 修订，晚于本期摘要。`)
    : undefined;
}

/** The days, `2026-02-16`, of the revisions that are known, from the first on. */
function revisionDays(history: readonly PaperMetadata[]): readonly string[] {
  return [...new Set(history.flatMap(({ revised }) => revised?.slice(0, 10) ?? []))].sort();
}

/** The day that the digest names as its own, in any spelling that leaves no doubt. */
function digestDay(digest: Digest): IsoDate | undefined {
  const span = digest.layout === 'text' ? digest.date : digest.generatedAt;
  return span === undefined ? undefined : normalizeDate(span.text);
}
