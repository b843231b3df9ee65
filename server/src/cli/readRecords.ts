/** Reads listing mails into records: those that are given, or those beside a digest. */
import { parseListing } from '../arxiv/listing';
import { PaperRecords } from '../arxiv/paperRecords';
import type { LocalizedText } from '../localization';
import { longestListing } from '../workspace/listingReader';
import type { Failure } from './failure';
import { failureReasons, reasonOf } from './failure';
import { directoryOf, readMail, textsIn } from './listingFiles';
import type { LocalFiles } from './localFiles';

/** Adds the mails that the paths name, and those in directories that they name; returns why others are of no use. */
export async function addGivenListings(
  records: PaperRecords,
  paths: readonly string[],
  localFiles: LocalFiles,
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (const path of paths) {
    try {
      const reason = await addGiven(records, path, localFiles);
      if (reason !== undefined) failures.push({ path, reason });
    } catch (error) {
      failures.push({ path, reason: reasonOf(error) });
    }
  }
  return failures;
}

/** The reason why there is no mail, if there is none. */
async function addGiven(
  records: PaperRecords,
  path: string,
  localFiles: LocalFiles,
): Promise<LocalizedText | undefined> {
  const { kind, size } = await localFiles.inspect(path);
  if (kind === 'directory') {
    const isAny = await addDirectory(records, /[/\\]$/.test(path) ? path : `${path}/`, localFiles);
    return isAny ? undefined : failureReasons.noListingInside;
  }
  if (size > longestListing) return failureReasons.listingTooLarge;
  return (await addListing(records, path, localFiles)) ? undefined : failureReasons.notListing;
}

/** Gives the mails of the directory that a digest is in, each directory read once. */
export function createNeighbourListings(localFiles: LocalFiles): (digestPath: string) => Promise<PaperRecords> {
  const byDirectory = new Map<string, PaperRecords>();
  return async (digestPath) => {
    const directory = directoryOf(digestPath);
    const known = byDirectory.get(directory);
    if (known !== undefined) return known;
    const records = new PaperRecords();
    byDirectory.set(directory, records);
    await addDirectory(records, directory, localFiles).catch(() => false);
    return records;
  };
}

/** Whether there is any mail; a file that cannot be read may be anything and is passed over. */
async function addDirectory(records: PaperRecords, directory: string, localFiles: LocalFiles): Promise<boolean> {
  let isAny = false;
  for (const path of await textsIn(directory, localFiles))
    isAny = (await addListing(records, path, localFiles).catch(() => false)) || isAny;
  return isAny;
}

/** Whether the file is a mail. */
export async function addListing(records: PaperRecords, path: string, localFiles: LocalFiles): Promise<boolean> {
  const listing = await readMail(path, localFiles, longestListing);
  if (listing === undefined) return false;
  const { entries, headers } = parseListing(listing.text);
  records.updateListing(
    listing.uri,
    entries.map(({ paper }) => paper),
    headers,
  );
  return true;
}
