/** The papers of listing mails, found by identifier, by title and by what titles and abstracts have in common with a text. */
import type { ListingHeader } from './listing';
import type { PaperMetadata } from './paperMetadata';
import { splitFoldedWords, titleKey } from './plainText';
import { weighRarestWords, WordIndex } from './wordIndex';

/** A paper that has words of the text that was searched for. */
export interface SearchResult {
  readonly identifier: string;
  /** The share of the text's rarest words that the paper has, weighted by their rarity; above 0 and up to 1. */
  readonly score: number;
}

/** What a text of one or more mails holds. */
export interface ListingMail {
  /** A paper has a record for each time that it is named. */
  readonly papers: readonly PaperMetadata[];
  readonly headers: readonly ListingHeader[];
}

/** So many papers are made ready for searches at a time: those of some milliseconds. */
const papersAtOnce = 50;

/** One mail; what costs time is made little by little, or when it is first asked for. */
class IndexedMail implements ListingMail {
  private readonly byIdentifier: ReadonlyMap<string, readonly PaperMetadata[]>;
  private readonly byTitleKey = new Map<string, PaperMetadata[]>();
  private readonly titleIndex = new WordIndex();
  private readonly abstractIndex = new WordIndex();
  private prepared = 0;

  constructor(
    readonly papers: readonly PaperMetadata[],
    readonly headers: readonly ListingHeader[],
  ) {
    const byIdentifier = new Map<string, PaperMetadata[]>();
    for (const paper of papers) addTo(byIdentifier, paper.identifier, paper);
    this.byIdentifier = byIdentifier;
  }

  get isPrepared(): boolean {
    return this.prepared === this.papers.length;
  }

  /** Makes some more papers ready for searches. */
  prepare(count = Infinity): void {
    for (const paper of this.papers.slice(this.prepared, this.prepared + count)) {
      addTo(this.byTitleKey, titleKey(paper.title), paper);
      this.titleIndex.add(titleWords(paper.title));
      this.abstractIndex.add(splitFoldedWords(paper.abstract ?? ''));
      this.prepared++;
    }
  }

  findByIdentifier(identifier: string): readonly PaperMetadata[] {
    return this.byIdentifier.get(identifier) ?? [];
  }

  findByTitleKey(key: string): readonly PaperMetadata[] {
    this.prepare();
    return this.byTitleKey.get(key) ?? [];
  }

  get titleWords(): WordIndex {
    this.prepare();
    return this.titleIndex;
  }

  get abstractWords(): WordIndex {
    this.prepare();
    return this.abstractIndex;
  }
}

/** How records are looked up. */
export interface RecordSearch {
  /** The number of records; a paper has one for each time that a mail names it. */
  readonly size: number;
  /** All records of a paper, those of the latest mail first. */
  findByIdentifier(identifier: string): readonly PaperMetadata[];
  /** The records whose title has this key (`titleKey`), those of the latest mail first; none for an empty key. */
  findByTitleKey(key: string): readonly PaperMetadata[];
  /** The papers whose titles have most in common with this one, best first. */
  searchTitles(title: string, limit: number): readonly SearchResult[];
  /** The papers whose abstracts have most in common with this one, best first. */
  searchAbstracts(abstract: string, limit: number): readonly SearchResult[];
}

/** The mails at hand, each under a name of its own; to add or remove one costs nothing for the others. */
export class ListingIndex implements RecordSearch {
  private readonly mailsByName = new Map<string, IndexedMail>();

  /** Adds the papers of a mail, in place of an earlier one of this name. */
  add(name: string, papers: readonly PaperMetadata[], headers: readonly ListingHeader[] = []): void {
    this.mailsByName.set(name, new IndexedMail(papers, headers));
  }

  remove(name: string): void {
    this.mailsByName.delete(name);
  }

  /** Does a little of what the first search would have to do; `false` when nothing is left. */
  prepare(): boolean {
    const mail = this.allMails().find(({ isPrepared }) => !isPrepared);
    mail?.prepare(papersAtOnce);
    return mail !== undefined;
  }

  get size(): number {
    return this.allMails().reduce((sum, mail) => sum + mail.papers.length, 0);
  }

  get mails(): readonly ListingMail[] {
    return this.allMails();
  }

  /** What the mails say of themselves. */
  get headers(): readonly ListingHeader[] {
    return this.allMails().flatMap(({ headers }) => headers);
  }

  /** Every record, in the order of the mails. */
  get papers(): readonly PaperMetadata[] {
    return this.allMails().flatMap(({ papers }) => papers);
  }

  findByIdentifier(identifier: string): readonly PaperMetadata[] {
    return latestFirst(this.allMails().flatMap((mail) => mail.findByIdentifier(identifier)));
  }

  findByTitleKey(key: string): readonly PaperMetadata[] {
    return key === '' ? [] : latestFirst(this.allMails().flatMap((mail) => mail.findByTitleKey(key)));
  }

  searchTitles(title: string, limit: number): readonly SearchResult[] {
    return this.search(titleWords(title), (mail) => mail.titleWords, limit);
  }

  searchAbstracts(abstract: string, limit: number): readonly SearchResult[] {
    return this.search(splitFoldedWords(abstract), (mail) => mail.abstractWords, limit);
  }

  /** A paper has the score of its best record. */
  private search(
    words: readonly string[],
    indexOf: (mail: IndexedMail) => WordIndex,
    limit: number,
  ): readonly SearchResult[] {
    const mails = this.allMails();
    const weights = weighRarestWords(words, mails.map(indexOf), this.size);
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const best = new Map<string, number>();
    for (const mail of mails) {
      const scores = new Float64Array(mail.papers.length);
      indexOf(mail).addScores(weights, scores);
      for (const [place, { identifier }] of mail.papers.entries()) {
        const score = (scores[place] ?? 0) / total;
        if (score > 0 && score > (best.get(identifier) ?? 0)) best.set(identifier, score);
      }
    }
    const results = Array.from(best, ([identifier, score]) => ({ identifier, score }));
    return results.sort((a, b) => b.score - a.score || (a.identifier < b.identifier ? -1 : 1)).slice(0, limit);
  }

  private allMails(): readonly IndexedMail[] {
    return [...this.mailsByName.values()];
  }
}

/** The words of a title and, because one source splits what another joins, the neighbours written as one. */
function titleWords(title: string): readonly string[] {
  const words = splitFoldedWords(title);
  return [...words, ...words.slice(1).map((word, index) => `${words[index] ?? ''}${word}`)];
}

function addTo(groups: Map<string, PaperMetadata[]>, key: string, paper: PaperMetadata): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [paper]);
  else group.push(paper);
}

/** By the day of their source; records of the same day keep their order. */
export function latestFirst(papers: readonly PaperMetadata[]): readonly PaperMetadata[] {
  const date = (paper: PaperMetadata): string => paper.source.date ?? paper.revised ?? paper.submitted ?? '';
  return [...papers].sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
}
