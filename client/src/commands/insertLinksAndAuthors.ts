/** The commands `digestDesk.insertLinkAndAuthors`, for one paper, and `digestDesk.insertLinksAndAuthors`, for the digest. */
import * as vscode from 'vscode';
import type { ActiveDigest } from '../activeDigest';
import type { PaperSource } from './paperTarget';
import { findPaper } from './paperTarget';

/** The kinds of the server's code actions. */
const kinds = {
  paper: 'refactor.rewrite.insertLinksAndAuthors.digestDesk',
  digest: 'source.insertLinksAndAuthors.digestDesk',
} as const;

export async function insertLinkAndAuthors(source: PaperSource, item: unknown): Promise<void> {
  const target = await findPaper(source, item);
  if (!target) return;
  const { start } = target.paper.selectionRange;
  const position = new vscode.Position(start.line, start.character);
  await applyAction(target.uri, new vscode.Range(position, position), kinds.paper);
}

export async function insertLinksAndAuthors(digest: ActiveDigest): Promise<void> {
  const uri = digest.shownUri;
  if (!uri) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The active editor shows no digest.'));
    return;
  }
  await applyAction(uri, new vscode.Range(0, 0, 0, 0), kinds.digest);
}

/** Applies what the server offers as one step; where it offers nothing, the user may ask for the records first. */
async function applyAction(uri: vscode.Uri, range: vscode.Range, kind: string): Promise<void> {
  const actions = await vscode.commands.executeCommand<readonly (vscode.CodeAction | vscode.Command)[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind,
  );
  const edit = actions.map((action) => ('edit' in action ? action.edit : undefined)).find((each) => each !== undefined);
  if (edit) {
    await vscode.workspace.applyEdit(edit);
    return;
  }
  const verify = vscode.l10n.t('Verify Digest');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('No link and no authors are missing that a record at hand has.'),
    verify,
  );
  if (choice === verify) await vscode.commands.executeCommand('digestDesk.verifyDigest', uri.toString());
}
