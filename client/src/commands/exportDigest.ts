/** The command `digestDesk.exportDigest`: the digest in another format, in an editor of its own. */
import * as vscode from 'vscode';
import type { ExportFormat } from '../../../server/src/protocol';
import type { ActiveDigest } from '../activeDigest';
import type { DigestLanguageClient } from '../languageClient';

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ExportFormat;
  /** VS Code's language of the result; one that is not installed shows as plain text. */
  readonly language: string;
}

/** Asks for the format and opens the result untitled, to be looked at and saved. */
export async function exportDigest(client: DigestLanguageClient, digest: ActiveDigest): Promise<void> {
  const uri = digest.shownUri;
  const choice = await vscode.window.showQuickPick(formatItems(), { placeHolder: vscode.l10n.t('Which format?') });
  if (!choice) return;
  const content = uri && (await client.exportDigest(uri, choice.format));
  if (content === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The active editor shows no digest.'));
    return;
  }
  const languages = await vscode.languages.getLanguages();
  const language = languages.includes(choice.language) ? choice.language : 'plaintext';
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

function formatItems(): FormatItem[] {
  return [
    { label: 'BibTeX', format: 'bibtex', language: 'bibtex' },
    { label: 'RIS', format: 'ris', language: 'plaintext' },
    { label: 'CSL-JSON', format: 'csl-json', language: 'json' },
    { label: 'Markdown', description: vscode.l10n.t('to read, by topic'), format: 'markdown', language: 'markdown' },
    { label: 'HTML', description: vscode.l10n.t('to read, by topic'), format: 'html', language: 'html' },
    { label: 'JSON', description: vscode.l10n.t('for programs'), format: 'json', language: 'json' },
  ];
}
