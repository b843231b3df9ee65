/** What the client looks at in the server's changes before it makes them. */
import * as vscode from 'vscode';
import type { ChangeAnnotation, WorkspaceEdit } from 'vscode-languageserver-types';

/** The same change, all of which is to be shown before it is made. */
export function withConfirmation(edit: WorkspaceEdit): WorkspaceEdit {
  const annotations = Object.entries(edit.changeAnnotations ?? {});
  const confirmed = annotations.map(([id, annotation]): [string, ChangeAnnotation] => [
    id,
    { ...annotation, needsConfirmation: true },
  ]);
  return { ...edit, changeAnnotations: Object.fromEntries(confirmed) };
}

/** Whether an open document is no longer in the version that the change is meant for; `uriText` spells addresses as the server got them. */
export function isOutdated({ documentChanges = [] }: WorkspaceEdit, uriText: (uri: vscode.Uri) => string): boolean {
  const versions = new Map(vscode.workspace.textDocuments.map(({ uri, version }) => [uriText(uri), version]));
  return documentChanges.some((change) => {
    if (!('textDocument' in change)) return false;
    const { uri, version } = change.textDocument;
    return version !== null && versions.get(uri) !== version;
  });
}
