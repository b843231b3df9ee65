/** Files that a test adds to the workspace. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, workspaceFolder } from './samples';

const created: vscode.Uri[] = [];

/** The address of a file that does not exist yet; if it exists behind the test, it is deleted with the others. */
export function newFileUri(name: string): vscode.Uri {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  created.push(uri);
  return uri;
}

/** Writes a new file and shows it in an editor. */
export async function openNewFile(name: string, content: string): Promise<vscode.TextEditor> {
  const uri = newFileUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return openFile(uri);
}

/** The text of a file as it is on disk. */
export async function savedText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Saves every file with changes. */
export async function saveAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && !document.isUntitled) assert.ok(await document.save(), `${document.uri.path} to be saved`);
}

/** Deletes the files written since the last call; editors on them must have been closed. */
export async function deleteNewFiles(): Promise<void> {
  for (const uri of created.splice(0)) {
    const exists = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (exists) await vscode.workspace.fs.delete(uri);
  }
}
