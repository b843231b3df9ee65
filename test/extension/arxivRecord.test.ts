/** arXiv's record from a listing mail: compared in the diff editor, told of above the digest, and a source of new papers. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { VerifyResult } from '../../server/src/protocol';
import { inventedListing } from '../support/invented';
import { placeCursor } from './support/editing';
import { codeOf, diagnosticsOf, waitForFinding } from './support/findings';
import { closeWithoutSaving, openSample, sampleUri, workspaceFolder } from './support/samples';
import { changeUserSetting, restoreSettings } from './support/settings';
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
      inventedListing({
        identifier: '2601.01234',
        title: 'Lantern: Sparse Routing Tables for Mixture-of-Experts Serving',
        abstract: `Mixture-of-experts models spend a growing share of their inference time on routing. We
present Lantern, a serving layer that keeps a sparse routing table per tenant and refreshes it only
when the gate drifts by more than a threshold $\\tau$. On four open models the table covers 93 percent
of all tokens and cuts the median latency by 1.78$\\times$ without a measurable loss in accuracy.`,
      }) + inventedListing({ identifier: '2602.00031', title: 'Tidal Harbours' });
    await vscode.workspace.fs.writeFile(mail(), new TextEncoder().encode(announced));
  });
  afterEach(closeWithoutSaving);
  afterEach(restoreSettings);
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

  for (const command of ['digestDesk.insertLinkAndAuthors', 'digestDesk.insertLinksAndAuthors']) {
    it(`${command} takes the link from the record, as one step`, async () => {
      const editor = await openBesideMail();
      const { document } = editor;
      await editor.edit((builder) => builder.delete(document.lineAt(4).rangeIncludingLineBreak));
      const withoutLink = document.getText();
      assert.doesNotMatch(withoutLink, /2601\.01234/);
      placeCursor(editor, 'Lantern Sparse Routing');
      await vscode.commands.executeCommand(command);
      assert.equal(document.lineAt(4).text, 'Link: https://arxiv.org/abs/2601.01234');
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), withoutLink);
    });
  }

  it('Verify All Digests of the Workspace shows the findings of digests that are not open, too', async () => {
    await changeUserSetting('digestDesk.arxiv.network', false);
    await openBesideMail();
    const report = sampleUri('report-2026-01-15.md');
    const result = await vscode.commands.executeCommand<VerifyResult>('digestDesk.verifyWorkspace');
    assert.equal(result.digests, 2);
    assert.equal(result.unknown, result.papers - 2);
    await waitForFinding(report, 'unusable-brief');
    const { document } = await openSample('report-2026-01-15.md');
    await waitFor(() => diagnosticsOf(report).length > 0, 'the findings of the open report');
    const codes = diagnosticsOf(document.uri).map((each) => `${codeOf(each)} ${each.range.start.line}`);
    assert.deepEqual(codes, [...new Set(codes)], 'no finding twice');
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
    assert.match(official?.getText() ?? '', /^Lantern: Sparse Routing Tables for Mixture-of-Experts Serving$/m);
    assert.match(official?.getText() ?? '', /Authors: Jonas Weber, Priya Raman/);
    assert.match(own?.getText() ?? '', /Lantern Sparse Routing Tables for Mixture-of-Experts Serving/);
    assert.equal(own?.languageId, 'digest');
    assert.deepEqual(vscode.languages.getDiagnostics(modified), []);
    // Commands mean the digest that is compared, not what is shown of it.
    await changeUserSetting('digestDesk.arxiv.network', false);
    const result = await vscode.commands.executeCommand<VerifyResult>('digestDesk.verifyDigest');
    assert.equal(result.papers, 4);
  });
});
