/** Keeps the index up to date with the files that are not open. */
import type { LineIndex } from '../text/lineIndex';
import { folderOf, normalizeUri } from './documentUri';
import type { FileSystem } from './fileSystem';
import { LatestListings } from './latestListings';
import { isListing, ListingReader, longestListing, mostTexts } from './listingReader';
import type { ParsedDocument } from './parsedDocument';
import { parseDocument } from './parsedDocument';
import type { WorkspaceIndex } from './workspaceIndex';

/** A longer file (in bytes) would take seconds to parse, in which no request is answered. */
export const longestFile = 1_000_000;

/** Which files are looked at, and how many at most. */
const digestFile = /\.(?:digest|digest\.txt|md)$/i;
const ignoredFolders: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist']);
const mostFiles = 2_000;
/** Any other text may be a listing mail; which ones are is told by what stands in them. */
const textFile = /\.txt$/i;
/** After so many characters of a mail, some 20 ms of work, requests get their turn. */
const sliceLength = 200_000;
/** Folders and files looked at; ends the walk through a huge tree that holds no digest. */
const mostEntries = 100_000;

/** The same files for a client that watches them. */
export const watchedFiles = '**/*.{digest,md,txt}';

export class WorkspaceIndexer {
  /** The digests of the workspace, open ones included; those beyond the limit are not looked at. */
  private readonly digests = new Set<string>();
  /** The other texts, and those of them that are listing mails and have been learned. */
  private readonly texts = new Set<string>();
  private readonly listings = new LatestListings();
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

  /** Reads the digests and listing mails of a folder and those below it. Tells whether anything that other files see has changed. */
  async addFolder(folder: string): Promise<boolean> {
    let changed = false;
    let entries = 0;
    const folders = [folder];
    for (let current = folders.pop(); current !== undefined; current = folders.pop()) {
      for (const { uri, kind } of await this.fileSystem.readFolder(current)) {
        if (++entries > mostEntries || this.digests.size >= mostFiles) return changed;
        if (kind === 'file') changed = (await this.addFile(uri)) || changed;
        else if (!ignoredFolders.has(uri.slice(uri.lastIndexOf('/') + 1))) folders.push(uri);
      }
    }
    return changed;
  }

  /** Reads the listing mails of a file or of a folder, and perhaps of those below it, from outside the workspace too. */
  async addListings(uri: string, isWithSubfolders: boolean): Promise<boolean> {
    let changed = false;
    let entries = 0;
    const pending = [uri];
    for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
      if (textFile.test(current)) changed = (await this.addText(current)) || changed;
      for (const entry of await this.fileSystem.readFolder(current)) {
        if (++entries > mostEntries) return changed;
        if (entry.kind === 'folder' ? isWithSubfolders : textFile.test(entry.uri)) pending.push(entry.uri);
      }
    }
    return changed;
  }

  /** Forgets the listing mails of a file or folder, and perhaps of those below it. */
  removeListings(uri: string, isWithSubfolders: boolean): boolean {
    const key = normalizeUri(uri);
    const removed = [...this.texts]
      .filter((text) => text === key || (isWithSubfolders ? text.startsWith(`${key}/`) : folderOf(text) === key))
      .map((text) => this.removeFile(text));
    return removed.includes(true);
  }

  /** Forgets the files below a folder. */
  removeFolder(folder: string): boolean {
    const prefix = `${normalizeUri(folder).replace(/\/$/, '')}/`;
    const removed = [...this.digests, ...this.texts]
      .filter((uri) => uri.startsWith(prefix))
      .map((uri) => this.removeFile(uri));
    return removed.includes(true);
  }

  /** Reads a file that is new or has changed. */
  async addFile(uri: string): Promise<boolean> {
    if (digestFile.test(uri)) return this.addDigest(uri);
    return textFile.test(uri) && this.addText(uri);
  }

  /** Reads a file that is no longer open, if it belongs to the workspace, else forgets it. */
  async closeFile(uri: string): Promise<boolean> {
    const key = normalizeUri(uri);
    return this.digests.has(key) || this.texts.has(key) ? this.addFile(uri) : this.removeFile(uri);
  }

  /** Forgets a file that is gone. */
  removeFile(uri: string): boolean {
    const key = normalizeUri(uri);
    if (this.isOpen(key)) return false;
    this.digests.delete(key);
    this.texts.delete(key);
    const changed = this.forgetListing(key);
    return this.updateDigest(key, undefined) || changed;
  }

  /** The normalized addresses of all digests that were read from disk, some of which may be open by now. */
  get digestsOnDisk(): readonly string[] {
    return [...this.lineIndexes.keys()];
  }

  /** Whether a digest with this normalized address was read from disk. */
  hasOnDisk(key: string): boolean {
    return this.lineIndexes.has(key);
  }

  /** The lines of a digest as it was read from disk, by its normalized address. */
  linesOf(key: string): LineIndex | undefined {
    return this.lineIndexes.get(key);
  }

  private async addDigest(uri: string): Promise<boolean> {
    const key = normalizeUri(uri);
    this.digests.add(key);
    if (this.isOpen(key)) return false;
    await this.nextTurn();
    const text = await this.fileSystem.readText(uri, longestFile);
    if (this.isOpen(key)) return false;
    return this.updateDigest(key, text === undefined ? undefined : parseDocument(key, text));
  }

  /** Tells whether other files see the digest differently than before, or learn other spellings from it. */
  private updateDigest(key: string, document: ParsedDocument | undefined): boolean {
    if (document?.digest === undefined) this.lineIndexes.delete(key);
    else this.lineIndexes.set(key, document.lineIndex);
    const { spellingRevision } = this.index;
    const changed = this.index.update(key, document?.digest);
    return changed || this.index.spellingRevision !== spellingRevision;
  }

  private async addText(uri: string): Promise<boolean> {
    const key = normalizeUri(uri);
    if (this.texts.size >= mostTexts && !this.texts.has(key)) return false;
    this.texts.add(key);
    if (this.isOpen(key)) return false;
    await this.nextTurn();
    const text = await this.fileSystem.readText(uri, longestListing);
    if (this.isOpen(key)) return false;
    // The editor may have shown it as a digest.
    const changed = this.updateDigest(key, undefined);
    if (text !== undefined && isListing(text)) return this.learnListing(key, text);
    return this.forgetListing(key) || changed;
  }

  private forgetListing(key: string): boolean {
    this.listings.delete(key);
    return this.index.updateListing(key, undefined);
  }

  /** Learns a mail slice by slice, unless it is gone before the end; it is then searched without delay. */
  private async learnListing(key: string, mail: string): Promise<boolean> {
    const reader = new ListingReader();
    for (let start = 0; start < mail.length; start += sliceLength) {
      if (start > 0) await this.nextTurn();
      reader.add(mail.slice(start, start + sliceLength));
    }
    if (!this.texts.has(key)) return false;
    const listing = reader.end();
    const outdated = this.listings.add(key, listing);
    if (outdated === key) return this.index.updateListing(key, undefined);
    if (outdated !== undefined) this.index.updateListing(outdated, undefined);
    const changed = this.index.updateListing(key, listing);
    while (this.index.records.listings.prepare()) await this.nextTurn();
    return changed;
  }
}
