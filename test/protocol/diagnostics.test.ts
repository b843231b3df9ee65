/** Diagnostics, pulled and pushed, and what makes them change from outside. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { inventedListing, inventedTextDigest } from '../support/invented';
import { useServer } from './serverSession';
import type { TestClient } from './testClient';
import { plainCapabilities, vsCodeCapabilities } from './testClient';

const server = useServer();
const uri = 'file:///invented/2026-01-14.digest';
const clean = inventedTextDigest();
const withHttp = clean.replace('https:', 'http:');

async function codesOf(client: TestClient, document = uri): Promise<readonly unknown[]> {
  return (await client.pull(document)).map(({ code }) => code);
}

describe('pulled diagnostics', () => {
  it('name code, severity, source, words and documentation', async () => {
    const client = await server.startInitialized();
    await client.open(uri, withHttp);
    expect(await client.pull(uri)).toEqual([
      {
        range: { start: { line: 4, character: 6 }, end: { line: 4, character: 37 } },
        severity: 4,
        code: 'non-canonical-link',
        codeDescription: {
          href: 'https://github.com/digest-desk/digest-desk/blob/main/docs/diagnostics.md#non-canonical-link',
        },
        source: 'digest-desk',
        message: expect.stringContaining('https://arxiv.org/abs/2601.01301') as string,
      },
    ]);
  });

  it('are not sent again while nothing has changed', async () => {
    const client = await server.startInitialized();
    const pullAfter = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      client.ask('textDocument/diagnostic', uri, { previousResultId });
    await client.open(uri, withHttp);
    const first = await pullAfter();
    expect(await pullAfter(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, 2, [{ text: clean }]);
    expect(await pullAfter(first.resultId)).toMatchObject({ kind: 'full', items: [] });
    await client.close(uri);
    await client.open(uri, withHttp);
    expect(await pullAfter(first.resultId)).toMatchObject({ kind: 'full', items: [{ code: 'non-canonical-link' }] });
  });

  it('are never pushed to a client that pulls', async () => {
    const client = await server.startInitialized();
    let pushed = 0;
    client.connection.onNotification('textDocument/publishDiagnostics', () => {
      pushed++;
    });
    await client.open(uri, withHttp);
    await client.pull(uri);
    await client.stop();
    expect(pushed).toBe(0);
  });
});

describe('pushed diagnostics', () => {
  it('carry the version, follow edits and go away with the document', async () => {
    const client = await server.startInitialized({ capabilities: plainCapabilities });
    await client.open(uri, withHttp, 3);
    expect(await client.nextPublished(uri)).toMatchObject({
      version: 3,
      diagnostics: [{ code: 'non-canonical-link' }],
    });
    await client.change(uri, 4, [{ text: withHttp.replace('Quiet', 'Silent') }]);
    await client.change(uri, 5, [{ text: clean }]);
    // On a slow machine an earlier version may come first.
    const edited = await client.nextPublished(uri, ({ version }) => version === 5);
    expect(edited).toEqual({ uri, version: 5, diagnostics: [] });
    await client.change(uri, 6, [{ text: withHttp }]);
    await client.close(uri);
    const closed = await client.nextPublished(uri, ({ version }) => version === undefined);
    expect(closed).toEqual({ uri, diagnostics: [] });
  });

  it('follow the other open documents', async () => {
    const client = await server.startInitialized({ capabilities: plainCapabilities });
    const other = 'file:///invented/2026-01-15.digest';
    await client.open(uri, clean);
    expect((await client.nextPublished(uri)).diagnostics).toEqual([]);
    await client.open(other, clean);
    const repeated = await client.nextPublished(uri, ({ diagnostics }) => diagnostics.length > 0);
    expect(repeated.diagnostics).toMatchObject([{ code: 'duplicate-paper', severity: 3 }]);
    await client.close(other);
    await client.nextPublished(uri, ({ diagnostics }) => diagnostics.length === 0);
  });
});

describe('an older version of a digest', () => {
  it('is no other digest that has the same papers', async () => {
    const client = await server.startInitialized();
    await client.open('file:///invented/today.digest', clean);
    await client.open('git:/invented/today.digest?%7B%22ref%22%3A%22%22%7D', clean);
    expect(await client.pull('file:///invented/today.digest')).toEqual([]);
    await client.open('untitled:Untitled-1', clean);
    expect(await codesOf(client, 'file:///invented/today.digest')).toEqual(['duplicate-paper']);
  });
});

describe('settings', () => {
  it('are asked for, and asked for again when they change', async () => {
    const client = await server.startInitialized();
    client.settings = { rules: { 'non-canonical-link': 'error' } };
    await client.open(uri, withHttp);
    expect(await client.pull(uri)).toMatchObject([{ severity: 1 }]);
    client.settings = { rules: { 'non-canonical-link': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.nextRefresh();
    expect(await client.pull(uri)).toEqual([]);
  });

  it('are taken at the start and with their change from a client that is not asked', async () => {
    const client = await server.startInitialized({
      capabilities: plainCapabilities,
      initializationOptions: { digestDesk: { rules: { 'non-canonical-link': 'warning' } } },
    });
    await client.open(uri, withHttp);
    expect(await client.nextPublished(uri)).toMatchObject({ diagnostics: [{ severity: 2 }] });
    const settings = { digestDesk: { rules: { 'non-canonical-link': 'off' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    expect(await client.nextPublished(uri)).toMatchObject({ diagnostics: [] });
  });

  it('that are not usable are named once, and the default holds', async () => {
    const client = await server.startInitialized();
    client.settings = { linkVersion: 'sometimes', rules: { 'non-canonical-link': 'error' } };
    await client.open(uri, withHttp);
    expect(await client.pull(uri)).toMatchObject([{ severity: 1 }]);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.pull(uri);
    await client.stop();
    expect(client.shown).toEqual([expect.stringContaining('digestDesk.linkVersion')]);
  });
});

describe('the other digests of the workspace', () => {
  let folder = '';
  const file = (name: string): string => path.join(folder, name);
  const uriOf = (name: string): string => pathToFileURL(file(name)).href;
  const startInFolder = (capabilities = vsCodeCapabilities): Promise<TestClient> =>
    server.startInitialized({ capabilities, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'digests' }] });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'digest-desk-workspace-'));
    mkdirSync(file('论文 (old)'));
    writeFileSync(file('论文 (old)/2026-01-13.digest'), clean);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const changed = (client: TestClient, name: string, type: number): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });

  it('are read at the start, and findings lead to the very words there', async () => {
    const client = await startInFolder();
    await client.open(uriOf('today.digest'), clean);
    await client.nextRefresh();
    const [diagnostic] = await client.pull(uriOf('today.digest'));
    expect(diagnostic).toMatchObject({ code: 'duplicate-paper', severity: 3 });
    const [related] = diagnostic?.relatedInformation ?? [];
    expect(new URL(related?.location.uri ?? '').pathname).toBe(new URL(uriOf('论文 (old)/2026-01-13.digest')).pathname);
    expect(related?.location.range).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 36 } });
  });

  it('are followed when they change, appear and disappear', async () => {
    const client = await startInFolder();
    await client.open(uriOf('today.digest'), clean);
    await client.nextRefresh();
    rmSync(file('论文 (old)/2026-01-13.digest'));
    await changed(client, '论文 (old)/2026-01-13.digest', 3);
    await client.nextRefresh();
    expect(await codesOf(client, uriOf('today.digest'))).toEqual([]);
    writeFileSync(file('new.md'), clean);
    await changed(client, 'new.md', 1);
    await client.nextRefresh();
    expect(await codesOf(client, uriOf('today.digest'))).toEqual(['duplicate-paper']);
  });

  it('are judged by the nearest digest-desk.json, as soon as it changes', async () => {
    const client = await startInFolder();
    await client.open(uriOf('today.digest'), withHttp.replaceAll('01301', '01302').replace('Quiet Bits Four', 'Loud'));
    expect(await client.pull(uriOf('today.digest'))).toMatchObject([{ code: 'non-canonical-link', severity: 4 }]);
    writeFileSync(file('digest-desk.json'), '{ "rules": { "non-canonical-link": "error", } } // ours');
    await changed(client, 'digest-desk.json', 1);
    await client.nextRefresh();
    expect(await client.pull(uriOf('today.digest'))).toMatchObject([{ code: 'non-canonical-link', severity: 1 }]);
    writeFileSync(file('digest-desk.json'), '{ "rules": { "non-canonical-lnk": "off" } }');
    await changed(client, 'digest-desk.json', 2);
    await client.nextRefresh();
    expect(await client.pull(uriOf('today.digest'))).toMatchObject([{ code: 'non-canonical-link', severity: 4 }]);
    rmSync(file('digest-desk.json'));
    await client.stop();
    expect(client.shown).toEqual([expect.stringMatching(/digest-desk\.json:1:14: .*"non-canonical-link"/)]);
  });

  it('teach how words are spelled, as the listing mails do', async () => {
    const client = await startInFolder();
    await client.open(uriOf('today.digest'), inventedTextDigest({ abstract: 'We keep tideaware tables.' }));
    await client.nextRefresh();
    expect(await codesOf(client, uriOf('today.digest'))).not.toContain('hyphen-lost');
    writeFileSync(file('02-02.txt'), inventedListing({ abstract: 'We keep tide-aware tables.' }).repeat(2));
    await changed(client, '02-02.txt', 1);
    await client.nextRefresh();
    expect(await codesOf(client, uriOf('today.digest'))).toContain('hyphen-lost');
    rmSync(file('02-02.txt'));
    await changed(client, '02-02.txt', 3);
    await client.nextRefresh();
    expect(await codesOf(client, uriOf('today.digest'))).not.toContain('hyphen-lost');
  });

  it('count as the editor holds them while they are open', async () => {
    const client = await startInFolder();
    await client.open(uriOf('today.digest'), clean);
    await client.nextRefresh();
    const old = uriOf('论文 (old)/2026-01-13.digest').replace('(', '%28').replace(')', '%29');
    await client.open(old, clean.replaceAll('2601.01301', '2601.01302').replace('Quiet Bits Four', 'Loud Bytes Five'));
    expect(await codesOf(client, uriOf('today.digest'))).toEqual([]);
    await client.close(old);
    await client.nextRefresh();
    expect(await codesOf(client, uriOf('today.digest'))).toEqual(['duplicate-paper']);
  });

  it('leave with their folder', async () => {
    const client = await startInFolder();
    await client.open(uriOf('today.digest'), clean);
    await client.nextRefresh();
    const event = { added: [], removed: [{ uri: pathToFileURL(folder).href, name: 'digests' }] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await client.nextRefresh();
    expect(await codesOf(client, uriOf('today.digest'))).toEqual([]);
  });
});
