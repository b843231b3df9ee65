/** The read-only documents that show what digests have and lack of the listing mails. */
import * as vscode from 'vscode';
import type { DigestLanguageClient } from '../languageClient';
import { DerivedDocuments } from './derivedDocuments';

export const coverageScheme = 'digestdesk-coverage';

/** The address of a digest's report. */
export function coverageUri(digest: vscode.Uri): vscode.Uri {
  const name = digest.path.slice(digest.path.lastIndexOf('/') + 1);
  const query = new URLSearchParams({ digest: digest.toString() });
  return vscode.Uri.from({ scheme: coverageScheme, path: `/${name}.coverage.md`, query: query.toString() });
}

/** What stands in a report, or is said, where there is nothing to report. */
export function noListingMessage(): string {
  return vscode.l10n.t(
    'No listing mail is at hand. Save arXiv’s listing mails as .txt files beside the digest, or name their folder in the setting digestDesk.listings.',
  );
}

/** Asks the server for the reports. */
export class CoverageReports extends DerivedDocuments {
  constructor(client: DigestLanguageClient) {
    super(client, coverageScheme);
  }

  protected override async provideText(
    digest: vscode.Uri,
    _: vscode.Uri,
    token: vscode.CancellationToken,
  ): Promise<string> {
    const result = await this.client.getCoverage(digest, token);
    if (result === undefined) return '';
    return result.report ?? `${noListingMessage()}\n`;
  }
}
