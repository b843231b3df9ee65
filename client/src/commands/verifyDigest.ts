/** The command `digestDesk.verifyDigest`, also behind the code lens. */
import * as vscode from 'vscode';
import type { VerifyResult } from '../../../server/src/protocol';
import type { ActiveDigest } from '../activeDigest';
import { askForNetwork } from '../arxiv/networkConsent';
import type { DigestLanguageClient } from '../languageClient';

/** Looks up the records of all papers of a digest, that of the active editor unless `target` is the address of another. */
export async function verifyDigest(
  client: DigestLanguageClient,
  digest: ActiveDigest,
  target: unknown,
): Promise<VerifyResult | undefined> {
  const uri = typeof target === 'string' ? vscode.Uri.parse(target) : digest.state?.document.uri;
  if (uri === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The active editor shows no digest.'));
    return undefined;
  }
  await askForNetwork();
  const result = await load(client, uri);
  if (result !== undefined) report(result);
  return result;
}

/** Shows a notification that can be cancelled, and in the status bar what happens. */
async function load(client: DigestLanguageClient, uri: vscode.Uri): Promise<VerifyResult | undefined> {
  const status = vscode.window.createStatusBarItem('digestDesk.arxiv', vscode.StatusBarAlignment.Left);
  status.name = vscode.l10n.t('Digest Desk: arXiv');
  const show = (message: string): void => {
    status.text = `$(sync~spin) arXiv ${message}`.trimEnd();
    status.show();
  };
  show('');
  try {
    return await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Verifying the digest against arXiv…'),
        cancellable: true,
      },
      (progress, token) =>
        client.verify(uri, token, (message) => {
          progress.report({ message });
          show(message);
        }),
    );
  } finally {
    status.dispose();
  }
}

function report({ verified, differing, unknown, failure }: VerifyResult): void {
  const counts = vscode.l10n.t(
    'Papers as arXiv has them: {0}, different: {1}, without a record: {2}',
    verified,
    differing,
    unknown,
  );
  if (failure === undefined) void vscode.window.showInformationMessage(counts);
  else void vscode.window.showWarningMessage(`${failure} ${counts}`);
}
