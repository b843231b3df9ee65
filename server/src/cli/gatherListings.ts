<<<<<<< HEAD
/** Reads the listing mails that lie beside the digests. */
import { isListing, longestListing, mostListings, mostTexts, readListing } from '../workspace/listingReader';
=======
/** Learns how words are spelled from the listing mails that lie beside the digests. */
import { countSpellings } from '../prose/hyphenLexicon';
import { listingEntries, longestListing, mostListings } from '../workspace/listingMail';
>>>>>>> arxiv
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
<<<<<<< HEAD
      const mail = await readMail(path, localFiles).catch(() => undefined);
      if (mail === undefined) continue;
      index.updateListing(mail.uri, readListing(mail.text));
=======
      const listing = await readListing(path, localFiles, longestListing).catch(() => undefined);
      if (listing === undefined) continue;
      const passages = Array.from(listingEntries(listing.text), ({ passage }) => passage);
      index.updateListing(listing.uri, countSpellings(passages));
>>>>>>> arxiv
      listings++;
    }
  }
}
<<<<<<< HEAD

/** With the slash at its end (or a backslash, as Windows has it); empty for the working directory. */
function directoryOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** In the order of their names. */
async function textsIn(directory: string, localFiles: LocalFiles): Promise<readonly string[]> {
  const entries = await localFiles.list(directory === '' ? '.' : directory).catch(() => []);
  const names = entries
    .map(({ name }) => name)
    .filter((name) => /\.txt$/i.test(name) && !/^\.|\.digest\.txt$/i.test(name));
  return names
    .sort()
    .slice(0, mostTexts)
    .map((name) => directory + name);
}

/** The text of a mail; `undefined` for any other file. */
async function readMail(
  path: string,
  localFiles: LocalFiles,
): Promise<{ readonly uri: string; readonly text: string } | undefined> {
  const { kind, size, uri } = await localFiles.inspect(path);
  if (kind !== 'file' || size > longestListing) return undefined;
  const decoded = decodeText(await localFiles.read(path, longestListing));
  return 'text' in decoded && isListing(decoded.text) ? { uri, text: decoded.text } : undefined;
}
=======
>>>>>>> arxiv
