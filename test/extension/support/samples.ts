/** The invented digests of `test/fixtures/workspace`, of which each test run opens a copy. */
import * as vscode from 'vscode';
import { waitFor } from './waitFor';

export type SampleName = '2026-01-14.digest' | 'report-2026-01-15.md' | 'notes.md';

/** The address of a sample in the open workspace. */
export function sampleUri(name: SampleName): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), name);
}

/** The folder that is open. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The tests need the sample workspace to be open');
  return folder.uri;
}

/** Shows a sample in an editor. */
export async function openSample(name: SampleName): Promise<vscode.TextEditor> {
  return openFile(sampleUri(name));
}

/**
 * Shows a file in an editor as the Explorer does: a document opened through `openTextDocument` would stay open for minutes
 * after its editor has been closed.
 */
export async function openFile(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri);
  return waitFor(() => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() && editor;
  }, `an editor of ${uri.path}`);
}

/** Shows a new, unsaved document with this text. */
export async function openText(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** Closes all editors and drops what was changed in them, so that the next test finds the samples as they are on disk. */
export async function closeWithoutSaving(): Promise<void> {
  // Between two groups of editors none is active for a moment, so that the tabs are what tells of the last one.
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
