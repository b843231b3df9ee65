/** What the server survives: cancelled floods, malformed messages, huge documents. */
import { describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-protocol/node';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { inventedTextDigest } from '../support/invented';
import { useServer } from './serverSession';
import type { TestClient } from './testClient';

const server = useServer();
const uri = 'file:///invented/2026-01-14.digest';

async function isAlive(client: TestClient): Promise<boolean> {
  const probe = 'file:///invented/probe.digest';
  await client.open(probe, inventedTextDigest());
  const symbols = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', probe);
  return symbols.length === 1;
}

/** A digest of this many invented papers, each with a title glued to the abstract before it. */
function largeDigest(papers: number): string {
  const header = '2026-01-14\n';
  const sentence =
    'We keep a table of routes per tenant and refresh it only when the gate drifts by more than a bound. ';
  const bodies = Array.from({ length: papers }, (_, index) => {
    const name = `Lantern${index}`;
    const id = `2601.${String(10_000 + index)}`;
    return `${name} Sparse Routing Tables for Serving\n针对路由开销问题,提出${name}方法,降低延迟\nAuthors: Ada Lindqvist | Date: 2026-01-13\nLink: https://arxiv.org/abs/${id}\nAbstract\n${sentence.repeat(13).trim()} ${name} halves the latency.`;
  });
  return `${header}${bodies.join('')}\n`;
}

describe('the server', () => {
  it('answers a cancelled flood as cancelled, and what comes after it at once', async () => {
    const client = await server.startInitialized();
    await client.open(uri, largeDigest(60));
    const sources = Array.from({ length: 300 }, () => new CancellationTokenSource());
    const params = { textDocument: { uri } };
    const answers = sources.map(({ token }) =>
      client.connection.sendRequest('textDocument/documentSymbol', params, token).then(
        () => 'answered',
        (error: unknown) => (error instanceof ResponseError ? error.code : String(error)),
      ),
    );
    for (const source of sources) source.cancel();
    expect(await isAlive(client)).toBe(true);
    const outcomes = new Set(await Promise.all(answers));
    expect(outcomes).toContain(LSPErrorCodes.RequestCancelled);
    outcomes.delete(LSPErrorCodes.RequestCancelled);
    outcomes.delete('answered');
    expect([...outcomes]).toEqual([]);
    expect(client.logged).toEqual([]);
  });

  it('lives on after requests with malformed parameters, and logs them', async () => {
    const client = await server.startInitialized();
    await client.open(uri, inventedTextDigest());
    const methods = ['textDocument/hover', 'textDocument/codeAction', 'textDocument/diagnostic', 'digestDesk/papers'];
    for (const method of methods) {
      for (const params of [
        {},
        { textDocument: null },
        { textDocument: { uri: 7 } },
        { textDocument: { uri } },
        { uri: {} },
      ]) {
        await client.connection.sendRequest(method, params).catch((error: unknown) => {
          expect(error).toBeInstanceOf(ResponseError);
        });
      }
    }
    const position = { line: -1, character: 1e9 };
    await client.ask('textDocument/hover', uri, { position });
    await client.until(() => client.logged.find((message) => message.startsWith('textDocument/hover failed for')));
    expect(await isAlive(client)).toBe(true);
  });

  it('lives on after notifications that make no sense', async () => {
    const client = await server.startInitialized();
    await client.open(uri, inventedTextDigest());
    const nonsense: readonly (readonly [string, unknown])[] = [
      ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: 'all', text: 7 }] }],
      [
        'textDocument/didChange',
        { textDocument: { uri: 'file:///nowhere', version: 2 }, contentChanges: [{ text: '' }] },
      ],
      ['textDocument/didClose', { textDocument: { uri: 'file:///nowhere' } }],
      ['textDocument/didOpen', {}],
      [
        'workspace/didChangeWatchedFiles',
        {
          changes: [
            { uri: 'file:///nowhere.digest', type: 1 },
            { uri: 'x', type: 9 },
          ],
        },
      ],
      ['workspace/didChangeConfiguration', {}],
      ['no/suchThing', { a: 1 }],
    ];
    for (const [method, params] of nonsense) await client.connection.sendNotification(method, params);
    expect(await isAlive(client)).toBe(true);
  });

  it('answers an unknown request and one before initialization with an error', async () => {
    const client = server.start();
    await expect(client.ask('textDocument/hover', uri)).rejects.toBeInstanceOf(ResponseError);
    await client.initialize();
    await expect(client.connection.sendRequest('no/suchThing', {})).rejects.toBeInstanceOf(ResponseError);
    expect(await isAlive(client)).toBe(true);
  });

  it('lives on after a client that refuses what it is asked for', async () => {
    const client = server.start();
    for (const method of ['client/registerCapability', 'workspace/configuration', 'workspace/diagnostic/refresh']) {
      client.connection.onRequest(method, () => new ResponseError(-32603, 'refused'));
    }
    await client.initialize();
    await client.open(uri, inventedTextDigest());
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await client.pull(uri)).toEqual([]);
    expect(await isAlive(client)).toBe(true);
  });

  it('reads a digest of 2 MB and stays responsive to typing in it', async () => {
    const text = largeDigest(1_350);
    expect(text.length).toBeGreaterThan(2_000_000);
    const client = await server.startInitialized();
    await client.open(uri, text);
    expect(await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri)).toHaveLength(1_350);
    const place = { line: 6, character: 3 };
    for (let version = 2; version < 7; version++) {
      await client.change(uri, version, [{ range: { start: place, end: place }, text: 'x' }]);
      expect(await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri)).toHaveLength(1_350);
    }
    await client.pull(uri);
    expect(client.logged).toEqual([]);
  });
});
