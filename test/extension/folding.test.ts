/** What can be folded, and that Fold All leaves one line per paper. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { inventedTextDigest } from '../support/invented';
import { closeWithoutSaving, openSample, openText } from './support/samples';
import { waitFor } from './support/waitFor';

/** Waits for folds of the document; each as the first and the last line, counted from 1. */
async function foldsOf({ document }: vscode.TextEditor): Promise<readonly string[]> {
  return waitFor(async () => {
    const ranges = await vscode.commands.executeCommand<readonly vscode.FoldingRange[] | undefined>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    return ranges !== undefined && ranges.length > 0 && ranges.map(({ start, end }) => `${start + 1}-${end + 1}`);
  }, `folds in ${document.uri.path}`);
}

describe('folding', () => {
  afterEach(closeWithoutSaving);

  it('folds papers and abstracts of a text digest, up to the line that holds the next title', async () => {
    assert.deepEqual(await foldsOf(await openSample('2026-01-14.digest')), ['2-6', '7-11', '12-16', '17-22', '21-22']);
  });

  it('folds the papers and abstracts of a digest written by hand', async () => {
    const text = inventedTextDigest({ abstract: 'The tide comes in.\nThe tide goes out.\nThe cache stays.' });
    assert.deepEqual(await foldsOf(await openText('digest', text)), ['2-9', '6-9']);
  });

  it('folds the sections and papers of a report beside what Markdown folds', async () => {
    const folds = await foldsOf(await openSample('report-2026-01-15.md'));
    for (const fold of ['5-17', '7-9', '11-13', '15-17', '19-43', '21-27', '29-35', '37-43']) {
      assert.ok(folds.includes(fold), `${fold} among ${folds.join(', ')}`);
    }
  });

  it('leaves a line per paper after Fold All', async () => {
    const editor = await openSample('2026-01-14.digest');
    await foldsOf(editor);
    const visibleLines = (): readonly number[] =>
      editor.visibleRanges.flatMap(({ start, end }) =>
        Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index + 1),
      );
    await waitFor(async () => {
      await vscode.commands.executeCommand('editor.foldAll');
      return visibleLines().join() === '1,2,7,12,17';
    }, `the lines 1, 2, 7, 12 and 17 to be all that is visible`);
  });
});
