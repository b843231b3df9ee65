/** The file system of the machine that the server runs on. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileSystem, FolderEntry } from '../workspace/fileSystem';

/** Knows `file:` addresses only; a document of any other scheme cannot be read. */
export const nodeFileSystem: FileSystem = {
  async readFolder(uri) {
    try {
      const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
      return entries.flatMap((entry): readonly FolderEntry[] => {
        const entryUri = `${uri.replace(/\/$/, '')}/${encodeURIComponent(entry.name)}`;
        if (entry.isDirectory()) return [{ uri: entryUri, kind: 'folder' }];
        return entry.isFile() ? [{ uri: entryUri, kind: 'file' }] : [];
      });
    } catch {
      return [];
    }
  },

  async readText(uri, limit) {
    try {
      const path = fileURLToPath(uri);
      const { size } = await stat(path);
      if (size > limit) return undefined;
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
    } catch {
      return undefined;
    }
  },
};
