/** The cache on disk: one file per paper in one folder, safe against two windows and against a crash. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MetadataStore } from '../arxiv/metadataCache';

/** A record has about 3 kB, so that the folder stays below 100 MB; the oldest go first. */
export const mostEntries = 20_000;

/** So many writes lie between two looks at the size of the folder. */
const writesBetweenChecks = 500;

/** A key as this program makes them: never a path. */
const plainKey = /^[\w.-]{1,80}$/;

export function createNodeMetadataStore(folder: string, most = mostEntries): MetadataStore {
  let writes = 0;
  return {
    read: async (key) => {
      if (!plainKey.test(key)) return undefined;
      return readFile(path.join(folder, `${key}.json`), 'utf8').catch(() => undefined);
    },
    write: async (key, content) => {
      if (!plainKey.test(key)) return;
      try {
        await mkdir(folder, { recursive: true });
        await replaceFile(path.join(folder, `${key}.json`), content);
        if (writes++ % writesBetweenChecks === 0) await prune(folder, most);
      } catch {
        // A full or write-protected disk costs the cache, not the answer.
      }
    },
  };
}

async function replaceFile(file: string, content: string): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, content, { flush: true });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Removes the oldest entries beyond the limit, and what a crash has left of unfinished ones. */
async function prune(folder: string, most: number): Promise<void> {
  const hour = 60 * 60 * 1000;
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const file = path.join(folder, name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: 0 }));
      return { file, mtimeMs, isUnfinished: name.endsWith('.tmp') };
    }),
  );
  const abandoned = files.filter(({ isUnfinished, mtimeMs }) => isUnfinished && Date.now() - mtimeMs > hour);
  const entries = files.filter(({ isUnfinished }) => !isUnfinished).sort((a, b) => b.mtimeMs - a.mtimeMs);
  await Promise.all([...abandoned, ...entries.slice(most)].map(({ file }) => rm(file, { force: true })));
}
