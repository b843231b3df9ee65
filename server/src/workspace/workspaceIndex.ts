/** Small facts about every known digest, so that rules can look beyond their own file. */
import { PaperRecords } from '../arxiv/paperRecords';
import type { TextRange } from '../text/textRange';
import type { Digest, Paper } from '../digest/digest';
import { paperIdentifier } from '../digest/linkReference';
import { paperPassage } from '../digest/paperPassage';
import { normalizeTitle } from '../digest/title';
import type { HyphenKnowledge } from '../prose/hyphenLexicon';
import type { ListingContent } from './listingReader';
import type { ReportFact } from './reportFact';
import { createReportFact, dayKeyOf } from './reportFact';
import { WorkspaceSpellings } from './workspaceSpellings';

/** Where a paper stands in which document, and what identifies it. */
export interface PaperFact {
  readonly uri: string;
  readonly nameRange: TextRange;
  readonly title: string | undefined;
  /** The identifier without its version. */
  readonly arxivIdentifier: string | undefined;
}

/** What tells one paper from another. */
export type PaperIdentity = Pick<PaperFact, 'arxivIdentifier' | 'title'>;

/** What others may know of a digest: plain data, which may come from another thread. */
export interface DigestFacts {
  readonly papers: readonly PaperFact[];
  readonly report: ReportFact | undefined;
  /** The texts from which the spelling of words is learned. */
  readonly passages: readonly string[];
}

/** The places of one paper, and the documents that have it. */
interface PaperPlaces {
  readonly facts: readonly PaperFact[];
  readonly uris: ReadonlySet<string>;
}

/** Where else a paper stands. */
export interface PapersElsewhere {
  /** How many other documents have it. */
  readonly digests: number;
  /** The first places there, as many as were asked for at most. */
  readonly places: readonly PaperFact[];
}

/** What is known of the digests of a workspace, and of the listing mails beside them. */
export class WorkspaceIndex {
  private readonly factsByUri = new Map<string, readonly PaperFact[]>();
  private readonly factsByKey = new Map<string, Set<PaperFact>>();
  private readonly reportByUri = new Map<string, ReportFact>();
  private readonly reportsByDay = new Map<string, Set<ReportFact>>();

  /** Found since the last update, so that a paper of thousands of digests is looked for once and not once for each of them. */
  private readonly placesByIdentity = new Map<string, PaperPlaces>();
  /** arXiv's record, from the listing mails beside the digests and from what arXiv has answered. */
  readonly records = new PaperRecords();

  private readonly learned = new WorkspaceSpellings();
  private updates = 0;
  private spellingUpdates = 0;

  /** Grows with every update, so that what was derived from the index can be told to be out of date. */
  get revision(): number {
    return this.updates + this.records.revision;
  }

  /** Grows when the spellings change, as they do with nearly every word typed: too often for other documents to be checked again. */
  get spellingRevision(): number {
    return this.spellingUpdates;
  }

  /** How words are spelled in the digests and listing mails. */
  get spellings(): HyphenKnowledge {
    return this.learned.known;
  }

  /** Learns from a listing mail, in place of what it said before; `undefined` forgets it. Tells whether anything has changed. */
  updateListing(uri: string, listing: ListingContent | undefined): boolean {
    const changed = this.learned.updateListing(uri, listing?.spellings);
    if (listing !== undefined || changed) this.records.updateListing(uri, listing?.papers, listing?.headers);
    if (changed) {
      this.updates++;
      this.spellingUpdates++;
    }
    return changed || listing !== undefined;
  }

  /** Replaces what is known of a document; `undefined` forgets it. Tells whether other documents now see it differently. */
  update(uri: string, digest: Digest | undefined): boolean {
    return this.learn(uri, digest === undefined ? undefined : createDigestFacts(uri, digest));
  }

  /** The same from the facts alone. */
  learn(uri: string, facts: DigestFacts | undefined): boolean {
    this.updates++;
    this.placesByIdentity.clear();
    const before = this.factsByUri.get(uri) ?? [];
    const after = facts?.papers ?? [];
    for (const fact of before) for (const key of identityKeys(fact)) this.factsByKey.get(key)?.delete(fact);
    for (const fact of after) for (const key of identityKeys(fact)) this.factsFor(key).add(fact);
    if (after.length === 0) this.factsByUri.delete(uri);
    else this.factsByUri.set(uri, after);
    if (this.learned.updatePassages(uri, facts?.passages ?? [])) this.spellingUpdates++;
    const isOtherReport = this.updateReport(uri, facts?.report);
    return isOtherReport || !sameIdentities(before, after);
  }

  /** Whether another document with papers is known. */
  knowsOtherThan(uri: string): boolean {
    return this.factsByUri.size > (this.factsByUri.has(uri) ? 1 : 0);
  }

  /** The papers of a document; none if it is not known. */
  papersIn(uri: string): readonly PaperFact[] {
    return this.factsByUri.get(uri) ?? [];
  }

  /** The reports in the folder of this one that cover the same day; itself included if indexed. */
  reportsOfDay(report: Pick<ReportFact, 'uri' | 'day'>): Iterable<ReportFact> {
    return this.reportsByDay.get(dayKeyOf(report)) ?? [];
  }

  /** The papers, in any document, with this identifier or, where one of the two has none, this title; itself included if indexed. */
  papersLike(paper: PaperIdentity): readonly PaperFact[] {
    return this.placesOf(paper).facts;
  }

  /** The same paper in other documents than its own. */
  papersElsewhere(paper: PaperFact, mostPlaces: number): PapersElsewhere {
    const { facts, uris } = this.placesOf(paper);
    const places: PaperFact[] = [];
    for (const fact of facts) {
      if (places.length >= mostPlaces) break;
      if (fact.uri !== paper.uri) places.push(fact);
    }
    return { digests: uris.size - (uris.has(paper.uri) ? 1 : 0), places };
  }

  private placesOf(paper: PaperIdentity): PaperPlaces {
    const keys = identityKeys(paper);
    const identity = JSON.stringify(keys);
    const known = this.placesByIdentity.get(identity);
    if (known !== undefined) return known;
    const alike = new Set(keys.flatMap((key) => [...(this.factsByKey.get(key) ?? [])]));
    const facts = [...alike].filter((fact) => !areDistinct(paper, fact));
    const places = { facts, uris: new Set(facts.map((fact) => fact.uri)) };
    this.placesByIdentity.set(identity, places);
    return places;
  }

  /** Tells whether the report is of another day or time than before. */
  private updateReport(uri: string, after: ReportFact | undefined): boolean {
    const before = this.reportByUri.get(uri);
    if (before !== undefined) this.reportsByDay.get(dayKeyOf(before))?.delete(before);
    if (after === undefined) this.reportByUri.delete(uri);
    else {
      this.reportByUri.set(uri, after);
      const ofDay = this.reportsByDay.get(dayKeyOf(after)) ?? new Set();
      this.reportsByDay.set(dayKeyOf(after), ofDay.add(after));
    }
    return before?.time !== after?.time || before?.day !== after?.day;
  }

  private factsFor(key: string): Set<PaperFact> {
    const known = this.factsByKey.get(key);
    if (known !== undefined) return known;
    const created = new Set<PaperFact>();
    this.factsByKey.set(key, created);
    return created;
  }
}

export function createDigestFacts(uri: string, digest: Digest): DigestFacts {
  return {
    papers: digest.papers.map((paper) => createPaperFact(uri, paper)),
    report: createReportFact(uri, digest),
    passages: digest.papers.map(paperPassage),
  };
}

export function createPaperFact(uri: string, paper: Paper): PaperFact {
  return {
    uri,
    nameRange: paper.nameRange,
    title: paper.title?.text,
    arxivIdentifier: paperIdentifier(paper)?.identifier,
  };
}

/** The keys under which a paper is found again: its identifier and its title's letters, as far as it has them. */
export function identityKeys({ arxivIdentifier, title }: PaperIdentity): readonly string[] {
  const letters = normalizeTitle(title ?? '');
  return [
    ...(arxivIdentifier === undefined ? [] : [`arxiv:${arxivIdentifier}`]),
    ...(letters === '' ? [] : [`title:${letters}`]),
  ];
}

/** Papers of one title are two if each has its own identifier. */
export function areDistinct(one: PaperIdentity, other: PaperIdentity): boolean {
  const [first, second] = [one.arxivIdentifier, other.arxivIdentifier];
  return first !== undefined && second !== undefined && first !== second;
}

/** Ranges do not count: they move with every character typed above. */
function sameIdentities(before: readonly PaperFact[], after: readonly PaperFact[]): boolean {
  const identities = (facts: readonly PaperFact[]): string => JSON.stringify(facts.map(identityKeys));
  return identities(before) === identities(after);
}
