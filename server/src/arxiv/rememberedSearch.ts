/** A search of the record that remembers what was found: the same texts are searched for with every key typed. */
import QuickLRU from 'quick-lru';
import type { RecordSearch, SearchResult } from './listingIndex';
import type { PaperMetadata } from './paperMetadata';

/** Searches that are remembered: those of the papers without a record in some large digests. */
const mostSearches = 4000;

export class RememberedSearch implements RecordSearch {
  private readonly titles = new QuickLRU<string, readonly SearchResult[]>({ maxSize: mostSearches });
  private readonly abstracts = new QuickLRU<string, readonly SearchResult[]>({ maxSize: mostSearches });

  constructor(private readonly records: RecordSearch) {}

  get size(): number {
    return this.records.size;
  }

  /** To be called when the records have changed. */
  forget(): void {
    this.titles.clear();
    this.abstracts.clear();
  }

  findByIdentifier(identifier: string): readonly PaperMetadata[] {
    return this.records.findByIdentifier(identifier);
  }

  findByTitleKey(key: string): readonly PaperMetadata[] {
    return this.records.findByTitleKey(key);
  }

  searchTitles(title: string, limit: number): readonly SearchResult[] {
    return remembered(this.titles, title, limit, () => this.records.searchTitles(title, limit));
  }

  searchAbstracts(abstract: string, limit: number): readonly SearchResult[] {
    return remembered(this.abstracts, abstract, limit, () => this.records.searchAbstracts(abstract, limit));
  }
}

function remembered(
  known: QuickLRU<string, readonly SearchResult[]>,
  text: string,
  limit: number,
  search: () => readonly SearchResult[],
): readonly SearchResult[] {
  const key = `${limit} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const results = search();
  known.set(key, results);
  return results;
}
