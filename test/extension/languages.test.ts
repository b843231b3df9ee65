/** Which files are digests: by their name, by their content, or not at all. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { inventedTextDigest } from '../support/invented';
import { deleteNewFiles, openNewFile } from './support/files';
import { diagnosticsOf, waitForFinding } from './support/findings';
import { closeWithoutSaving, openSample, openText } from './support/samples';

const defective = inventedTextDigest({ title: 'Tidal Caches', link: 'https://arxiv.org/abs/2613.00003' });

describe('languages', () => {
  afterEach(async () => {
    await closeWithoutSaving();
    await deleteNewFiles();
  });

  for (const name of ['2026-01-17.digest', '2026-01-17.digest.txt']) {
    it(`${name} is a digest`, async () => {
      const { document } = await openNewFile(name, defective);
      assert.equal(document.languageId, 'digest');
      await waitForFinding(document.uri, 'malformed-arxiv-identifier');
    });
  }

  it('a report stays Markdown and has findings', async () => {
    const { document } = await openSample('report-2026-01-15.md');
    await waitForFinding(document.uri, 'unusable-brief');
    assert.equal(document.languageId, 'markdown');
  });

  it('Markdown that is no report stays Markdown, without findings and without an outline of ours', async () => {
    const readme = await openText(
      'markdown',
      '# Reading list\n\n## Papers\n\n### 1. \n\n- https://arxiv.org/abs/2613.00004\n\n**Authors**: nobody\n',
    );
    // Once the server has answered for a digest opened later, it has answered for the other one as well.
    const { document } = await openText('digest', defective);
    await waitForFinding(document.uri, 'malformed-arxiv-identifier');
    const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      readme.document.uri,
    );
    assert.equal(readme.document.languageId, 'markdown');
    assert.deepEqual(diagnosticsOf(readme.document.uri), []);
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['# Reading list'],
    );
  });

  it('a digest wraps its long lines, and its words are those of arXiv and of Chinese punctuation', async () => {
    const { document } = await openSample('2026-01-14.digest');
    const editor = vscode.workspace.getConfiguration('editor', document);
    assert.equal(editor.get('wordWrap'), 'on');
    const word = document.getWordRangeAtPosition(document.positionAt(document.getText().indexOf('Mixture-of-Experts')));
    assert.equal(document.getText(word), 'Mixture-of-Experts');
  });
});
