/** The record as it would be if one paper were in no mail. */
import type { RecordSearch } from '../../server/src/arxiv/listingIndex';

/** The record without one paper. */
export function withhold(records: RecordSearch, withheld: string): RecordSearch {
  const others = <T extends { readonly identifier: string }>(papers: readonly T[]): readonly T[] =>
    papers.filter(({ identifier }) => identifier !== withheld);
  return {
    size: records.size,
    findByIdentifier: (identifier) => others(records.findByIdentifier(identifier)),
    findByTitleKey: (key) => others(records.findByTitleKey(key)),
    searchTitles: (title, limit) => others(records.searchTitles(title, limit + 1)).slice(0, limit),
    searchAbstracts: (abstract, limit) => others(records.searchAbstracts(abstract, limit + 1)).slice(0, limit),
  };
}
