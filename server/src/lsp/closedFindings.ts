/** The findings of digests that are not open: published from the moment that the user asks for the whole workspace. */
import { isDigestDocument, parseDocument } from '../workspace/parsedDocument';
import { normalizeUri } from '../workspace/documentUri';
import { computeDiagnostics } from './diagnosticsChannel';
import { runDetached } from './requestHandler';
import type { ServerContext } from './serverContext';
import { surroundingsOf } from './serverContext';
import { readDocument } from './workspaceDigests';

export class ClosedFindings {
  private isShown = false;
  /** The digests, by their normalized addresses, that the client has findings of. */
  private readonly published = new Set<string>();
  /** Those that are to be looked at. */
  private readonly pending = new Set<string>();
  private isPublishing = false;

  constructor(private readonly context: ServerContext) {}

  /** Publishes the findings of every digest that is not open, and keeps them up to date from now on. */
  show(): void {
    this.isShown = true;
    this.updateAll();
  }

  /** To be called when something has changed that findings depend on. */
  updateAll(): void {
    this.update([...this.published, ...this.context.indexer.digestsOnDisk]);
  }

  /** To be called when files have changed, or have been opened or closed; whatever they are. */
  update(uris: readonly string[]): void {
    if (!this.isShown) return;
    for (const uri of uris) this.pending.add(normalizeUri(uri));
    if (!this.isPublishing)
      runDetached(this.context.connection, 'Publishing findings of closed digests', this.publishPending());
  }

  private async publishPending(): Promise<void> {
    this.isPublishing = true;
    try {
      for (const key of this.pending) {
        this.pending.delete(key);
        await this.publish(key);
      }
    } finally {
      this.isPublishing = false;
    }
  }

  private async publish(key: string): Promise<void> {
    const diagnostics = await this.findDiagnostics(key);
    if (diagnostics.length > 0) this.published.add(key);
    else if (!this.published.delete(key)) return;
    await this.context.connection.sendDiagnostics({ uri: key, diagnostics });
  }

  /** None for a digest that is open, which has a channel of its own, and for one that is gone. */
  private async findDiagnostics(key: string): Promise<ReturnType<typeof computeDiagnostics>> {
    const { context } = this;
    if (!context.indexer.hasOnDisk(key)) return [];
    const read = context.documents.isOpen(key) ? undefined : await readDocument(context, key);
    const document = read === undefined ? undefined : parseDocument(key, read.text);
    if (document === undefined || !isDigestDocument(document)) return [];
    const surroundings = await surroundingsOf(context, key);
    context.settings.forget(key);
    return context.documents.isOpen(key) ? [] : computeDiagnostics(context, surroundings, { uri: key, document });
  }
}
