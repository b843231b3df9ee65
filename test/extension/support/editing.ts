/** Finding, selecting, typing and replacing words in an editor. */
import * as vscode from 'vscode';

/** Where the words stand for the first time. Throws when they don't. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const offset = document.getText().indexOf(words);
  if (offset < 0) throw new Error(`${document.uri.path} does not contain "${words}"`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + words.length));
}

/** Puts the cursor before the words. */
export function placeCursor(editor: vscode.TextEditor, words: string): void {
  const { start } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, start);
}

/** Selects the words and types over them, as the keyboard does. */
export async function typeOver(editor: vscode.TextEditor, words: string, text: string): Promise<void> {
  const { start, end } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, end);
  await vscode.commands.executeCommand('type', { text });
}
