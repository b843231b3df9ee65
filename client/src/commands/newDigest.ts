/** The command `digestDesk.newDigest`: an untitled digest of either layout, ready to be filled in. */
import * as vscode from 'vscode';
import { reportTemplate, textDigestTemplate } from '../templates/digestTemplates';

interface LayoutItem extends vscode.QuickPickItem {
  readonly language: string;
  readonly template: string;
}

/** Asks for the layout and opens the new digest with the cursor at its first gap. */
export async function newDigest(): Promise<void> {
  const layouts: LayoutItem[] = [
    {
      label: vscode.l10n.t('Text digest'),
      detail: vscode.l10n.t('Dated today; each paper with title, summary, authors, link and abstract'),
      language: 'digest',
      template: textDigestTemplate,
    },
    {
      label: vscode.l10n.t('Markdown report'),
      detail: vscode.l10n.t('Briefs first, then the details of the same papers'),
      language: 'markdown',
      template: reportTemplate,
    },
  ];
  const layout = await vscode.window.showQuickPick(layouts, {
    placeHolder: vscode.l10n.t('What kind of digest?'),
  });
  if (!layout) return;
  const document = await vscode.workspace.openTextDocument({ language: layout.language });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(layout.template));
}
