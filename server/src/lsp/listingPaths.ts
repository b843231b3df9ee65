/** Keeps the index up to date with the setting `digestDesk.listings` of every workspace folder. */
import { normalizeUri, resolvePath } from '../workspace/documentUri';
import type { WorkspaceIndexer } from '../workspace/workspaceIndexer';
import type { SettingsStore } from './settingsStore';

export class ListingPaths {
  private known: ReadonlySet<string> = new Set();

  /** `folders` are the addresses of the folders that are open at the time of asking. */
  constructor(
    private readonly indexer: Pick<WorkspaceIndexer, 'addListings' | 'removeListings'>,
    private readonly settings: Pick<SettingsStore, 'settingsOf'>,
    private readonly folders: ReadonlySet<string>,
  ) {}

  /** Reads what the settings name now, and forgets what they named before. Tells whether anything has changed. */
  async update(): Promise<boolean> {
    const named = await this.namedPaths();
    const before = this.known;
    this.known = named;
    let changed = false;
    // What lies in the workspace is read anyway.
    for (const uri of before)
      if (!named.has(uri) && !this.isInWorkspace(uri)) changed = this.indexer.removeListings(uri) || changed;
    for (const uri of named)
      if (!before.has(uri) && !this.isInWorkspace(uri)) changed = (await this.indexer.addListings(uri)) || changed;
    return changed;
  }

  private async namedPaths(): Promise<ReadonlySet<string>> {
    const named = new Set<string>();
    for (const folder of this.folders) {
      const { listings } = await this.settings.settingsOf(folder);
      for (const path of listings) {
        const uri = resolvePath(path, folder);
        if (uri !== undefined) named.add(uri);
      }
    }
    return named;
  }

  private isInWorkspace(uri: string): boolean {
    return [...this.folders].some((folder) => uri.startsWith(`${normalizeUri(folder).replace(/\/$/, '')}/`));
  }
}
