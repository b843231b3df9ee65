/** Makes listing mails known to the rules: those that are given, else those beside the digests. */
import { LatestListings } from '../workspace/latestListings';
import { readListing } from '../workspace/listingReader';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';
import type { Failure } from './failure';
import type { UseMail } from './listingFiles';
import { directoryOf, readGivenMails, readMailsIn } from './listingFiles';
import type { LocalFiles } from './localFiles';

/** The option of commands whose rules make use of the record. */
export interface ListingsOption {
  /** Files and directories of listing mails; without any, those of each digest's own directory. */
  readonly listings?: readonly string[];
}

/**
 * Reads the given mails and returns why others are of no use. Without any it reads those in the directories of the digests:
 * they only make the findings better, so that one which cannot be read is passed over.
 */
export async function gatherListings(
  digestPaths: readonly string[],
  listings: readonly string[] | undefined,
  localFiles: LocalFiles,
  index: WorkspaceIndex,
): Promise<readonly Failure[]> {
  const latest = new LatestListings();
  const use: UseMail = ({ uri, text }) => {
    const listing = readListing(text);
    const outdated = latest.add(uri, listing);
    if (outdated === uri) return;
    if (outdated !== undefined) index.updateListing(outdated, undefined);
    index.updateListing(uri, listing);
  };
  if (listings !== undefined) return readGivenMails(listings, localFiles, use);
  for (const directory of new Set(digestPaths.map(directoryOf)))
    await readMailsIn(directory, localFiles, use).catch(() => 0);
  return [];
}
