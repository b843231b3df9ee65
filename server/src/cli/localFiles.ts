/** What the command line needs of the file system. Every method that waits rejects with an error whose `code` is Node's (`ENOENT`, `EACCES`). */

/** What stands at a path, symbolic links followed. */
export interface FileFacts {
  readonly kind: FileKind;
  /** In bytes. */
  readonly size: number;
  /** The same for every path that leads to the file. */
  readonly uri: string;
}

/** `other` is a device, a socket or a pipe; only in a directory's list, `link` is a symbolic link. */
export type FileKind = 'file' | 'directory' | 'other';

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: FileKind | 'link';
}

export interface LocalFiles {
  inspect(path: string): Promise<FileFacts>;
  /** The content; rejects with the code `EFBIG` as soon as there turns out to be more than `maximumSize` bytes. */
  read(path: string, maximumSize: number): Promise<Uint8Array>;
  /** The entries of a directory, in any order. */
  list(path: string): Promise<readonly DirectoryEntry[]>;
  /** The files that match a glob pattern, in any order; hidden ones and those in `node_modules` only where the pattern names them. */
  glob(pattern: string): Promise<readonly string[]>;
  /** Writes a new file, or replaces the content of one at once, so that nobody ever sees half of it; its permissions stay. */
  replace(path: string, content: Uint8Array): Promise<void>;
  /** The address of a path, be anything there or not; links are not followed. */
  uriOf(path: string): string;
  /** The absolute path of an address. */
  pathOf(uri: string): string;
}

/** The code of a file system's error, `undefined` for any other error. */
export function errorCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
