/** Diagnostics for clients that do not ask for them: published when a document has rested for a moment. */
import type { DiagnosticsChannel } from './diagnosticsChannel';
import { computeDiagnostics } from './diagnosticsChannel';
import { runDetached } from './requestHandler';
import type { ServerContext } from './serverContext';
import { surroundingsOf } from './serverContext';

/** In milliseconds; shorter than a pause to read, longer than between two keys. */
const restingTime = 200;

export class PushDiagnostics implements DiagnosticsChannel {
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly context: ServerContext) {}

  documentChanged(uri: string): void {
    clearTimeout(this.timers.get(uri));
    const publish = (): void => {
      this.timers.delete(uri);
      runDetached(this.context.connection, `Publishing diagnostics for ${uri}`, this.publish(uri));
    };
    this.timers.set(uri, setTimeout(publish, restingTime));
  }

  documentClosed(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    const { connection } = this.context;
    runDetached(connection, `Clearing ${uri}`, connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  openFactsChanged(): void {
    this.surroundingsChanged();
  }

  surroundingsChanged(): void {
    for (const uri of this.context.documents.uris) this.documentChanged(uri);
  }

  /** Publishes for the version that the document has when the work is done; nothing for a document closed meanwhile. */
  private async publish(uri: string): Promise<void> {
    const surroundings = await surroundingsOf(this.context, uri);
    const version = this.context.documents.versionOf(uri);
    if (version === undefined) return;
    const diagnostics = computeDiagnostics(this.context, surroundings, this.context.documents.find(uri));
    await this.context.connection.sendDiagnostics({
      uri,
      diagnostics,
      ...(this.context.features.diagnosticVersion ? { version } : {}),
    });
  }
}
