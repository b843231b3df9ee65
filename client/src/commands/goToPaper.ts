/** The commands `digestDesk.nextPaper` and `digestDesk.previousPaper`. */
import * as vscode from 'vscode';
import type { DigestLanguageClient } from '../languageClient';
import { nextPaper, previousPaper } from '../papers/paperPositions';

/** How long a message stays in the status bar, in milliseconds. */
const messageDuration = 3000;

/** Moves the cursor to the next paper; at the last one it stays. */
export function goToNextPaper(client: DigestLanguageClient): Promise<void> {
  return goToPaper(client, nextPaper, vscode.l10n.t('No paper follows.'));
}

/** Moves the cursor to the beginning of its paper or, from there, to the paper before; at the first one it stays. */
export function goToPreviousPaper(client: DigestLanguageClient): Promise<void> {
  return goToPaper(client, previousPaper, vscode.l10n.t('No paper comes before.'));
}

async function goToPaper(
  client: DigestLanguageClient,
  choose: typeof nextPaper,
  messageWithoutPaper: string,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const result = await client.getPapers(editor.document.uri);
  const start = result && choose(result.papers, editor.selection.active)?.selectionRange.start;
  if (!start) {
    vscode.window.setStatusBarMessage(messageWithoutPaper, messageDuration);
    return;
  }
  const position = new vscode.Position(start.line, start.character);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenter);
}
