/** Finds out which of arXiv's papers each paper of a digest is: by its link, else by title and abstract. */
import type { ArxivIdentifier } from '../digest/arxivIdentifier';
import type { Digest, Paper } from '../digest/digest';
import { paperIdentifier } from '../digest/linkReference';
import type { Evidence, PaperDescription } from './identityEvidence';
import { commonByChance, describePaper, weighEvidence } from './identityEvidence';
import type { RecordSearch } from './listingIndex';

/** What an identity rests on: the link, a relation of the titles that the abstract does not contradict, or the abstract alone. */
export type IdentityReason = 'link' | 'title' | 'title-containment' | 'fuzzy-title' | 'abstract';

/**
 * Why there is none: the digest gives neither title nor abstract; no record is at hand; the record has nothing like it, or
 * something that resembles it too little; several papers fit alike; or title and abstract are those of two papers.
 */
export type NoIdentityReason = 'empty' | 'no-record' | 'unknown' | 'uncertain' | 'ambiguous' | 'conflict';

export type Identity = ResolvedIdentity | UnresolvedIdentity;

export interface ResolvedIdentity {
  readonly identifier: ArxivIdentifier;
  /** How sure it is, above 0 and up to 1. */
  readonly confidence: number;
  readonly reason: IdentityReason;
}

export interface UnresolvedIdentity {
  readonly identifier: undefined;
  readonly confidence: 0;
  readonly reason: NoIdentityReason;
}

/** What is less sure is not good enough to correct a digest by, nor to cite: the very title is enough, a similar one is not. */
export const sureIdentity = 0.9;

/** So many papers that share words with the title, and so many that share words with the abstract, are compared in full. */
const titleSearchLimit = 5;
const abstractSearchLimit = 3;

/** An abstract with this share in common is the same one, perhaps of another version. */
const commonInVersions = 0.5;

/** With this share it is a copy: what authors take over into the abstract of their next paper is less. */
const commonInCopies = 0.75;

/** Identities that are this close in confidence are alike, unless their abstracts tell them apart. */
const confidenceMargin = 0.02;

/** The identities of a digest's papers, in their order. */
export function resolveIdentities(digest: Digest, records: RecordSearch): readonly Identity[] {
  return digest.papers.map((paper) => resolveIdentity(paper, records));
}

export function resolveIdentity(paper: Paper, records: RecordSearch): Identity {
  const linked = paperIdentifier(paper);
  if (linked !== undefined) return { identifier: linked, confidence: 1, reason: 'link' };
  const description = describePaper(paper);
  if (description.titles.length === 0 && description.abstractPairs.size === 0) return unresolved('empty');
  if (records.size === 0) return unresolved('no-record');
  const sameTitle = findSameTitle(description, records);
  const weighed = weighAll(sameTitle, description, records);
  const [only] = weighed;
  if (only !== undefined && weighed.length === 1 && hasSameAbstract(only)) return judge(weighed);
  return judge(weighAll([...sameTitle, ...searchRecord(paper, records)], description, records));
}

function unresolved(reason: NoIdentityReason): UnresolvedIdentity {
  return { identifier: undefined, confidence: 0, reason };
}

function findSameTitle({ titles }: PaperDescription, records: RecordSearch): readonly string[] {
  return titles.flatMap(({ key }) => records.findByTitleKey(key)).map(({ identifier }) => identifier);
}

function searchRecord(paper: Paper, records: RecordSearch): readonly string[] {
  return [
    ...records.searchTitles(paper.title?.text ?? '', titleSearchLimit),
    ...records.searchAbstracts(paper.abstract?.value.text ?? '', abstractSearchLimit),
  ].map(({ identifier }) => identifier);
}

function weighAll(
  identifiers: readonly string[],
  description: PaperDescription,
  records: RecordSearch,
): readonly Evidence[] {
  return [...new Set(identifiers)].map((identifier) =>
    weighEvidence(description, identifier, records.findByIdentifier(identifier)),
  );
}

/** The one candidate that the evidence is for, if there is one. */
function judge(candidates: readonly Evidence[]): Identity {
  if (areTwoPapers(candidates)) return unresolved('conflict');
  const [best, second] = candidates
    .filter((evidence) => confidenceOf(evidence) > 0)
    .sort((a, b) => confidenceOf(b) - confidenceOf(a) || (b.abstract ?? 0) - (a.abstract ?? 0));
  if (best === undefined) return unresolved(candidates.some(isRelated) ? 'uncertain' : 'unknown');
  if (second !== undefined && areAlike(best, second)) return unresolved('ambiguous');
  if (isCutTitle(best) && candidates.filter(isCutTitle).length > 1) return unresolved('ambiguous');
  const { identifier, title } = best;
  return { identifier: { identifier, version: undefined }, confidence: confidenceOf(best), reason: reasons[title] };
}

/** Whether the papers may be the same, or one a successor of the other. */
function isRelated({ title, abstract }: Evidence): boolean {
  return abstract === undefined ? title !== 'different' : abstract >= commonByChance;
}

function areAlike(best: Evidence, second: Evidence): boolean {
  const difference = (best.abstract ?? 0) - (second.abstract ?? 0);
  return confidenceOf(best) - confidenceOf(second) < confidenceMargin && difference < commonByChance;
}

/** A part of a title, without an abstract, may be of any paper whose title has that part. */
function isCutTitle({ title, abstract }: Evidence): boolean {
  return title === 'contained' && abstract === undefined;
}

const reasons = {
  same: 'title',
  contained: 'title-containment',
  similar: 'fuzzy-title',
  different: 'abstract',
} as const;

/** Whether one paper's title stands over another one's abstract. */
function areTwoPapers(candidates: readonly Evidence[]): boolean {
  const hasOtherTitle = candidates.some(
    ({ title, abstract }) => (title === 'same' || title === 'contained') && (abstract ?? 0) < commonByChance,
  );
  return hasOtherTitle && candidates.some((evidence) => evidence.title === 'different' && hasSameAbstract(evidence));
}

function hasSameAbstract({ abstract }: Evidence): boolean {
  return abstract !== undefined && abstract >= commonInVersions;
}

/** 0 where the evidence does not suffice: only the very title may stand without support from the abstract or the authors. */
function confidenceOf({ title, isTellingTitle, abstract, authors }: Evidence): number {
  if (abstract !== undefined && abstract >= commonInVersions) {
    if (title === 'different') return abstract >= commonInCopies ? 0.9 : 0;
    return { same: 0.99, contained: 0.97, similar: 0.96 }[title];
  }
  if (abstract !== undefined) {
    if (title !== 'same') return 0;
    if (abstract >= commonByChance) return 0.95;
    return isTellingTitle && authors !== 'different' ? 0.7 : 0;
  }
  switch (title) {
    case 'same':
      return authors === 'same' || (isTellingTitle && authors !== 'different') ? 0.9 : 0;
    case 'contained':
      return authors === 'same' || authors === 'sameCount' ? 0.75 : 0;
    case 'similar':
      return authors === 'same' ? 0.75 : 0;
    case 'different':
      return 0;
  }
}
