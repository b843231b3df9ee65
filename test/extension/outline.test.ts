/** The outline of both layouts as VS Code's Outline view and breadcrumbs get it. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { inventedReport, inventedTextDigest } from '../support/invented';
import { closeWithoutSaving, openSample, openText } from './support/samples';
import { waitFor } from './support/waitFor';

/** Waits for the symbols of Digest Desk: Markdown has its own, whose names are whole headings with their `#`. */
async function outlineOf({ uri }: vscode.TextDocument): Promise<readonly vscode.DocumentSymbol[]> {
  return waitFor(async () => {
    const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const ours = symbols?.filter(({ name }) => !name.startsWith('#')) ?? [];
    return ours.length > 0 && ours;
  }, `an outline of ${uri.path}`);
}

/** One line per symbol, indented by its depth. */
function describeSymbols(symbols: readonly vscode.DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, children }) => [
    `${'  '.repeat(depth)}${name}`,
    ...describeSymbols(children, depth + 1),
  ]);
}

describe('outline', () => {
  afterEach(closeWithoutSaving);

  it('lists the papers of a text digest with their fields', async () => {
    const { document } = await openSample('2026-01-14.digest');
    const papers = await outlineOf(document);
    assert.deepEqual(
      papers.map(({ name }) => name),
      [
        'Lantern Sparse Routing Tables for Mixture-of-Experts Serving',
        'Quiet Bits Four-Bit Key-Value Caches with Outlier Channels in Half Precision',
        'Draft and Verify at the Edge Speculative Decoding on Phones with 8 GB of Memory',
        'Pruning Where It Hurts Least Layer Budgets from One Backward Pass',
      ],
    );
    for (const { children } of papers) {
      assert.deepEqual(
        children.map(({ name }) => name),
        ['Summary', 'Authors', 'Date', 'Link', 'Abstract'],
      );
    }
    assert.equal(papers[1]?.detail, 'Jonas Weber, Priya Raman');
  });

  it('selects a title that is glued to the abstract before it', async () => {
    const { document } = await openSample('2026-01-14.digest');
    for (const { name, selectionRange } of await outlineOf(document)) {
      assert.equal(document.getText(selectionRange), name);
    }
  });

  it('lists the papers of a report below its sections', async () => {
    const { document } = await openSample('report-2026-01-15.md');
    assert.deepEqual(describeSymbols(await outlineOf(document)), [
      '论文技术简报',
      '  Lantern: Sparse Routing Tables for Mixture-of-Experts Serving',
      '    Brief',
      '  Quiet Bits: Four-Bit Key-Value Caches with Outlier Channels in Half Precision',
      '    Brief',
      '  Pruning Where It Hurts Least: Layer Budgets from One Backward Pass',
      '    Brief',
      '论文详细信息',
      '  Lantern: Sparse Routing Tables for Mixture-of-Experts Serving',
      ...['    主要机构', '    作者数量', '    摘要'],
      '  Quiet Bits: Four-Bit Key-Value Caches with Outlier Channels in Half Precision',
      ...['    主要机构', '    作者数量', '    摘要'],
      '  Pruning Where It Hurts Least: Layer Budgets from One Backward Pass',
      ...['    主要机构', '    作者数量', '    摘要'],
    ]);
  });

  it('lists a paper without title as what it is', async () => {
    const report = await openText('markdown', inventedReport({ briefTitle: '', detailTitle: '' }));
    const sections = await outlineOf(report.document);
    assert.deepEqual(
      sections.map(({ children }) => children.map(({ name }) => name)),
      [['(no title) 1'], ['(no title) 1']],
    );
  });

  it('follows what is typed', async () => {
    const editor = await openText('digest', inventedTextDigest({ title: 'Tidal Caches' }));
    await outlineOf(editor.document);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 'Tidal'.length), ' Wave'));
    assert.deepEqual(
      (await outlineOf(editor.document)).map(({ name }) => name),
      ['Tidal Wave Caches'],
    );
  });
});
