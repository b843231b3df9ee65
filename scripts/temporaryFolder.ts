/** Temporary folders that are gone when the block that made them, or the process, ends. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface TemporaryFolder extends Disposable {
  readonly path: string;
}

/** An empty folder with a short path (VS Code puts Unix sockets, limited to about 100 characters, into it). */
export function createTemporaryFolder(): TemporaryFolder {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dd-'));
  // A process that is just ending may still write into the folder.
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  process.on('exit', remove);
  return {
    path: folder,
    [Symbol.dispose]: () => {
      process.off('exit', remove);
      remove();
    },
  };
}

/** A temporary folder with a copy of all that `source` holds. */
export function copyToTemporaryFolder(source: string): TemporaryFolder {
  const folder = createTemporaryFolder();
  cpSync(source, folder.path, { recursive: true });
  return folder;
}
