/** Read-only documents that are made from a digest and kept up to date while they are open. */
import * as vscode from 'vscode';
import type { DigestLanguageClient } from '../languageClient';

/** How long a digest must rest before what is made from it is made anew, in milliseconds. */
const pause = 500;

/** The digest that a document is made from; it is in the address, so that a window can open the document again. */
export function sourceDigest({ query }: vscode.Uri): vscode.Uri | undefined {
  const digest = new URLSearchParams(query).get('digest');
  return digest === null ? undefined : vscode.Uri.parse(digest, true);
}

/** Provides the documents of one scheme. */
export abstract class DerivedDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly didChange = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable;
  private pending: NodeJS.Timeout | undefined;

  readonly onDidChange = this.didChange.event;

  constructor(
    protected readonly client: DigestLanguageClient,
    private readonly scheme: string,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.didChange,
      client.onDidChangeRecords(() => this.refreshSoon()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const changed = document.uri.toString();
        if (this.openDocuments().some((uri) => sourceDigest(uri)?.toString() === changed)) this.refreshSoon();
      }),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const digest = sourceDigest(uri);
    if (digest === undefined) return '';
    // The server knows open documents only.
    await vscode.workspace.openTextDocument(digest);
    return this.provideText(digest, uri, token);
  }

  /** Has documents that are open already made anew. */
  refresh(...uris: readonly vscode.Uri[]): void {
    for (const uri of uris) this.didChange.fire(uri);
  }

  dispose(): void {
    clearTimeout(this.pending);
    this.subscriptions.dispose();
  }

  /** The text of the document at `uri`, which is made from `digest`. */
  protected abstract provideText(digest: vscode.Uri, uri: vscode.Uri, token: vscode.CancellationToken): Promise<string>;

  private refreshSoon(): void {
    clearTimeout(this.pending);
    this.pending = setTimeout(() => this.refresh(...this.openDocuments()), pause);
  }

  private openDocuments(): readonly vscode.Uri[] {
    return vscode.workspace.textDocuments.flatMap(({ uri }) => (uri.scheme === this.scheme ? uri : []));
  }
}
