/** Keeps the index up to date with the files that are not open. */
import type { LineIndex } from '../text/lineIndex';
import { normalizeUri } from './documentUri';
import type { FileSystem } from './fileSystem';
import { parseDocument } from './parsedDocument';
import type { WorkspaceIndex } from './workspaceIndex';

/** A longer file (in bytes) would take seconds to parse, in which no request is answered. */
export const longestFile = 1_000_000;

/** Which files are looked at, and how many at most. */
const digestFile = /\.(?:digest|digest\.txt|md)$/i;
const ignoredFolders: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist']);
const mostFiles = 2_000;
/** Folders and files looked at; ends the walk through a huge tree that holds no digest. */
const mostEntries = 100_000;

/** The same files for a client that watches them. */
export const watchedFiles = '**/*.{digest,digest.txt,md}';

export class WorkspaceIndexer {
  /** The digests of the workspace, open ones included; those beyond the limit are not looked at. */
  private readonly known = new Set<string>();
  private readonly lineIndexes = new Map<string, LineIndex>();

  /**
   * `isOpen` tells whether the editor holds a file (by its normalized address): what it holds wins over the disk.
   * `nextTurn` lets the program do something else between two files.
   */
  constructor(
    private readonly index: WorkspaceIndex,
    private readonly fileSystem: FileSystem,
    private readonly isOpen: (uri: string) => boolean,
    private readonly nextTurn: () => Promise<void>,
  ) {}

  /** Reads the digests of a folder and those below it. Tells whether anything that other files see has changed. */
  async addFolder(folder: string): Promise<boolean> {
    let changed = false;
    let entries = 0;
    const folders = [folder];
    for (let current = folders.pop(); current !== undefined; current = folders.pop()) {
      for (const { uri, kind } of await this.fileSystem.readFolder(current)) {
        if (++entries > mostEntries || this.known.size >= mostFiles) return changed;
        if (kind === 'file') changed = (await this.addFile(uri)) || changed;
        else if (!ignoredFolders.has(uri.slice(uri.lastIndexOf('/') + 1))) folders.push(uri);
      }
    }
    return changed;
  }

  /** Forgets the files below a folder. */
  removeFolder(folder: string): boolean {
    const prefix = `${normalizeUri(folder).replace(/\/$/, '')}/`;
    const removed = [...this.known].filter((uri) => uri.startsWith(prefix)).map((uri) => this.removeFile(uri));
    return removed.includes(true);
  }

  /** Reads a file that is new or has changed. */
  async addFile(uri: string): Promise<boolean> {
    const key = normalizeUri(uri);
    if (!digestFile.test(uri)) return false;
    this.known.add(key);
    if (this.isOpen(key)) return false;
    await this.nextTurn();
    const text = await this.fileSystem.readText(uri, longestFile);
    if (this.isOpen(key)) return false;
    const document = text === undefined ? undefined : parseDocument(key, text);
    if (document?.digest === undefined) this.lineIndexes.delete(key);
    else this.lineIndexes.set(key, document.lineIndex);
    return this.index.update(key, document?.digest);
  }

  /** Reads a file that is no longer open, if it belongs to the workspace, else forgets it. */
  async closeFile(uri: string): Promise<boolean> {
    return this.known.has(normalizeUri(uri)) ? this.addFile(uri) : this.removeFile(uri);
  }

  /** Forgets a file that is gone. */
  removeFile(uri: string): boolean {
    const key = normalizeUri(uri);
    if (this.isOpen(key)) return false;
    this.known.delete(key);
    this.lineIndexes.delete(key);
    return this.index.update(key, undefined);
  }

  /** The normalized addresses of all digests that were read from disk, some of which may be open by now. */
  get digestsOnDisk(): readonly string[] {
    return [...this.lineIndexes.keys()];
  }

  /** The lines of a digest as it was read from disk, by its normalized address. */
  linesOf(key: string): LineIndex | undefined {
    return this.lineIndexes.get(key);
  }
}
