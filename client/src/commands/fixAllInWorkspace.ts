/** The command `digestDesk.fixAllInWorkspace`. */
import * as vscode from 'vscode';
import type { DigestLanguageClient } from '../languageClient';

/** Counts the safe fixes in all digests, asks what to do, and applies them as one change. */
export async function fixAllInWorkspace(client: DigestLanguageClient): Promise<void> {
  const found = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking all digests…'),
      cancellable: true,
    },
    (_, token) => client.findWorkspaceFixes(token),
  );
  if (!found) return;
  const { edit, fixes, digests } = found;
  if (!edit) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No digest of the workspace has anything that is safe to fix.'),
    );
    return;
  }
  const apply = { label: vscode.l10n.t('Apply All'), detail: vscode.l10n.t('A single Undo takes all of them back') };
  const preview = {
    label: vscode.l10n.t('Show Preview'),
    detail: vscode.l10n.t('Choose among the changes before they are made'),
  };
  const choice = await vscode.window.showQuickPick([apply, preview], {
    title: vscode.l10n.t('Fix All in Workspace'),
    placeHolder: vscode.l10n.t('Safe fixes: {0}, in digests: {1}', fixes, digests),
  });
  if (!choice) return;
  const outcome = await client.applyEdit(edit, { preview: choice === preview });
  if (outcome === 'applied') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Safe fixes applied: {0}, in digests: {1}', fixes, digests),
    );
  } else if (outcome === 'outdated') {
    void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was changed: a digest has been edited meanwhile.'));
  }
}
