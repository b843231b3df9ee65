/** Formatting over the wire: edits that another program applies. */
import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { inventedReport, inventedTextDigest } from '../support/invented';
import { useServer } from './serverSession';
import type { TestClient } from './testClient';

const server = useServer();
const uri = 'file:///invented/2026-01-14.digest';
const options = { tabSize: 2, insertSpaces: true };

/** Characters of two code units and line breaks of two characters. */
const canonical = inventedTextDigest({
  title: '𝒪racle 🌲 Trees for 稀疏 Routing',
  link: 'https://arxiv.org/abs/2601.01301v1',
}).replace(/\n/g, '\r\n');
const messy = canonical
  .replace('Authors: ', ' 作者：')
  .replace('https', 'http')
  .replace('Abstract\r\n', 'Abstract:\r\n\r\n');

async function formatted(client: TestClient, text: string, parameters: object = {}): Promise<string> {
  const method = 'range' in parameters ? 'textDocument/rangeFormatting' : 'textDocument/formatting';
  const edits = await client.ask<TextEdit[]>(method, uri, { options, ...parameters });
  return TextDocument.applyEdits(TextDocument.create(uri, 'digest', 1, text), edits);
}

describe('formatting', () => {
  it('makes a digest canonical, once', async () => {
    const client = await server.startInitialized();
    await client.open(uri, messy);
    expect(await formatted(client, messy)).toBe(canonical);
    await client.open(uri, canonical, 2);
    expect(await client.ask('textDocument/formatting', uri, { options })).toEqual([]);
  });

  it('of a range is that of the papers it touches', async () => {
    const client = await server.startInitialized();
    const report = inventedReport().replaceAll(': ', '：');
    await client.open(uri, report);
    const line = report.slice(0, report.indexOf('**作者数量**')).split('\n').length - 1;
    const range = { start: { line, character: 0 }, end: { line, character: 3 } };
    const [above = '', below = ''] = inventedReport().split('## 论文详细信息');
    expect(await formatted(client, report, { range })).toBe(
      `${above.replaceAll(': ', '：')}## 论文详细信息${below.replace('Lantern: ', 'Lantern：')}`,
    );
  });

  it('follows the setting for links', async () => {
    const client = await server.startInitialized();
    client.settings = { linkVersion: 'strip' };
    await client.open(uri, messy);
    expect(await formatted(client, messy)).toBe(canonical.replace('01301v1', '01301'));
  });

  it.each(['textDocument/formatting', 'textDocument/rangeFormatting'])(
    '%s leaves other documents alone',
    async (method) => {
      const client = await server.startInitialized();
      const notes = 'file:///invented/notes.md';
      await client.open(notes, '#  Notes \n\n\n\nSee https://quiet.io and arXiv:2601.01301.', 1, 'markdown');
      const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
      for (const other of [notes, 'file:///nowhere.digest'])
        expect(await client.ask(method, other, { options, range })).toEqual([]);
      expect(client.logged).toEqual([]);
    },
  );
});
