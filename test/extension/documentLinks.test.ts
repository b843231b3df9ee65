/** Where the links of a digest lead, as VS Code follows them. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { inventedTextDigest } from '../support/invented';
import { closeWithoutSaving, openSample, openText } from './support/samples';
import { waitFor } from './support/waitFor';

/** Waits for the links of the document, by their words; VS Code's own and those of Markdown are among them. */
async function linksOf({ document }: vscode.TextEditor, expected: string): Promise<ReadonlyMap<string, string>> {
  return waitFor(async () => {
    const links = await vscode.commands.executeCommand<readonly vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const targets = new Map(links.map(({ range, target }) => [document.getText(range), target?.toString(true) ?? '']));
    return targets.get(expected) !== undefined && targets;
  }, `a link on "${expected}"`);
}

describe('document links', () => {
  afterEach(closeWithoutSaving);

  it('end where the title begins that is glued to an address', async () => {
    const address = 'https://github.com/lantern-serving/Lantern';
    const links = await linksOf(await openSample('2026-01-14.digest'), address);
    assert.equal(links.get(address), address);
    assert.deepEqual(
      [...links.keys()].filter((words) => words.includes('Lantern.')),
      [],
      'no other link holds a part of the title',
    );
  });

  it('lead from every paper to its page', async () => {
    const links = await linksOf(await openSample('2026-01-14.digest'), 'http://arxiv.org/abs/2601.01234v1');
    assert.deepEqual(
      [...links].filter(([words]) => words.includes('arxiv.org')),
      [
        ['http://arxiv.org/abs/2601.01234v1', 'https://arxiv.org/abs/2601.01234v1'],
        ['https://arxiv.org/abs/2601.01301', 'https://arxiv.org/abs/2601.01301'],
        ['https://arxiv.org/pdf/2601.01377v2', 'https://arxiv.org/pdf/2601.01377v2'],
        ['https://arxiv.org/abs/2601.01402', 'https://arxiv.org/abs/2601.01402'],
      ],
    );
  });

  it('lead to the right page from an address that is broken by blanks', async () => {
    const abstract = 'Our code is at https: //github.com/tidal-caches/tide for all to read.';
    const broken = 'https: //github.com/tidal-caches/tide';
    const links = await linksOf(await openText('digest', inventedTextDigest({ abstract })), broken);
    assert.equal(links.get(broken), 'https://github.com/tidal-caches/tide');
  });
});
