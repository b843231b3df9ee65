/** The extension under test. */
import * as vscode from 'vscode';

const extensionId = 'digest-desk.digest-desk';

/** Throws when VS Code has not loaded the manifest. */
export function digestDeskExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension(extensionId);
  if (extension === undefined) throw new Error(`VS Code knows no extension ${extensionId}`);
  return extension;
}
