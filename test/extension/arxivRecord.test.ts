/** arXiv's record from a listing mail: compared in the diff editor, told of above the digest, and a source of new papers. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
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

/** The sample, when the mail beside it has been read. */
async function openBesideMail(): Promise<vscode.TextEditor> {
  const editor = await openSample('2026-01-14.digest');
  await waitFor(
    async () => (await lensOver(editor.document.uri))?.includes('papers checked against'),
    'the mail to be read',
  );
  return editor;
}

describe('with a listing mail beside the digest', () => {
  before(async () => {
    // It announces the digest's first paper and another one.
    const announced =
      inventedListing({ identifier: '2601.01234', title: 'Lantern: Sparse Routing Tables' }) +
      inventedListing({ identifier: '2602.00031', title: 'Tidal Harbours' });
    await vscode.workspace.fs.writeFile(mail(), new TextEncoder().encode(announced));
  });
  afterEach(closeWithoutSaving);
  after(async () => {
    await vscode.workspace.fs.delete(mail());
  });

  it('Add Paper inserts the paper that is named on the clipboard as one step', async () => {
    const { document } = await openBesideMail();
    const before = document.getText();
    await vscode.env.clipboard.writeText('https://arxiv.org/abs/2602.00031');
    const done = vscode.commands.executeCommand('digestDesk.addPaper');
    // VS Code shows the input box and then fills it: two messages, behind which the answer queues up.
    for (let message = 0; message < 2; message++) await vscode.commands.getCommands();
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    assert.match(document.getText(), /^Tidal Harbours\n\nAuthors: .*\nLink: https:\/\/arxiv\.org\/abs\/2602\.00031$/m);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('Compare with arXiv shows the record of the paper under the cursor beside its own text', async () => {
    const editor = await openBesideMail();
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
