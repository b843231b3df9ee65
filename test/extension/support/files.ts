/** Files that a test adds to the workspace. */
import * as vscode from 'vscode';
import { openFile, workspaceFolder } from './samples';

const created: vscode.Uri[] = [];

/** Writes a new file and shows it in an editor. */
export async function openNewFile(name: string, content: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  created.push(uri);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return openFile(uri);
}

/** The text of a file as it is on disk. */
export async function savedText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Deletes the files written since the last call; editors on them must have been closed. */
export async function deleteNewFiles(): Promise<void> {
  for (const uri of created.splice(0)) await vscode.workspace.fs.delete(uri);
}
