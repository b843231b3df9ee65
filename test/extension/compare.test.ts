/** Compare with arXiv: the record beside the digest's own text in the diff editor, and the line above the digest. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { inventedListing } from '../support/invented';
import { placeCursor } from './support/editing';
import { closeWithoutSaving, openSample, workspaceFolder } from './support/samples';
import { waitFor } from './support/waitFor';

const mail = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'mail.txt');

async function lensOver(uri: vscode.Uri): Promise<string | undefined> {
  const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
  );
  return lenses.map(({ command }) => command?.title).find((title) => title?.includes('hecked') === true);
}

describe('Compare with arXiv', () => {
  afterEach(async () => {
    await closeWithoutSaving();
    await vscode.workspace.fs.delete(mail());
  });

  it('shows the record of the paper under the cursor beside its own text', async () => {
    const announced = inventedListing({ identifier: '2601.01234', title: 'Lantern: Sparse Routing Tables' });
    await vscode.workspace.fs.writeFile(mail(), new TextEncoder().encode(announced));
    const editor = await openSample('2026-01-14.digest');
    await waitFor(
      async () => (await lensOver(editor.document.uri))?.includes('papers checked against'),
      'the mail to be read',
    );
    placeCursor(editor, 'Lantern Sparse Routing');
    await vscode.commands.executeCommand('digestDesk.compareWithArxiv');
    const { original, modified } = await waitFor(() => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    }, 'a diff editor');
    const [official, own] = await Promise.all(
      [original, modified].map((uri) => vscode.workspace.openTextDocument(uri)),
    );
    assert.match(official?.getText() ?? '', /^Lantern: Sparse Routing Tables$/m);
    assert.match(official?.getText() ?? '', /Authors: Jonas Weber, Priya Raman/);
    assert.match(own?.getText() ?? '', /Lantern Sparse Routing Tables for Mixture-of-Experts Serving/);
    assert.equal(own?.languageId, 'digest');
    assert.deepEqual(vscode.languages.getDiagnostics(modified), []);
  });
});
