/** Incremental edits lead to the same document as opening its text anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, DocumentSymbol, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { digestArbitrary } from '../support/digestArbitrary';
import { inventedTextDigest } from '../support/invented';
import { useServer } from './serverSession';
import type { TestClient } from './testClient';

const server = useServer();

/** An edit by offsets from 0 to 1 of the text as it is then; `undefined` replaces the whole text. */
interface RelativeEdit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
  readonly whole: boolean;
}

const piece = fc.oneof(
  fc.constantFrom(
    '𝒪',
    '🌲',
    '稀疏',
    '\n',
    '\r\n',
    '\r',
    'Authors: A. One | Date: 2026-01-13\n',
    'Abstract\n',
    '.',
    'T',
  ),
  fc.constantFrom(
    '### 3. \n',
    '**摘要**:\n',
    'Link: http://arxiv.org/abs/2601.01301v1\n',
    '## 论文详细信息\n',
    '\uFEFF',
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);
const edit: fc.Arbitrary<RelativeEdit> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
  text: fc.array(piece, { maxLength: 2 }).map((pieces) => pieces.join('')),
  whole: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

/** The edit as LSP has it. A client never splits a surrogate pair or a CRLF. */
function toChange(document: TextDocument, { from, length, text, whole }: RelativeEdit): TextDocumentContentChangeEvent {
  if (whole) return { text: document.getText() + text };
  const source = document.getText();
  const start = wholeCharacter(source, Math.floor(from * source.length));
  const end = wholeCharacter(source, Math.min(source.length, start + length));
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, text };
}

function wholeCharacter(text: string, offset: number): number {
  const splits = /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)/.test(text.slice(offset - 1, offset + 1));
  return offset > 0 && splits ? offset - 1 : offset;
}

interface Answers {
  readonly diagnostics: readonly Diagnostic[];
  readonly symbols: readonly DocumentSymbol[];
}

async function answersAbout(client: TestClient, uri: string): Promise<Answers> {
  const symbols = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
  return { diagnostics: await client.pull(uri), symbols };
}

describe('editing', () => {
  it('counts characters in UTF-16', async () => {
    const client = await server.startInitialized();
    const uri = 'file:///a.digest';
    await client.open(uri, inventedTextDigest({ title: '𝒪🌲 old Trees' }));
    await client.change(uri, 2, [
      { range: { start: { line: 1, character: 5 }, end: { line: 1, character: 8 } }, text: '稀疏' },
      { range: { start: { line: 1, character: 7 }, end: { line: 1, character: 7 } }, text: ' new' },
    ]);
    const { symbols } = await answersAbout(client, uri);
    expect(symbols.map(({ name }) => name)).toEqual(['𝒪🌲 稀疏 new Trees']);
  });

  it('gives what opening the same text gives, for any sequence of edits', async () => {
    const client = await server.startInitialized();
    let documents = 0;
    await fc.assert(
      fc.asyncProperty(
        digestArbitrary,
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        async (text, batches) => {
          const edited = `file:///edited-${documents++}.digest`;
          const document = TextDocument.create(edited, 'digest', 1, text);
          await client.open(edited, text);
          for (const [index, batch] of batches.entries()) {
            const changes = batch.map((relative) => {
              const change = toChange(document, relative);
              TextDocument.update(document, [change], index + 2);
              return change;
            });
            await client.change(edited, index + 2, changes);
            if (index % 2 === 0) await client.ask('textDocument/documentSymbol', edited);
          }
          const after = await answersAbout(client, edited);
          await client.close(edited);
          await client.open(edited, document.getText());
          expect(after).toEqual(await answersAbout(client, edited));
          await client.close(edited);
        },
      ),
      { numRuns: 60 },
    );
    expect(client.logged).toEqual([]);
  });
});
