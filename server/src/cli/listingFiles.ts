/** The files that may hold arXiv's listing mails, and their texts. */
import type { LocalizedText } from '../localization';
import { isListing, longestListing, mostTexts } from '../workspace/listingReader';
import { decodeText } from './decodeText';
import type { Failure } from './failure';
import { failureReasons, reasonOf } from './failure';
import type { LocalFiles } from './localFiles';

export interface ListingFile {
  readonly uri: string;
  readonly text: string;
}

/** The directory that a file is in: with the slash at its end (or a backslash, as Windows has it); empty for the working directory. */
export function directoryOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** What becomes of a mail. */
export type UseMail = (mail: ListingFile) => void;

/** Reads the mails that the paths name, and those in directories that they name; returns why others are of no use. */
export async function readGivenMails(
  paths: readonly string[],
  localFiles: LocalFiles,
  use: UseMail,
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (const path of paths) {
    try {
      const reason = await readGiven(path, localFiles, use);
      if (reason !== undefined) failures.push({ path, reason });
    } catch (error) {
      failures.push({ path, reason: reasonOf(error) });
    }
  }
  return failures;
}

/** The reason why there is no mail, if there is none. */
async function readGiven(path: string, localFiles: LocalFiles, use: UseMail): Promise<LocalizedText | undefined> {
  const { kind, size } = await localFiles.inspect(path);
  if (kind === 'directory') {
    const count = await readMailsIn(/[/\\]$/.test(path) ? path : `${path}/`, localFiles, use);
    return count > 0 ? undefined : failureReasons.noListingInside;
  }
  if (size > longestListing) return failureReasons.listingTooLarge;
  return (await useMail(path, localFiles, use)) ? undefined : failureReasons.notListing;
}

/** Reads the mails in a directory, and returns how many there are; a file that cannot be read may be anything and is passed over. */
export async function readMailsIn(directory: string, localFiles: LocalFiles, use: UseMail): Promise<number> {
  let count = 0;
  for (const path of await textsIn(directory, localFiles))
    if (await useMail(path, localFiles, use).catch(() => false)) count++;
  return count;
}

/** Whether the file is a mail. */
export async function useMail(path: string, localFiles: LocalFiles, use: UseMail): Promise<boolean> {
  const mail = await readMail(path, localFiles);
  if (mail !== undefined) use(mail);
  return mail !== undefined;
}

/** The paths of the texts in a directory, in the order of their names; of too many the last ones, as names begin with dates. */
async function textsIn(directory: string, localFiles: LocalFiles): Promise<readonly string[]> {
  const entries = await localFiles.list(directory === '' ? '.' : directory);
  const names = entries
    .map(({ name }) => name)
    .filter((name) => /\.txt$/i.test(name) && !/^\.|\.digest\.txt$/i.test(name));
  return names
    .sort()
    .slice(-mostTexts)
    .map((name) => directory + name);
}

/** The mail in a file; `undefined` for any other file, and for one that is too long. */
async function readMail(path: string, localFiles: LocalFiles): Promise<ListingFile | undefined> {
  const { kind, size, uri } = await localFiles.inspect(path);
  if (kind !== 'file' || size > longestListing) return undefined;
  const decoded = decodeText(await localFiles.read(path, longestListing));
  return 'text' in decoded && isListing(decoded.text) ? { uri, text: decoded.text } : undefined;
}
