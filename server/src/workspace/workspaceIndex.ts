/** Small facts about every known digest, so that rules can look beyond their own file. */
import type { TextRange } from '../text/textRange';
import type { Digest, Paper } from '../digest/digest';
import { paperIdentifier } from '../digest/linkReference';
import { paperPassage } from '../digest/paperPassage';
import { normalizeTitle } from '../digest/title';
import type { HyphenKnowledge, SpellingCounts } from '../prose/hyphenLexicon';
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

  /** Found since the last update, so that a paper of thousands of digests is looked for once and not once for each of them. */
  private readonly placesByIdentity = new Map<string, PaperPlaces>();
  private readonly learned = new WorkspaceSpellings();
  private updates = 0;
  private spellingUpdates = 0;

  /** Grows with every update, so that what was derived from the index can be told to be out of date. */
  get revision(): number {
    return this.updates;
  }

  /** Grows when the spellings change, as they do with nearly every word typed: too often for other documents to be checked again. */
  get spellingRevision(): number {
    return this.spellingUpdates;
  }

  /** How words are spelled in the digests and listing mails. */
  get spellings(): HyphenKnowledge {
    return this.learned.known;
  }

  /** Learns the spellings of a listing mail instead of those that it had before; `undefined` forgets it. Tells whether anything has changed. */
  updateListing(uri: string, counts: SpellingCounts | undefined): boolean {
    const changed = this.learned.updateListing(uri, counts);
    if (changed) {
      this.updates++;
      this.spellingUpdates++;
    }
    return changed;
  }

  /** Replaces what is known of a document; `undefined` forgets it. Tells whether it now holds other papers than before. */
  update(uri: string, digest: Digest | undefined): boolean {
    this.updates++;
    this.placesByIdentity.clear();
    const before = this.factsByUri.get(uri) ?? [];
    const after = digest?.papers.map((paper) => createPaperFact(uri, paper)) ?? [];
    for (const fact of before) for (const key of identityKeys(fact)) this.factsByKey.get(key)?.delete(fact);
    for (const fact of after) for (const key of identityKeys(fact)) this.factsFor(key).add(fact);
    if (after.length === 0) this.factsByUri.delete(uri);
    else this.factsByUri.set(uri, after);
    if (this.learned.updatePassages(uri, digest?.papers.map(paperPassage) ?? [])) this.spellingUpdates++;
    return !sameIdentities(before, after);
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

  private factsFor(key: string): Set<PaperFact> {
    const known = this.factsByKey.get(key);
    if (known !== undefined) return known;
    const created = new Set<PaperFact>();
    this.factsByKey.set(key, created);
    return created;
  }
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
