/** The paper a command is about: the item of the Papers view it was called on, or the paper under the cursor. */
import * as vscode from 'vscode';
import type { PaperItem } from '../../../server/src/protocol';
import type { ActiveDigest } from '../activeDigest';
import type { DigestLanguageClient } from '../languageClient';
import { paperAt } from '../papers/paperPositions';
import type { PaperNode } from '../views/paperTree';

/** What a command needs to know to find its paper. */
export interface PaperSource {
  readonly client: DigestLanguageClient;
  readonly digest: ActiveDigest;
}

/** A paper and the document it stands in. */
export interface PaperTarget {
  readonly uri: vscode.Uri;
  readonly paper: PaperItem;
}

/** `undefined` when there is no such paper, which the user has been told. */
export async function findPaper({ client, digest }: PaperSource, item: unknown): Promise<PaperTarget | undefined> {
  if (isPaperNode(item)) return digest.state && { uri: digest.state.document.uri, paper: item.paper };
  const editor = vscode.window.activeTextEditor;
  const result = editor && (await client.getPapers(editor.document.uri));
  const paper = result && paperAt(result.papers, editor.selection.active);
  if (paper) return { uri: editor.document.uri, paper };
  void vscode.window.showInformationMessage(vscode.l10n.t('The cursor is not in a paper of a digest.'));
  return undefined;
}

/** Commands of the view's menus get the item they were called on; from elsewhere they get nothing, or the editor's URI. */
function isPaperNode(value: unknown): value is PaperNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'paper';
}
