/** Learns how words are spelled from the listing mails that lie beside the digests. */
import { countSpellings } from '../prose/hyphenLexicon';
import { listingEntries, longestListing, mostListings } from '../workspace/listingMail';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';
import { directoryOf, readListing, textsIn } from './listingFiles';
import type { LocalFiles } from './localFiles';

/**
 * Reads the mails in the directories of the given files. They only make the findings better, so that one which cannot be
 * read is passed over.
 */
export async function gatherListings(
  paths: readonly string[],
  localFiles: LocalFiles,
  index: WorkspaceIndex,
): Promise<void> {
  let listings = 0;
  for (const directory of new Set(paths.map(directoryOf))) {
    for (const path of await textsIn(directory, localFiles).catch(() => [])) {
      if (listings >= mostListings) return;
      const listing = await readListing(path, localFiles, longestListing).catch(() => undefined);
      if (listing === undefined) continue;
      const passages = Array.from(listingEntries(listing.text), ({ passage }) => passage);
      index.updateListing(listing.uri, countSpellings(passages));
      listings++;
    }
  }
}
