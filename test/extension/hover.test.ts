/** What hovering over a paper's title or link shows, and that nothing in a digest becomes markup there. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { inventedTextDigest } from '../support/invented';
import { rangeOf } from './support/editing';
import { closeWithoutSaving, openSample, openText } from './support/samples';
import { waitFor } from './support/waitFor';

/** Waits for a hover over the first of these words that tells of a paper at arXiv. */
async function hoverOver({ document }: vscode.TextEditor, words: string): Promise<vscode.MarkdownString> {
  return waitFor(async () => {
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, words).start,
    );
    return hovers
      .flatMap((hover) => hover.contents)
      .filter((content) => content instanceof vscode.MarkdownString)
      .find(({ value }) => value.includes('arXiv'));
  }, `a hover over "${words}"`);
}

describe('hover', () => {
  afterEach(closeWithoutSaving);

  it('over a title tells of the paper and leads to its pages', async () => {
    const editor = await openSample('2026-01-14.digest');
    const { value } = await hoverOver(editor, 'Lantern Sparse Routing');
    assert.match(value, /\*\*Lantern Sparse Routing Tables for Mixture-of-Experts Serving\*\*/);
    assert.match(value, /Ada Lindqvist, Chen Yuhan, Marta Oliveira · 2026-01-13/);
    assert.match(value, /Mixture-of-experts models spend/);
    for (const page of ['abs', 'pdf', 'html']) {
      assert.ok(value.includes(`(https://arxiv.org/${page}/2601.01234v1)`), `${page} in ${value}`);
    }
  });

  it('over a glued title and over a link tells of that paper, not of the one before', async () => {
    const editor = await openSample('2026-01-14.digest');
    for (const words of ['Quiet Bits Four-Bit', '2601.01301']) {
      const { value } = await hoverOver(editor, words);
      assert.match(value, /^\*\*Quiet Bits Four-Bit/);
      assert.match(value, /Jonas Weber, Priya Raman/);
    }
  });

  it('shows formulas readably', async () => {
    const editor = await openText(
      'digest',
      inventedTextDigest({
        link: 'https://arxiv.org/abs/2601.07003',
        abstract: 'A gain of 1.78$\\times$ with $\\tau$.',
      }),
    );
    assert.match((await hoverOver(editor, '2601.07003')).value, /1\.78× with τ/);
  });

  it('keeps hostile text from becoming a command, an image or markup', async () => {
    const title =
      '[Run](command:workbench.action.quit) <img src="https://example.org/a.png"> ![b](https://example.org/b.png)';
    const editor = await openText('digest', inventedTextDigest({ title, link: 'https://arxiv.org/abs/2601.07004' }));
    const hover = await hoverOver(editor, '2601.07004');
    assert.ok(hover.isTrusted !== true, 'the hover is not trusted');
    assert.ok(hover.supportHtml !== true, 'the hover supports no HTML');
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', hover.value);
    assert.match(html, /workbench\.action\.quit/);
    assert.doesNotMatch(html, /<img|href="command:/);
  });
});
