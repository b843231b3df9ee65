/** The commands `digestDesk.verifyDigest`, also behind the code lens, and `digestDesk.verifyWorkspace`. */
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
  const uri = typeof target === 'string' ? vscode.Uri.parse(target) : digest.shownUri;
  if (uri === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The active editor shows no digest.'));
    return undefined;
  }
  const result = await load(client, uri, vscode.l10n.t('Verifying the digest against arXiv…'));
  if (result !== undefined) void report(result, [countsOf(result)]);
  return result;
}

/** The same for all digests of the workspace; from then on the Problems view has the findings of those that are not open, too. */
export async function verifyWorkspace(client: DigestLanguageClient): Promise<VerifyResult | undefined> {
  const result = await load(client, undefined, vscode.l10n.t('Verifying all digests against arXiv…'));
  if (result === undefined) return undefined;
  const showProblems = { title: vscode.l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
  void report(result, [vscode.l10n.t('Digests: {0}', result.digests), countsOf(result)], showProblems);
  return result;
}

/** Asks the user for the network only where arXiv could tell more than is at hand. */
async function load(
  client: DigestLanguageClient,
  uri: vscode.Uri | undefined,
  title: string,
): Promise<VerifyResult | undefined> {
  // With a notification that can be cancelled.
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const verify = (): Thenable<VerifyResult | undefined> =>
    vscode.window.withProgress(options, (progress, token) =>
      client.verify(uri, token, (message) => progress.report({ message })),
    );
  const result = await verify();
  return result !== undefined && result.unasked > 0 && (await askForNetwork()) ? verify() : result;
}

function countsOf({ verified, differing, unknown }: VerifyResult): string {
  return vscode.l10n.t(
    'Papers as arXiv has them: {0}, different: {1}, without a record: {2}',
    verified,
    differing,
    unknown,
  );
}

/** What is left to be said of papers that could not be recognized. */
function hintFor({ unidentified }: VerifyResult): readonly string[] {
  if (unidentified === 0) return [];
  return [
    vscode.l10n.t(
      'Papers without a link are recognized by listing mails of arXiv beside the digest, or where the setting digestDesk.listings points.',
    ),
  ];
}

async function report(result: VerifyResult, counts: readonly string[], button?: vscode.Command): Promise<void> {
  const { failure } = result;
  const facts = [...counts, ...hintFor(result)].join(' · ');
  const buttons = button ? [button.title] : [];
  const choice =
    failure === undefined
      ? await vscode.window.showInformationMessage(facts, ...buttons)
      : await vscode.window.showWarningMessage(`${failure} ${facts}`, ...buttons);
  if (button && choice === button.title) await vscode.commands.executeCommand(button.command);
}
