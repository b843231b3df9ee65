/** The file system of the command line, on Node. */
import { randomUUID } from 'node:crypto';
import type { Dirent, Stats } from 'node:fs';
import { constants } from 'node:fs';
import { access, chmod, chown, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import type { DirectoryEntry, FileKind, LocalFiles } from '../cli/localFiles';
import { errorCodeOf } from '../cli/localFiles';

const chunkSize = 1 << 20;

export const nodeLocalFiles: LocalFiles = {
  inspect: async (file) => {
    const facts = await stat(file);
    return { kind: kindOf(facts), size: facts.size, uri: pathToFileURL(await realpath(file)).href };
  },
  read: readAtMost,
  list: async (directory) => (await readdir(directory, { withFileTypes: true })).map(toDirectoryEntry),
  glob: findByPattern,
  replace,
  uriOf: (file) => pathToFileURL(file).href,
  pathOf: (uri) => fileURLToPath(uri),
};

/** Keeps the `./` that the pattern was given with, which the search drops. */
async function findByPattern(pattern: string): Promise<readonly string[]> {
  const paths = await glob(pattern, { expandDirectories: false, ignore: ['**/node_modules/**'] });
  return pattern.startsWith('./') ? paths.map((found) => `./${found}`) : paths;
}

function toDirectoryEntry(entry: Dirent): DirectoryEntry {
  return { name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) };
}

function kindOf(facts: Stats | Dirent): FileKind {
  if (facts.isFile()) return 'file';
  return facts.isDirectory() ? 'directory' : 'other';
}

/** The size that `stat` gives is not enough: a file may grow meanwhile, and those of `/proc` have none. */
async function readAtMost(file: string, maximumSize: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const chunks: Buffer[] = [];
    for (let size = 0; size <= maximumSize;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(chunkSize), 0, chunkSize);
      if (bytesRead === 0) return Buffer.concat(chunks);
      chunks.push(buffer.subarray(0, bytesRead));
      size += bytesRead;
    }
    throw Object.assign(new Error('The file is too large'), { code: 'EFBIG' });
  } finally {
    await handle.close();
  }
}

/** What a new file has in common with the one that it replaces. */
type Ownership = Pick<Stats, 'mode' | 'uid' | 'gid'>;

/** Writes a temporary file beside the target and renames it; a link stays a link, and what it leads to is replaced. */
async function replace(file: string, content: Uint8Array): Promise<void> {
  const target = await realpath(file).catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (target === undefined) return writeAtOnce(file, content, undefined);
  // Renaming needs no right to write the file itself, so that a write-protected one would be replaced all the same.
  await access(target, constants.W_OK);
  await writeAtOnce(target, content, await stat(target));
}

async function writeAtOnce(target: string, content: Uint8Array, ownership: Ownership | undefined): Promise<void> {
  const temporary = path.join(path.dirname(target), `.${path.basename(target).slice(0, 60)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (ownership !== undefined) {
      // Only root may give a file away; anybody else owns what they can replace in their own folder.
      await chown(temporary, ownership.uid, ownership.gid).catch(() => undefined);
      await chmod(temporary, ownership.mode);
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
