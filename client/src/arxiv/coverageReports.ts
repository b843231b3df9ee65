/** The read-only documents that show what digests have and lack of the listing mails. */
import * as vscode from 'vscode';
import type { DigestLanguageClient } from '../languageClient';

export const coverageScheme = 'digestdesk-coverage';

/** How long a digest must rest before its report is made anew, in milliseconds. */
const pause = 500;

/** The address of a digest's report; the digest is all in it, so that a window can open it again. */
export function coverageUri(digest: vscode.Uri): vscode.Uri {
  const name = digest.path.slice(digest.path.lastIndexOf('/') + 1);
  const query = new URLSearchParams({ digest: digest.toString() });
  return vscode.Uri.from({ scheme: coverageScheme, path: `/${name}.coverage.md`, query: query.toString() });
}

/** The digest that a report is about; `undefined` for any other address. */
export function reportedDigest(uri: vscode.Uri | undefined): vscode.Uri | undefined {
  const digest = uri?.scheme === coverageScheme ? new URLSearchParams(uri.query).get('digest') : null;
  return digest === null ? undefined : vscode.Uri.parse(digest, true);
}

/** What stands in a report, or is said, where there is nothing to report. */
export function noListingMessage(): string {
  return vscode.l10n.t(
    'No listing mail is at hand. Save arXiv’s listing mails as .txt files beside the digest, or name their folder in the setting digestDesk.listings.',
  );
}

/** Asks the server for the reports, again when a digest or the records have changed. */
export class CoverageReports implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly didChange = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable;
  private pending: NodeJS.Timeout | undefined;

  readonly onDidChange = this.didChange.event;

  constructor(private readonly client: DigestLanguageClient) {
    this.subscriptions = vscode.Disposable.from(
      this.didChange,
      client.onDidChangeRecords(() => this.refreshSoon()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const changed = document.uri.toString();
        if (openReports().some((report) => reportedDigest(report)?.toString() === changed)) this.refreshSoon();
      }),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const digest = reportedDigest(uri);
    if (digest === undefined) return '';
    // The server knows open documents only.
    await vscode.workspace.openTextDocument(digest);
    const result = await this.client.getCoverage(digest, token);
    if (result === undefined) return '';
    return result.report ?? `${noListingMessage()}\n`;
  }

  /** Has a report made anew if it is open already. */
  refresh(uri: vscode.Uri): void {
    this.didChange.fire(uri);
  }

  dispose(): void {
    clearTimeout(this.pending);
    this.subscriptions.dispose();
  }

  private refreshSoon(): void {
    clearTimeout(this.pending);
    this.pending = setTimeout(() => openReports().forEach((report) => this.refresh(report)), pause);
  }
}

function openReports(): readonly vscode.Uri[] {
  return vscode.workspace.textDocuments.flatMap(({ uri }) => (uri.scheme === coverageScheme ? uri : []));
}
