/** Reads the listing mails that lie beside the digests. */
import { longestListing, mostListings, readListing } from '../workspace/listingReader';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';
import { directoryOf, readMail, textsIn } from './listingFiles';
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
      const mail = await readMail(path, localFiles, longestListing).catch(() => undefined);
      if (mail === undefined) continue;
      index.updateListing(mail.uri, readListing(mail.text));
      listings++;
    }
  }
}
