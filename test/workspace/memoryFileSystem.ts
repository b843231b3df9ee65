/** A file system in memory, by address. */
import type { FileSystem, FolderEntry } from '../../server/src/workspace/fileSystem';

export class MemoryFileSystem implements FileSystem {
  readonly files = new Map<string, string>();
  readonly reads: string[] = [];

  readFolder(folder: string): Promise<readonly FolderEntry[]> {
    const entries = new Map<string, FolderEntry>();
    for (const file of this.files.keys()) {
      if (!file.startsWith(`${folder}/`)) continue;
      const [name = '', ...below] = file.slice(folder.length + 1).split('/');
      entries.set(name, { uri: `${folder}/${name}`, kind: below.length > 0 ? 'folder' : 'file' });
    }
    return Promise.resolve([...entries.values()]);
  }

  readText(uri: string, limit: number): Promise<string | undefined> {
    this.reads.push(uri);
    const text = this.files.get(uri);
    return Promise.resolve(text === undefined || text.length > limit ? undefined : text);
  }
}
