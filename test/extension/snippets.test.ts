/** The snippets of both layouts: offered where they belong, and correct once their gaps are filled in. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { waitForExactFindings, waitForFinding } from './support/findings';
import { closeWithoutSaving, openText } from './support/samples';

/** The snippets that are offered behind the text of a new document. */
async function snippetsOffered(language: string, text: string): Promise<readonly string[]> {
  const { document } = await openText(language, text);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.lineAt(document.lineCount - 1).range.end,
  );
  return items
    .filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Types each text into one gap after another, the first of which is selected. */
async function fillGaps(texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text });
  }
}

describe('snippets', () => {
  afterEach(closeWithoutSaving);

  it('are offered by their prefixes in a text digest', async () => {
    const offered = await snippetsOffered('digest', '2026-01-14\n');
    for (const prefix of ['digest', 'paper', 'section', 'topics', 'digest-disable']) {
      assert.ok(offered.includes(prefix), `${prefix} among ${offered.join(', ')}`);
    }
  });

  it('are offered by their prefixes in Markdown', async () => {
    const offered = await snippetsOffered('markdown', '');
    for (const prefix of ['report', 'report-section', 'report-paper-brief', 'report-paper-detail']) {
      assert.ok(offered.includes(prefix), `${prefix} among ${offered.join(', ')}`);
    }
  });

  it('make a text digest without findings when filled in from gap to gap', async () => {
    const { document } = await openText('digest', '');
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'digest', name: 'Digest' });
    await waitForFinding(document.uri, 'malformed-arxiv-identifier');
    const today = document.lineAt(0).text;
    assert.match(today, /^\d{4}-\d\d-\d\d$/);
    await fillGaps([
      'Coral Caches',
      '提出潮汐缓存方法',
      'Mara Venn, Ole Strand',
      today,
      '2601.07006',
      'The cache keeps what the tide brings.\n',
    ]);
    assert.equal(
      document.getText(),
      `${today}
Coral Caches
提出潮汐缓存方法
Authors: Mara Venn, Ole Strand | Date: ${today}
Link: https://arxiv.org/abs/2601.07006
Abstract
The cache keeps what the tide brings.
`,
    );
    await waitForExactFindings(document.uri, []);
  });

  it("make a report that lacks nothing but its authors' names, with a title typed once for both of its places", async () => {
    const { document } = await openText('markdown', '');
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: 'Report' });
    await waitForFinding(document.uri, 'malformed-arxiv-identifier');
    await fillGaps([
      'AI推理加速技术',
      'Kelp Caches',
      '潮汐大学发布了Kelp Caches论文，使用潮汐缓存技术，解决了缓存占用过高的问题。',
      'Tidal University',
      '2',
      '2601.07007',
      'The cache keeps what the tide brings.\n',
    ]);
    assert.equal(document.getText().split('### 1. Kelp Caches').length, 3);
    await waitForExactFindings(document.uri, ['11 information missing-authors']);
  });
});
