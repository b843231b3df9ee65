/** The port to the files of a workspace. */

/** An entry of a folder. */
export interface FolderEntry {
  readonly uri: string;
  readonly kind: 'file' | 'folder';
}

export interface FileSystem {
  /** The entries of a folder, links to elsewhere left out; none when it cannot be read. */
  readFolder(uri: string): Promise<readonly FolderEntry[]>;
  /** The text of a file; `undefined` when it cannot be read, is longer than the limit (in bytes) or is no UTF-8. */
  readText(uri: string, limit: number): Promise<string | undefined>;
}
