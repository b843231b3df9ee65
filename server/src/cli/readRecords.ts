/** Reads listing mails into records: those that are given, or those beside a digest. */
import { parseListing } from '../arxiv/listing';
import { PaperRecords } from '../arxiv/paperRecords';
import type { Failure } from './failure';
import type { UseMail } from './listingFiles';
import { directoryOf, readGivenMails, readMailsIn, useMail } from './listingFiles';
import type { LocalFiles } from './localFiles';

/** Adds the mails that the paths name, and those in directories that they name; returns why others are of no use. */
export function addGivenListings(
  records: PaperRecords,
  paths: readonly string[],
  localFiles: LocalFiles,
): Promise<readonly Failure[]> {
  return readGivenMails(paths, localFiles, addTo(records));
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
    await readMailsIn(directory, localFiles, addTo(records)).catch(() => 0);
    return records;
  };
}

/** Whether the file is a mail. */
export function addListing(records: PaperRecords, path: string, localFiles: LocalFiles): Promise<boolean> {
  return useMail(path, localFiles, addTo(records));
}

function addTo(records: PaperRecords): UseMail {
  return ({ uri, text }) => {
    const { entries, headers } = parseListing(text);
    records.updateListing(
      uri,
      entries.map(({ paper }) => paper),
      headers,
    );
  };
}
