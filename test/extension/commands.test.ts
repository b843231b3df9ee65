/** Every command of Digest Desk, in the editor and on both layouts. */
import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { inventedReport, inventedTextDigest } from '../support/invented';
import { placeCursor } from './support/editing';
import { digestDeskExtension } from './support/extension';
import { diagnosticsOf, waitForFinding } from './support/findings';
import { closeWithoutSaving, openSample, openText } from './support/samples';
import { waitFor } from './support/waitFor';

/** The titles of the text digest in the order of the file. */
const titles = ['Lantern Sparse Routing', 'Quiet Bits Four-Bit', 'Draft and Verify', 'Pruning Where It Hurts'];

function run(command: string): Thenable<unknown> {
  return vscode.commands.executeCommand(`digestDesk.${command}`);
}

/** What follows the cursor on its line. */
function textAtCursor({ document, selection }: vscode.TextEditor): string {
  return document.lineAt(selection.active.line).text.slice(selection.active.character);
}

async function waitForCursorAt(editor: vscode.TextEditor, words: string): Promise<void> {
  await waitFor(
    () => textAtCursor(editor).startsWith(words),
    () => `the cursor to be at "${words}" instead of "${textAtCursor(editor).slice(0, 40)}"`,
  );
}

describe('commands', () => {
  before(() => digestDeskExtension().activate());
  afterEach(closeWithoutSaving);

  it('are all registered', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const declared = declaredCommands();
    assert.ok(declared.length > 10);
    assert.deepEqual(
      declared.filter((command) => !registered.has(command)),
      [],
    );
  });

  describe('New Digest', () => {
    it('opens a text digest of today with its first gap selected', async () => {
      const { document, selection } = await newDigest();
      assert.equal(document.languageId, 'digest');
      assert.match(document.getText(), /^\d{4}-\d\d-\d\d\nTitle\nSummary in one line\nAuthors: /);
      assert.equal(document.getText(selection), 'Title');
    });

    it('opens a Markdown report with its first gap selected', async () => {
      const { document, selection } = await newDigest('workbench.action.quickOpenSelectNext');
      assert.equal(document.languageId, 'markdown');
      assert.match(document.getText(), /^# AI推理加速技术论文分析报告\n生成时间: \d{4}-/);
      assert.equal(document.getText(selection), 'AI推理加速技术');
    });
  });

  describe('Insert Paper', () => {
    it('puts one behind the paper at the cursor, with its title selected', async () => {
      const editor = await openSample('2026-01-14.digest');
      placeCursor(editor, 'Quiet Bits stores it');
      await run('insertPaper');
      await waitFor(() => editor.document.getText(editor.selection) === 'Title', 'the title to be selected');
      const lines = editor.document.getText().split('\n');
      const place = lines.indexOf('Title');
      assert.match(lines[place - 2] ?? '', /rises by less than 0\.05\.$/);
      assert.equal(lines[place - 1], '');
      assert.match(lines[place + 7] ?? '', /^Draft and Verify/);
    });

    it('puts the next number into both sections of a report, to be filled in once', async () => {
      const editor = await openText('markdown', inventedReport());
      await run('insertPaper');
      await waitFor(() => editor.selections.length === 2, 'both titles to be selected');
      await vscode.commands.executeCommand('type', { text: 'Tidal Caches' });
      assert.equal(editor.document.getText().match(/^### 2\. Tidal Caches$/gm)?.length, 2);
      assert.match(editor.document.getText(), /^分析论文数量: 2篇$/m);
    });

    it('makes the first paper of an empty digest', async () => {
      const editor = await openText('digest', '');
      await run('insertPaper');
      await waitFor(() => editor.document.getText(editor.selection) === 'Title', 'the title to be selected');
    });

    it('leaves a document alone that is no digest', async () => {
      const editor = await openSample('notes.md');
      const text = editor.document.getText();
      await run('insertPaper');
      assert.equal(editor.document.getText(), text);
      assert.equal(editor.document.isDirty, false);
    });
  });

  describe('Convert', () => {
    it('opens a text digest as a Markdown report and back', async () => {
      await openText('digest', inventedTextDigest());
      await run('convertToReport');
      const report = activeDocument();
      assert.equal(report.languageId, 'markdown');
      assert.match(report.getText(), /^### 1\. Quiet Bits Four-Bit Key-Value Caches\n\n针对长上下文缓存占用问题/m);
      await run('convertToTextDigest');
      assert.equal(activeDocument().languageId, 'digest');
      assert.match(activeDocument().getText(), /^Quiet Bits Four-Bit Key-Value Caches\n针对长上下文缓存占用问题/m);
    });

    it('leaves a document alone that has the layout already', async () => {
      await openText('markdown', inventedReport());
      await run('convertToReport');
      const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
      assert.equal(labels.length, 1, labels.join(', '));
    });
  });

  describe('Format Document', () => {
    it('makes a text digest canonical', async () => {
      const { document } = await openText('digest', inventedTextDigest().replace('Authors: ', 'author：'));
      await vscode.commands.executeCommand('editor.action.formatDocument');
      assert.equal(document.getText(), inventedTextDigest());
    });
  });

  describe('Go to Next and Previous Paper', () => {
    it('go from title to title and stay at the ends', async () => {
      const editor = await openSample('2026-01-14.digest');
      // The window itself moves the cursor, so that no late report of an earlier place follows.
      await vscode.commands.executeCommand('cursorTop');
      await waitFor(() => editor.selection.active.line === 0, 'the cursor to be in the first line');
      for (const title of [...titles, ...titles.slice(-1)]) {
        await run('nextPaper');
        await waitForCursorAt(editor, title);
      }
      for (const title of [...titles.toReversed().slice(1), ...titles.slice(0, 1)]) {
        await run('previousPaper');
        await waitForCursorAt(editor, title);
      }
    });

    it('go back to the title of the paper the cursor is in', async () => {
      const editor = await openSample('2026-01-14.digest');
      placeCursor(editor, 'which phones do not have');
      await run('previousPaper');
      await waitForCursorAt(editor, 'Draft and Verify');
    });
  });

  describe('Copy Citation', () => {
    it('puts the paper at the cursor on the clipboard', async () => {
      const editor = await openSample('2026-01-14.digest');
      placeCursor(editor, 'Quiet Bits stores it');
      await run('copyCitation');
      assert.equal(
        await vscode.env.clipboard.readText(),
        'Jonas Weber, Priya Raman. Quiet Bits Four-Bit Key-Value Caches with Outlier Channels in Half Precision. ' +
          'arXiv:2601.01301 (2026). https://arxiv.org/abs/2601.01301',
      );
    });
  });

  describe('Copy BibTeX', () => {
    it('puts an entry with arXiv’s fields on the clipboard', async () => {
      const editor = await openSample('2026-01-14.digest');
      placeCursor(editor, 'Quiet Bits stores it');
      await run('copyBibtex');
      const entry = await vscode.env.clipboard.readText();
      assert.match(entry, /^@misc\{weber2026quietbits,\n/);
      assert.match(entry, /\n {2}eprint = \{2601\.01301\},\n {2}archivePrefix = \{arXiv\},\n/);
    });
  });

  describe('Export Digest', () => {
    it('opens the papers in the format that was chosen', async () => {
      await openSample('2026-01-14.digest');
      const editor = await chooseFrom('exportDigest');
      assert.equal(editor.document.isUntitled, true);
      assert.deepEqual(editor.document.getText().match(/^@misc\{/gm)?.length, titles.length);
    });
  });

  describe('Restart Language Server', () => {
    it('ends with the findings back', async () => {
      const { document } = await openText('digest', inventedTextDigest({ link: 'https://arxiv.org/abs/2613.00002' }));
      await waitForFinding(document.uri, 'malformed-arxiv-identifier');
      let cleared = false;
      const listener = vscode.languages.onDidChangeDiagnostics(() => {
        cleared ||= diagnosticsOf(document.uri).length === 0;
      });
      await run('restartServer');
      await waitForFinding(document.uri, 'malformed-arxiv-identifier');
      listener.dispose();
      assert.ok(cleared, 'the findings of the first server were cleared');
    });
  });

  describe('Show Log', () => {
    it('shows the output channel of the server', async () => {
      await run('showLog');
      await waitFor(
        () =>
          vscode.window.visibleTextEditors.some(
            ({ document: { uri } }) => uri.scheme === 'output' && uri.path.includes('Digest Desk'),
          ),
        'the log to be shown',
      );
      await vscode.commands.executeCommand('workbench.action.closePanel');
    });
  });
});

function activeDocument(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'an editor is active');
  return document;
}

/** The ids of the commands in the manifest. */
function declaredCommands(): readonly string[] {
  const { contributes } = digestDeskExtension().packageJSON as {
    readonly contributes: { readonly commands: readonly { readonly command: string }[] };
  };
  return contributes.commands.map(({ command }) => command);
}

/** Runs New Digest and accepts the layout that the command, run in its list, selects. */
function newDigest(select?: string): Promise<vscode.TextEditor> {
  return chooseFrom('newDigest', select);
}

/** Runs a command that asks with a list, and accepts what is selected there: the first item unless `select` moves on. */
async function chooseFrom(command: string, select?: string): Promise<vscode.TextEditor> {
  const done = run(command);
  // VS Code shows a list and then fills it: two messages, behind which the answers to these queue up.
  for (let message = 0; message < 2; message++) await vscode.commands.getCommands();
  if (select !== undefined) await vscode.commands.executeCommand(select);
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await done;
  return waitFor(() => vscode.window.activeTextEditor, 'the new document');
}
