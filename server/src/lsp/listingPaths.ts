/** Keeps the index up to date with the listing mails that lie outside of the workspace: named by settings, or beside open digests. */
import { folderOf, normalizeUri, resolvePath, schemeOf } from '../workspace/documentUri';
import type { WorkspaceIndexer } from '../workspace/workspaceIndexer';
import type { SettingsStore } from './settingsStore';

/** A file or folder of mails. */
interface ListingSource {
  readonly uri: string;
  /** A setting means all of a folder; beside a digest, the folders below are none of its business. */
  readonly isWithSubfolders: boolean;
}

export class ListingPaths {
  private known: ReadonlyMap<string, ListingSource> = new Map();

  /** `folders` are the addresses of the folders that are open at the time of asking, `openDigests` gives those of digests. */
  constructor(
    private readonly indexer: Pick<WorkspaceIndexer, 'addListings' | 'removeListings'>,
    private readonly settings: Pick<SettingsStore, 'settingsOf'>,
    private readonly folders: ReadonlySet<string>,
    private readonly openDigests: () => readonly string[],
  ) {}

  /** Reads what is named now, and forgets what was named before. Tells whether anything has changed. */
  async update(): Promise<boolean> {
    const sources = await this.findSources();
    const before = this.known;
    this.known = sources;
    let changed = false;
    for (const [key, { uri, isWithSubfolders }] of before)
      if (!sources.has(key)) changed = this.indexer.removeListings(uri, isWithSubfolders) || changed;
    for (const [key, { uri, isWithSubfolders }] of sources)
      if (!before.has(key)) changed = (await this.indexer.addListings(uri, isWithSubfolders)) || changed;
    return changed;
  }

  /** Whether a document is a file outside of all folders that are open, the mails beside which nobody else reads. */
  isOutside(uri: string): boolean {
    return schemeOf(uri) === 'file' && !this.isInWorkspace(normalizeUri(uri));
  }

  private async findSources(): Promise<ReadonlyMap<string, ListingSource>> {
    const sources = new Map<string, ListingSource>();
    const add = (uri: string | undefined, isWithSubfolders: boolean): void => {
      // What lies in the workspace is read anyway.
      if (uri !== undefined && !this.isInWorkspace(uri))
        sources.set(`${uri}${isWithSubfolders ? '/**' : ''}`, { uri, isWithSubfolders });
    };
    const addNamed = async (scope: string, base: string): Promise<void> => {
      for (const path of (await this.settings.settingsOf(scope)).listings) add(resolvePath(path, base), true);
    };
    for (const folder of this.folders) await addNamed(folder, folder);
    for (const digest of this.openDigests().filter((uri) => this.isOutside(uri))) {
      const folder = folderOf(normalizeUri(digest));
      add(folder, false);
      await addNamed(digest, folder);
    }
    return sources;
  }

  private isInWorkspace(uri: string): boolean {
    return [...this.folders].some((folder) => `${uri}/`.startsWith(`${normalizeUri(folder).replace(/\/$/, '')}/`));
  }
}
