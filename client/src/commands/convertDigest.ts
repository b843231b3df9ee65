/** The commands `digestDesk.convertToReport` and `digestDesk.convertToTextDigest`. */
import * as vscode from 'vscode';
import type { ConvertParams } from '../../../server/src/protocol';
import type { DigestLanguageClient } from '../languageClient';

const languages = { text: 'digest', report: 'markdown' } as const;

/** Opens the digest of the active editor in the other layout, as an untitled document beside it. */
export async function convertDigest(client: DigestLanguageClient, target: ConvertParams['target']): Promise<void> {
  const shown = vscode.window.activeTextEditor?.document;
  const content = shown && (await client.convert(shown.uri, target));
  if (content === undefined) {
    void vscode.window.showInformationMessage(
      target === 'report'
        ? vscode.l10n.t('The active editor shows no text digest.')
        : vscode.l10n.t('The active editor shows no Markdown report of papers.'),
    );
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: languages[target], content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}
