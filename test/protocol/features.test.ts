/** What the server answers about an open document, over the wire. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  CodeAction,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Position,
  TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CitationResult, ExportResult, PapersResult } from '../../server/src/protocol';
import { inventedReport, inventedTextDigest } from '../support/invented';
import { useServer } from './serverSession';
import type { TestClient } from './testClient';
import { plainCapabilities } from './testClient';

const server = useServer();
const uri = 'file:///invented/2026-01-14.digest';

/** Characters of two code units and line breaks of two characters stand before everything that is asked for. */
const astral = inventedTextDigest({
  title: '𝒪racle 🌲 Trees for 稀疏 Routing',
  abstract: 'An 𝒪(n) bound 🌲 on four bits, see https://quiet.io/𝒪 and https://quiet.io/a for code.',
}).replace(/\n/g, '\r\n');

async function openDigest(text: string): Promise<TestClient> {
  const client = await server.startInitialized();
  await client.open(uri, text);
  return client;
}

/** The text between two positions, by a document that is not ours. */
function textAt(text: string, range: { readonly start: Position; readonly end: Position }): string {
  return TextDocument.create(uri, 'digest', 1, text).getText(range);
}

function positionOf(text: string, words: string): Position {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`${words} is not in the text`);
  return TextDocument.create(uri, 'digest', 1, text).positionAt(offset);
}

describe('over Chinese and astral characters and CRLF', () => {
  it('symbols select the words that name them', async () => {
    const client = await openDigest(astral);
    const [paper] = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    expect(paper?.name).toBe('𝒪racle 🌲 Trees for 稀疏 Routing');
    expect(paper && textAt(astral, paper.selectionRange)).toBe(paper?.name);
    expect(paper?.children?.map((child) => textAt(astral, child.range).split(/\r\n|:/)[0])).toEqual([
      '针对长上下文缓存占用问题,提出四比特键值缓存量化,减少显存占用',
      ...['Authors', 'Date', 'Link', 'Abstract'],
    ]);
  });

  it('links cover the words that lead somewhere', async () => {
    const client = await openDigest(astral);
    const links = await client.ask<DocumentLink[]>('textDocument/documentLink', uri);
    expect(links.map(({ range }) => textAt(astral, range))).toEqual([
      'https://arxiv.org/abs/2601.01301',
      'https://quiet.io/',
      'https://quiet.io/a',
    ]);
  });

  it('hover covers the title and knows where it ends', async () => {
    const client = await openDigest(astral);
    const hoverAt = (position: Position): Promise<Hover | null> => client.ask('textDocument/hover', uri, { position });
    const hover = await hoverAt(positionOf(astral, 'Trees'));
    expect(hover?.range && textAt(astral, hover.range)).toBe('𝒪racle 🌲 Trees for 稀疏 Routing');
    expect(hover?.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('𝒪racle 🌲') as string });
    expect(await hoverAt(positionOf(astral, 'Jonas'))).toBeNull();
  });

  it('hover covers a number of the summary and quotes the abstract', async () => {
    const client = await openDigest(astral);
    const position = positionOf(astral, '四比特');
    const hover = await client.ask<Hover | null>('textDocument/hover', uri, { position });
    expect(hover?.range && textAt(astral, hover.range)).toBe('四比特');
    expect(hover?.contents).toMatchObject({ value: expect.stringContaining('🌲 on **four** bits') as string });
  });

  it('folding names lines', async () => {
    const client = await openDigest(astral);
    expect(await client.ask<FoldingRange[]>('textDocument/foldingRange', uri)).toEqual([
      { startLine: 1, endLine: 6 },
      { startLine: 5, endLine: 6 },
    ]);
  });

  it('a quick fix that is applied leaves no finding', async () => {
    const text = astral.replace('https://arxiv', 'http://arxiv');
    const client = await openDigest(text);
    const [diagnostic] = await client.pull(uri);
    expect(diagnostic && textAt(text, diagnostic.range)).toBe('http://arxiv.org/abs/2601.01301');
    const range = diagnostic?.range;
    const context = { diagnostics: [diagnostic] };
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', uri, { range, context });
    const preferred = actions.find(({ isPreferred }) => isPreferred === true);
    expect(preferred?.diagnostics).toEqual([diagnostic]);
    await client.open(uri, applyEdits(text, preferred), 2);
    expect(await client.pull(uri)).toEqual([]);
  });
});

function applyEdits(text: string, action: CodeAction | undefined): string {
  const changes = action?.edit?.documentChanges ?? [];
  const edits = changes.flatMap((change) => ('edits' in change ? change.edits : []));
  const plain = edits.filter((edit): edit is TextEdit => 'newText' in edit);
  expect(plain).toHaveLength(edits.length);
  expect(plain.length).toBeGreaterThan(0);
  return TextDocument.applyEdits(TextDocument.create(uri, 'digest', 1, text), plain);
}

describe('the server', () => {
  it('fixes all that is safe, and nothing is left to fix', async () => {
    const text = inventedReport({ fields: '**链接**: http://arxiv.org/abs/2601.01301\n' })
      .replace('分析论文数量: 1篇', '分析论文数量: 7篇')
      .trimEnd();
    const client = await openDigest(text);
    const query = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
    const context = { diagnostics: [], only: ['source.fixAll'] };
    const [action, ...others] = await client.ask<CodeAction[]>('textDocument/codeAction', uri, { ...query, context });
    expect(others).toEqual([]);
    expect(action?.kind).toBe('source.fixAll.digestDesk');
    const fixed = applyEdits(text, action);
    expect(fixed).toContain('https://arxiv.org');
    expect(fixed).toContain('分析论文数量: 1篇');
    await client.open(uri, fixed, 2);
    expect(await client.ask('textDocument/codeAction', uri, { ...query, context })).toEqual([]);
  });

  it('lays out a missing field with the cursor in it', async () => {
    const text = inventedTextDigest().replace('Link: https://arxiv.org/abs/2601.01301\n', '');
    const client = await openDigest(text);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', uri, {
      range,
      context: { diagnostics: [] },
    });
    expect(JSON.stringify(actions)).toMatch(/"snippet":\{"kind":"snippet","value":"[^"]*Link: \$0/);
  });

  it('lists papers with their topics and cites them', async () => {
    const client = await openDigest(astral);
    const { papers, topics, layout } = await client.connection.sendRequest<PapersResult>('digestDesk/papers', { uri });
    expect(layout).toBe('text');
    expect(papers.map(({ label }) => label)).toEqual(['𝒪racle 🌲 Trees for 稀疏 Routing']);
    expect(topics.map(({ id }) => id).sort()).toEqual([...(papers[0]?.topics ?? [])].sort());
    const cite = (index: number, format = 'text'): Promise<CitationResult> =>
      client.connection.sendRequest('digestDesk/citation', { uri, index, format });
    expect((await cite(0)).citation).toMatch(/^Jonas Weber, Priya Raman\. 𝒪racle .* arXiv:2601\.01301 \(2026\)\./);
    expect((await cite(0, 'bibtex')).citation).toMatch(/^@misc\{weber2026oracletrees,/);
    expect(await cite(7)).toEqual({});
    const { text } = await client.connection.sendRequest<ExportResult>('digestDesk/export', { uri, format: 'ris' });
    expect(text).toMatch(/^TY {2}- UNPB\n/);
  });

  it('lets nothing of a hostile digest become markup, and speaks plain text where that is asked for', async () => {
    const hostile = 'Quiet Bits [x](command:quit) <img src=x> ![y](https://evil.example/p.png)';
    const text = inventedTextDigest({ title: hostile });
    const position = positionOf(text, 'Quiet');
    const hover = await (await openDigest(text)).ask<Hover>('textDocument/hover', uri, { position });
    expect(hover.contents).toMatchObject({ kind: 'markdown' });
    expect(JSON.stringify(hover.contents)).not.toMatch(/[^\\]\]\((?!https:\/\/arxiv\.org\/)|[^\\]<|[^\\]!\[/);
    const plain = await server.startInitialized({ capabilities: plainCapabilities });
    await plain.open(uri, text);
    expect((await plain.ask<Hover>('textDocument/hover', uri, { position })).contents).toMatchObject({
      kind: 'plaintext',
      value: expect.stringContaining(hostile) as string,
    });
  });

  const nothing = [
    ['textDocument/documentSymbol', []],
    ['textDocument/foldingRange', []],
    ['textDocument/documentLink', []],
    ['textDocument/hover', null],
    ['textDocument/codeAction', []],
    ['textDocument/completion', []],
    ['textDocument/diagnostic', { kind: 'full', items: [] }],
    ['digestDesk/papers', { papers: [], topics: [] }],
    ['digestDesk/citation', {}],
    ['digestDesk/export', {}],
    ['digestDesk/fixWorkspace', { fixes: 0, digests: 0 }],
  ] as const;
  const anything = {
    position: { line: 0, character: 1 },
    range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
    context: { diagnostics: [] },
    index: 0,
  };

  it.each(nothing)('has nothing to say to %s about an unknown document or an ordinary one', async (method, empty) => {
    const client = await server.startInitialized();
    const notes = 'file:///invented/notes.md';
    await client.open(notes, '# Notes\n\nSee https://quiet.io and arXiv:2601.01301.\n', 1, 'markdown');
    for (const unknown of ['file:///nowhere.digest', notes]) {
      const answer = await client.ask<unknown>(method, unknown, { ...anything, uri: unknown });
      expect(answer).toEqual(method === 'textDocument/diagnostic' ? expect.objectContaining(empty) : empty);
    }
    expect(client.logged).toEqual([]);
  });

  it('speaks Chinese to a Chinese client', async () => {
    const client = await server.startInitialized({ locale: 'zh-cn' });
    await client.open(uri, inventedReport({ briefTitle: '', detailTitle: '' }));
    const [section] = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    expect(section?.children?.[0]?.name).toBe('（无标题）第 1 篇');
    const diagnostics = await client.pull(uri);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { message, codeDescription, code } of diagnostics) {
      expect(message).toMatch(/[一-鿿]/);
      expect(codeDescription?.href).toBe(
        `https://github.com/digest-desk/digest-desk/blob/main/docs/diagnostics.zh-cn.md#${String(code)}`,
      );
    }
  });

  it('answers for any position in any document', async () => {
    const client = await openDigest(astral);
    const place = fc.record({ line: fc.nat(20), character: fc.nat(200) });
    await fc.assert(
      fc.asyncProperty(place, async (position) => {
        const hover = await client.ask<Hover | null>('textDocument/hover', uri, { position });
        if (hover?.range !== undefined) expect(textAt(astral, hover.range)).not.toBe('');
      }),
      { numRuns: 50 },
    );
    expect(client.logged).toEqual([]);
  });
});
