/** What the server asks arXiv, and when: a real server on this machine stands for arXiv. */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import type {
  AddPapersResult,
  ArxivStatus,
  CompareResult,
  NewPapersResult,
  PapersResult,
} from '../../server/src/protocol';
import type { LoopbackServer, Respond } from '../arxiv/loopbackServer';
import { startLoopbackServer } from '../arxiv/loopbackServer';
import { answerAll, createFolder, digestOf, hoverText, lensOf, openDigest, uri, verify } from './recordSession';
import { useServer } from './serverSession';
import type { TestClient } from './testClient';

const server = useServer();

describe('a digest with the network allowed', () => {
  it('is verified with one request, and everything shows the record from then on', async () => {
    await using arxiv = await startLoopbackServer(() => 0, answerAll);
    const client = await openDigest(server, arxiv, '2601.01301');
    expect(await lensOf(client)).toBe('Not checked against arXiv');
    expect(await verify(client)).toEqual({
      digests: 1,
      papers: 1,
      verified: 0,
      differing: 1,
      unknown: 0,
      unidentified: 0,
      unasked: 0,
    });
    await verify(client);
    expect(arxiv.log.map(({ identifiers }) => identifiers)).toEqual([['2601.01301']]);
    expect(arxiv.log[0]?.userAgent).toMatch(/^digest-desk\/\d+\.\d+\.\d+ \(\+https:/);
    expect(await hoverText(client)).toContain('Revised on 20 Feb 2026 (version 2)');
    expect(await lensOf(client)).toMatch(/^Checked against arXiv on /);
    const { papers } = await client.connection.sendRequest<PapersResult>('digestDesk/papers', { uri });
    expect(papers.map(({ verdict }) => verdict)).toEqual(['differs']);
    const compared = await client.connection.sendRequest<CompareResult>('digestDesk/compare', { uri, index: 0 });
    expect(compared.own).toContain('Quiet Bits Four-Bit Caches');
    expect(compared.official).toContain('Quiet Bits: Four-Bit Key-Value Caches');
    expect(compared.identifier).toBe('2601.01301');
    // Its place may have changed since.
    const moved = { uri, index: 7, identifier: '2601.01301' };
    expect(await client.connection.sendRequest('digestDesk/compare', moved)).toEqual(compared);
  });

  it('shows the cache to the next window without any request', async () => {
    await using arxiv = await startLoopbackServer(() => 0, answerAll);
    await verify(await openDigest(server, arxiv, '2601.01302'));
    const next = await openDigest(server, arxiv, '2601.01302', { network: false });
    await next.nextRefresh();
    expect(await hoverText(next)).toContain('Revised on 20 Feb 2026');
    expect(arxiv.log).toHaveLength(1);
  });

  it('loses nothing to a page of HTML, and says what is wrong', async () => {
    await using arxiv = await startLoopbackServer(
      () => 0,
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    );
    const client = await openDigest(server, arxiv, '2601.01303');
    expect(await verify(client)).toEqual({
      digests: 1,
      papers: 1,
      verified: 0,
      differing: 0,
      unknown: 1,
      unidentified: 0,
      unasked: 1,
      failure: 'The answer of arXiv cannot be read.',
    });
    expect(await hoverText(client)).toContain('Quiet Bits Four-Bit Caches');
  });

  it('is cancelled while arXiv is slow', async () => {
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    await using arxiv = await startLoopbackServer(
      () => 0,
      () => asked(),
    );
    const client = await openDigest(server, arxiv, '2601.01304');
    const source = new CancellationTokenSource();
    const request = client.connection.sendRequest('digestDesk/verify', { uri }, source.token);
    await isAsked;
    source.cancel();
    await expect(request).rejects.toThrow('was cancelled');
  });
});

describe('hover with the network allowed', () => {
  it('shows what the file knows at once, and the record as soon as arXiv has answered', async () => {
    await using arxiv = await startLoopbackServer(() => 0, answerAll);
    const client = await openDigest(server, arxiv, '2601.01310');
    const statuses: ArxivStatus[] = [];
    client.connection.onNotification('digestDesk/arxivStatus', (status: ArxivStatus) => {
      statuses.push(status);
    });
    const first = await hoverText(client);
    expect(first).toContain('Quiet Bits Four-Bit Caches');
    expect(first).toContain('arXiv is being asked…');
    await client.nextRefresh();
    const second = await hoverText(client);
    expect(second).toContain('Quiet Bits: Four-Bit Key-Value Caches');
    expect(second).not.toContain('being asked');
    expect(arxiv.log.map(({ identifiers }) => identifiers)).toEqual([['2601.01310']]);
    expect(statuses.filter(({ kind }) => kind !== 'waiting')).toEqual([
      { kind: 'asking', done: 0, total: 1 },
      { kind: 'asking', done: 1, total: 1 },
      { kind: 'idle' },
    ]);
  });

  it('says what has failed in the status, and does not ask again at once', async () => {
    await using arxiv = await startLoopbackServer(
      () => 0,
      (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<html>'),
    );
    const client = await openDigest(server, arxiv, '2601.01311');
    const failed = new Promise<ArxivStatus>((resolve) =>
      client.connection.onNotification('digestDesk/arxivStatus', (status: ArxivStatus) => {
        if (status.kind === 'failed') resolve(status);
      }),
    );
    await hoverText(client);
    expect(await failed).toEqual({ kind: 'failed', message: 'arXiv refused the request.' });
    expect(await hoverText(client)).not.toContain('being asked');
    expect(arxiv.log).toHaveLength(1);
  });
});

describe('a paper that is named and not known', () => {
  const add = (client: TestClient): Promise<NewPapersResult> =>
    client.connection.sendRequest('digestDesk/newPapers', { uri, query: 'arXiv:2601.01313v2' });

  it('is asked for, and comes as a complete entry', async () => {
    await using arxiv = await startLoopbackServer(() => 0, answerAll);
    const client = await openDigest(server, arxiv, '2601.01312');
    const { papers, ...rest } = await add(client);
    expect(rest).toEqual({});
    const identifiers = papers.map(({ identifier }) => identifier);
    const { edit } = await client.connection.sendRequest<AddPapersResult>('digestDesk/addPapers', { uri, identifiers });
    expect(JSON.stringify(edit)).toContain('Link: https://arxiv.org/abs/2601.01313');
    expect(arxiv.log.map(({ identifiers }) => identifiers)).toEqual([['2601.01313']]);
  });

  it('stays unknown without the network', async () => {
    await using arxiv = await startLoopbackServer(() => 0, answerAll);
    const client = await openDigest(server, arxiv, '2601.01312', { network: false });
    const query = 'arXiv:2601.01314';
    expect(await client.connection.sendRequest('digestDesk/newPapers', { uri, query })).toEqual({
      papers: [],
      unknown: true,
    });
    expect(arxiv.log).toEqual([]);
  });
});

describe('a whole workspace', () => {
  it('is verified with one request, and shows the findings of digests that are not open from then on', async () => {
    await using arxiv = await startLoopbackServer(() => 0, answerAll);
    await using folder = await createFolder({
      'one.digest': digestOf('2601.01320'),
      'deep/two.digest': digestOf('2601.01321'),
      'notes.md': '# Notes',
    });
    const client = server.start();
    client.settings = { arxiv: { endpoint: arxiv.endpoint.href, network: true } };
    await client.initialize({ workspaceFolders: [{ uri: folder.uri, name: 'folder' }] });
    const result = await client.connection.sendRequest('digestDesk/verify', {});
    expect(result).toEqual({
      digests: 2,
      papers: 2,
      verified: 0,
      differing: 2,
      unknown: 0,
      unidentified: 0,
      unasked: 0,
    });
    expect(arxiv.log.map(({ identifiers }) => [...identifiers].sort())).toEqual([['2601.01320', '2601.01321']]);
    const two = `${folder.uri}/deep/two.digest`;
    const { diagnostics } = await client.nextPublished(two);
    expect(diagnostics.map(({ code }) => code)).toContain('title-differs');
    await client.open(two, digestOf('2601.01321'));
    expect((await client.nextPublished(two)).diagnostics).toEqual([]);
    expect((await client.pull(two)).map(({ code }) => code)).toContain('title-differs');
    await client.close(two);
    expect((await client.nextPublished(two)).diagnostics.length).toBeGreaterThan(0);
    await rm(fileURLToPath(two));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: two, type: 3 }] });
    expect((await client.nextPublished(two)).diagnostics).toEqual([]);
  });
});

describe('a digest without consent', () => {
  it.each([{}, { network: false }, { network: 'yes' }])('is not sent anywhere with %j', async (settings) => {
    await using arxiv = await startLoopbackServer(() => 0, answerAll);
    const client = await openDigest(server, arxiv, '2601.01305', settings);
    expect(await verify(client)).toEqual({
      digests: 1,
      papers: 1,
      verified: 0,
      differing: 0,
      unknown: 1,
      unidentified: 0,
      unasked: 1,
    });
    await hoverText(client);
    expect(arxiv.log).toEqual([]);
  });
});

describe('consent that is withdrawn', () => {
  const busy: Respond = (_, response) => response.writeHead(503, { 'retry-after': '50' }).end();

  async function change(client: TestClient, arxiv: LoopbackServer, network: boolean): Promise<void> {
    client.settings = { arxiv: { endpoint: arxiv.endpoint.href, network } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  /** A client whose hover has been answered with a pause, at the end of which the server would ask again. */
  async function openWaiting(arxiv: LoopbackServer): Promise<{ client: TestClient; idle: Promise<void> }> {
    const client = await openDigest(server, arxiv, '2601.01330');
    const nextStatus = (kind: ArxivStatus['kind']): Promise<void> =>
      new Promise((resolve) => {
        listeners.push((status) => {
          if (status.kind === kind) resolve();
        });
      });
    const listeners: ((status: ArxivStatus) => void)[] = [];
    client.connection.onNotification('digestDesk/arxivStatus', (status: ArxivStatus) => {
      for (const listener of listeners) listener(status);
    });
    const [waiting, idle] = [nextStatus('waiting'), nextStatus('idle')];
    await hoverText(client);
    await waiting;
    return { client, idle };
  }

  it('ends what arXiv is being asked for in the background', async () => {
    await using arxiv = await startLoopbackServer(() => 0, busy);
    const { client, idle } = await openWaiting(arxiv);
    await change(client, arxiv, false);
    await idle;
    expect(await hoverText(client)).not.toContain('being asked');
    expect(arxiv.log).toHaveLength(1);
    expect(client.logged).toEqual([]);
  });

  it('ends it when the session ends, too', async () => {
    await using arxiv = await startLoopbackServer(() => 0, busy);
    const { client, idle } = await openWaiting(arxiv);
    await client.connection.sendRequest('shutdown');
    await idle;
    expect(arxiv.log).toHaveLength(1);
  });

  it('leaves a digest that is being verified with what is at hand, and may be given again', async () => {
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    await using slow = await startLoopbackServer(
      () => 0,
      () => asked(),
    );
    await using arxiv = await startLoopbackServer(() => 0, answerAll);
    const client = await openDigest(server, slow, '2601.01331');
    const verifying = verify(client);
    await isAsked;
    await change(client, slow, false);
    const unasked = { digests: 1, papers: 1, verified: 0, differing: 0, unknown: 1, unidentified: 0, unasked: 1 };
    expect(await verifying).toEqual(unasked);
    expect(await verify(client)).toEqual(unasked);
    await change(client, arxiv, true);
    expect(await verify(client)).toEqual({ ...unasked, differing: 1, unknown: 0, unasked: 0 });
    expect([slow.log.length, arxiv.log.length]).toEqual([1, 1]);
  });
});

describe('a cache folder that cannot be written', () => {
  it('is named, and what is at hand counts all the same', async () => {
    await using folder = await createFolder({ cache: 'a file' });
    await using arxiv = await startLoopbackServer(() => 0, answerAll);
    const file = fileURLToPath(`${folder.uri}/cache`);
    const client = server.start(file);
    client.settings = { arxiv: { endpoint: arxiv.endpoint.href, network: true } };
    await client.initialize();
    await client.open(uri, digestOf('2601.01340'));
    const failure = expect.stringMatching(
      /^The folder \S*cache\S* cannot be written, so arXiv is not asked\.$/,
    ) as string;
    expect(await verify(client)).toMatchObject({ digests: 1, papers: 1, unknown: 1, unasked: 1, failure });
    const added = client.connection.sendRequest('digestDesk/newPapers', { uri, query: '2601.01341' });
    expect(await added).toEqual({ papers: [], unknown: true, failure });
    expect(arxiv.log).toEqual([]);
  });
});
