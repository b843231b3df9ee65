/** Quick fixes, fixes of a whole rule, "fix all" and fixes on save: applied, the finding is gone and the text is as expected. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { inventedTextDigest } from '../support/invented';
import { placeCursor, rangeOf } from './support/editing';
import { deleteNewFiles, newFileUri, openNewFile, saveAll, savedText } from './support/files';
import { codeOf, diagnosticsOf, waitForExactFindings, waitForFinding, waitForNoFinding } from './support/findings';
import { closeWithoutSaving, openSample, openText, sampleUri } from './support/samples';
import { changeSetting, changeUserSetting, restoreSettings } from './support/settings';
import { waitFor } from './support/waitFor';

/** More than there are: this many actions are resolved, as VS Code does when one is chosen. */
const allActions = 100;

/** The quick fixes that VS Code offers at the first of these words. */
async function quickFixesAt({ document }: vscode.TextEditor, words: string): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, words),
    vscode.CodeActionKind.QuickFix.value,
    allActions,
  );
}

/** Applies an action as VS Code does: its change, then its command. */
async function applyQuickFix(editor: vscode.TextEditor, words: string, title: string): Promise<void> {
  const actions = await quickFixesAt(editor, words);
  const action = actions.find((each) => each.title === title);
  assert.ok(action?.edit ?? action?.command, `"${title}" among ${actions.map((each) => each.title).join(', ')}`);
  if (action?.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  const { command, arguments: parameters = [] } = action?.command ?? {};
  if (command !== undefined) await vscode.commands.executeCommand(command, ...(parameters as unknown[]));
}

const uncanonical = inventedTextDigest({ title: 'Tidal Caches', link: 'http://arxiv.org/pdf/2601.07005v2' });
const canonical = inventedTextDigest({ title: 'Tidal Caches', link: 'https://arxiv.org/abs/2601.07005v2' });

describe('quick fixes', () => {
  afterEach(async () => {
    await closeWithoutSaving();
    await restoreSettings();
    await deleteNewFiles();
  });

  it('separate a glued title, and its finding is gone', async () => {
    const editor = await openSample('2026-01-14.digest');
    const { document } = editor;
    await waitForFinding(document.uri, 'glued-title');
    await applyQuickFix(editor, 'Quiet Bits Four-Bit', 'Start a new line before the title');
    assert.match(document.getText(), /\/Lantern\.\nQuiet Bits Four-Bit Key-Value Caches/);
    await waitFor(
      () => diagnosticsOf(document.uri).filter((finding) => codeOf(finding) === 'glued-title').length === 2,
      'the finding on Quiet Bits to be gone',
    );
  });

  it('are applied by Auto Fix at the cursor when they are safe', async () => {
    const editor = await openText('digest', uncanonical);
    await waitForFinding(editor.document.uri, 'non-canonical-link');
    placeCursor(editor, 'arxiv.org');
    await vscode.commands.executeCommand('editor.action.autoFix');
    await waitForNoFinding(editor.document.uri, 'non-canonical-link');
    assert.equal(editor.document.getText(), canonical);
  });

  it('disable a rule where the user wants it so', async () => {
    const editor = await openText('digest', uncanonical);
    await waitForFinding(editor.document.uri, 'non-canonical-link');
    await applyQuickFix(editor, '2601.07005', 'Disable non-canonical-link in this file');
    await waitForNoFinding(editor.document.uri, 'non-canonical-link');
    assert.equal(editor.document.lineAt(1).text, '# digest-disable non-canonical-link');
  });

  it('disable a rule for the folder in a file that does not exist yet, then in the one that does', async () => {
    const configuration = newFileUri('digest-desk.json');
    const editor = await openNewFile('2026-01-16.digest', uncanonical.trimEnd());
    const { document } = editor;
    await waitForFinding(document.uri, 'missing-final-newline');
    await applyQuickFix(editor, '2601.07005', 'Disable non-canonical-link in this folder');
    await saveAll();
    await waitForNoFinding(document.uri, 'non-canonical-link');
    await applyQuickFix(editor, 'inference.', 'Disable missing-final-newline in this folder');
    await saveAll();
    await waitForExactFindings(document.uri, []);
    const rules = { 'non-canonical-link': 'off', 'missing-final-newline': 'off' };
    assert.deepEqual(JSON.parse(await savedText(configuration)), { rules });
  });

  it('disable a rule for the user, whose other settings stay', async () => {
    await changeUserSetting('digestDesk.rules', { 'title-doubled': 'error' });
    const editor = await openText('digest', uncanonical);
    await waitForFinding(editor.document.uri, 'non-canonical-link');
    await applyQuickFix(editor, '2601.07005', 'Disable non-canonical-link everywhere (user settings)');
    await waitForNoFinding(editor.document.uri, 'non-canonical-link');
    assert.deepEqual(vscode.workspace.getConfiguration('digestDesk').inspect('rules')?.globalValue, {
      'title-doubled': 'error',
      'non-canonical-link': 'off',
    });
  });

  it('apply to all findings of a rule in the file, and are undone in one step', async () => {
    const editor = await openSample('2026-01-14.digest');
    const { document } = editor;
    const before = document.getText();
    await waitForFinding(document.uri, 'non-canonical-link');
    await applyQuickFix(editor, 'http://arxiv.org', 'Fix all non-canonical-link in this file');
    await waitForNoFinding(document.uri, 'non-canonical-link');
    assert.deepEqual(document.getText().match(/^Link: .*$/gm), [
      'Link: https://arxiv.org/abs/2601.01234v1',
      'Link: https://arxiv.org/abs/2601.01301',
      'Link: https://arxiv.org/abs/2601.01377v2',
      'Link: https://arxiv.org/abs/2601.01402',
    ]);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('apply to all findings of a rule in the workspace', async () => {
    const editor = await openNewFile('2026-01-16.digest', uncanonical);
    await waitForFinding(editor.document.uri, 'non-canonical-link');
    await applyQuickFix(editor, '2601.07005', 'Fix all non-canonical-link in the workspace');
    assert.equal(editor.document.getText(), canonical);
    const sample = await vscode.workspace.openTextDocument(sampleUri('2026-01-14.digest'));
    assert.doesNotMatch(sample.getText(), /^Link: (?!https:\/\/arxiv\.org\/abs\/)/m);
  });

  it('are all applied by Fix All in File', async () => {
    const editor = await openSample('2026-01-14.digest');
    const { document } = editor;
    await waitForFinding(document.uri, 'glued-title');
    await vscode.commands.executeCommand('digestDesk.fixAllInFile');
    await waitForExactFindings(document.uri, [
      '2 information duplicate-paper',
      '8 information duplicate-paper',
      '20 information duplicate-paper',
    ]);
    assert.match(document.getText(), /^Pruning Where It Hurts Least/m);
    assert.match(document.getText(), /one GPU\.\n$/);
  });

  it('are all applied by Fix All in Workspace, in files that are saved', async () => {
    const sample = await savedText(sampleUri('2026-01-14.digest'));
    const { document } = await openNewFile('2026-01-16.digest', uncanonical);
    const fixing = { isDone: false };
    const done = Promise.resolve(vscode.commands.executeCommand('digestDesk.fixAllInWorkspace')).finally(() => {
      fixing.isDone = true;
    });
    await waitFor(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return fixing.isDone;
    }, 'the first choice to be accepted');
    await done;
    assert.equal(document.getText(), canonical);
    await waitFor(
      async () => /^Pruning Where It Hurts Least/m.test(await savedText(sampleUri('2026-01-14.digest'))),
      'the closed digest to be fixed and saved',
    );
    await closeWithoutSaving();
    await vscode.workspace.fs.writeFile(sampleUri('2026-01-14.digest'), new TextEncoder().encode(sample));
  });

  it('are applied on save when the user has asked for it', async () => {
    await changeSetting('editor.codeActionsOnSave', { 'source.fixAll.digestDesk': 'explicit' });
    const { document } = await openNewFile('2026-01-16.digest', uncanonical);
    await waitForFinding(document.uri, 'non-canonical-link');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, 'Tidal Caches'), 'Tidal Stores');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('workbench.action.files.save');
    assert.equal(await savedText(document.uri), canonical.replace('Tidal Caches', 'Tidal Stores'));
  });

  it('leave a document without safe fixes as it is', async () => {
    const text = inventedTextDigest({ link: 'https://arxiv.org/abs/2613.00001' });
    const editor = await openText('digest', text);
    await waitForFinding(editor.document.uri, 'malformed-arxiv-identifier');
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(0, 0, editor.document.lineCount, 0),
      'source.fixAll.digestDesk',
    );
    assert.deepEqual(
      actions.map(({ title }) => title),
      [],
    );
  });
});
