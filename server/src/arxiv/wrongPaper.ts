/** Finds the papers of a digest that its listing does not have: a search by title took the first hit, which was another paper. */
import type { Paper } from '../digest/digest';
import { describePaper, isTellingAbstract, isTellingTitle } from './identityEvidence';
import type { RecordSearch } from './listingIndex';
import type { PaperMetadata } from './paperMetadata';
import type { Identity } from './resolveIdentity';

export interface WrongPaper {
  readonly paper: Paper;
  /** `unlisted`: no paper of the listings has its title or its abstract; `mixed`: one has its title, another its abstract. */
  readonly kind: 'unlisted' | 'mixed';
  /** The papers that fit and are not used in the digest, best first; of the mails that its other papers are in, unless `mixed`. */
  readonly candidates: readonly PaperMetadata[];
}

/** So many of the digest's papers must be found, and but one or this share of them may be missing, for the mails to be those it was made from. */
const fewestFound = 3;
const mostShareMissing = 0.2;

/** So many papers are offered, of so many that have words in common. */
const mostCandidates = 3;
const searchLimit = 50;

/** A paper that fits less has no more in common than any two of a field. */
const leastFit = 0.3;

/**
 * Judges the papers that no identity was found for. `identities` are those of the digest's papers, in their order. A paper
 * without a title and an abstract to go by is not judged, and none is where the digest draws on more than the listings.
 */
export function findWrongPapers(
  digest: { readonly papers: readonly Paper[] },
  identities: readonly Identity[],
  records: RecordSearch,
): readonly WrongPaper[] {
  const used = new Set(identities.flatMap(({ identifier }) => identifier?.identifier ?? []));
  const isCovered = areCovering(identities, records);
  const mails = mailDates(used, records);
  return digest.papers.flatMap((paper, place) => {
    const kind = judgePaper(paper, identities[place], isCovered);
    if (kind === undefined) return [];
    const isOffered = ({ identifier, source }: PaperMetadata): boolean =>
      !used.has(identifier) && (kind === 'mixed' || mails.has(source.date));
    return [{ paper, kind, candidates: findCandidates(paper, records, isOffered) }];
  });
}

function judgePaper(paper: Paper, identity: Identity | undefined, isCovered: boolean): WrongPaper['kind'] | undefined {
  if (identity?.reason === 'conflict') return 'mixed';
  if (identity?.reason !== 'unknown' || !isCovered) return undefined;
  const { titles, abstractPairs } = describePaper(paper);
  return titles.some(isTellingTitle) && isTellingAbstract(abstractPairs) ? 'unlisted' : undefined;
}

function areCovering(identities: readonly Identity[], records: RecordSearch): boolean {
  const found = identities.filter(
    ({ identifier }) => identifier !== undefined && records.findByIdentifier(identifier.identifier).length > 0,
  ).length;
  const sought = identities.filter(({ reason }) => reason !== 'empty').length;
  return found >= fewestFound && sought - found <= Math.max(1, mostShareMissing * sought);
}

/** The mails that the digest's other papers are in, by the ends of their windows. */
function mailDates(identifiers: ReadonlySet<string>, records: RecordSearch): ReadonlySet<string | undefined> {
  const papers = [...identifiers].flatMap((identifier) => records.findByIdentifier(identifier));
  return new Set(papers.map(({ source }) => source.date));
}

/** Ranked by the sum of what the titles and the abstracts share. */
function findCandidates(
  paper: Paper,
  records: RecordSearch,
  isOffered: (record: PaperMetadata) => boolean,
): readonly PaperMetadata[] {
  const fits = new Map<string, number>();
  for (const { identifier, score } of [
    ...records.searchTitles(paper.title?.text ?? '', searchLimit),
    ...records.searchAbstracts(paper.abstract?.value.text ?? '', searchLimit),
  ])
    fits.set(identifier, (fits.get(identifier) ?? 0) + score);
  return [...fits]
    .filter(([, fit]) => fit >= leastFit)
    .sort(([, a], [, b]) => b - a)
    .flatMap(([identifier]) => records.findByIdentifier(identifier).find(isOffered) ?? [])
    .slice(0, mostCandidates);
}
