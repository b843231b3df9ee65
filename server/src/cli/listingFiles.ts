/** The files that may hold arXiv's listing mails, and their texts. */
import { isListing, mostTexts } from '../workspace/listingReader';
import { decodeText } from './decodeText';
import type { LocalFiles } from './localFiles';

export interface ListingFile {
  readonly uri: string;
  readonly text: string;
}

/** The directory that a file is in: with the slash at its end (or a backslash, as Windows has it); empty for the working directory. */
export function directoryOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The paths of the texts in a directory, in the order of their names. */
export async function textsIn(directory: string, localFiles: LocalFiles): Promise<readonly string[]> {
  const entries = await localFiles.list(directory === '' ? '.' : directory);
  const names = entries
    .map(({ name }) => name)
    .filter((name) => /\.txt$/i.test(name) && !/^\.|\.digest\.txt$/i.test(name));
  return names
    .sort()
    .slice(0, mostTexts)
    .map((name) => directory + name);
}

/** The mail in a file; `undefined` for any other file, and for one of more than `maximumSize` bytes. */
export async function readMail(
  path: string,
  localFiles: LocalFiles,
  maximumSize: number,
): Promise<ListingFile | undefined> {
  const { kind, size, uri } = await localFiles.inspect(path);
  if (kind !== 'file' || size > maximumSize) return undefined;
  const decoded = decodeText(await localFiles.read(path, maximumSize));
  return 'text' in decoded && isListing(decoded.text) ? { uri, text: decoded.text } : undefined;
}
