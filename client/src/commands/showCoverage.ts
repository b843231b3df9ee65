/** The command `digestDesk.showCoverage`, and what the one that adds missing papers shares with it. */
import * as vscode from 'vscode';
import type { CoverageResult } from '../../../server/src/protocol';
import type { ActiveDigest } from '../activeDigest';
import type { CoverageReports } from '../arxiv/coverageReports';
import { coverageUri, noListingMessage } from '../arxiv/coverageReports';
import type { DigestLanguageClient } from '../languageClient';

/** A digest and what it has and lacks of the listing mails. */
export interface CoveredDigest {
  readonly uri: vscode.Uri;
  readonly coverage: CoverageResult;
}

/** Opens the report on the digest of the active editor. */
export async function showCoverage(
  client: DigestLanguageClient,
  digest: ActiveDigest,
  reports: CoverageReports,
): Promise<void> {
  const covered = await findCoverage(client, digest);
  if (!covered) return;
  const uri = coverageUri(covered.uri);
  reports.refresh(uri);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Of the digest in the active editor, or of the one whose report it shows; without any, or without mails, the user is told. */
export async function findCoverage(
  client: DigestLanguageClient,
  digest: ActiveDigest,
): Promise<CoveredDigest | undefined> {
  const uri = digest.shownUri;
  if (!uri) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The active editor shows no digest.'));
    return undefined;
  }
  const coverage = await load(client, uri);
  if (!coverage) return undefined;
  if (coverage.report !== undefined) return { uri, coverage };
  void offerSettings();
  return undefined;
}

function load(client: DigestLanguageClient, uri: vscode.Uri): Thenable<CoverageResult | undefined> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Comparing the digest with the listing mails…'),
      cancellable: true,
    },
    async (_, token) => {
      // The server knows open documents only.
      await vscode.workspace.openTextDocument(uri);
      return client.getCoverage(uri, token);
    },
  );
}

async function offerSettings(): Promise<void> {
  const openSettings = vscode.l10n.t('Open Settings');
  const choice = await vscode.window.showInformationMessage(noListingMessage(), openSettings);
  if (choice === openSettings)
    await vscode.commands.executeCommand('workbench.action.openSettings', 'digestDesk.listings');
}
