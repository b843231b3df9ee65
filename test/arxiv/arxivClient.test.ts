/** The client against a real server: what it gets, how politely it asks, and what becomes of every kind of failure. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ArxivClient } from '../../server/src/arxiv/arxivClient';
import type { FetchFailure } from '../../server/src/arxiv/fetchFailure';
import { limits } from '../../server/src/arxiv/limits';
import type { PaperMetadata } from '../../server/src/arxiv/paperMetadata';
import { createNodeRequestTurn } from '../../server/src/platform/nodeRequestTurn';
import { atomFeed, entityBomb, errorFeed } from './atomFixtures';
import { FakeClock } from './fakeClock';
import type { LoggedRequest, Respond } from './loopbackServer';
import { sendFeed, startLoopbackServer } from './loopbackServer';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'digest-desk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const never = new AbortController().signal;

interface Outcome {
  /** What came last. */
  readonly papers: readonly PaperMetadata[];
  /** The papers that are settled, since arXiv has answered for them or refused them alone. */
  readonly settled: readonly string[];
  readonly failure: FetchFailure | undefined;
  readonly log: readonly LoggedRequest[];
  readonly clock: FakeClock;
}

/** A window of the machine. */
function createClient(endpoint: URL, clock: FakeClock): ArxivClient {
  return new ArxivClient({
    endpoint,
    userAgent: 'digest-desk/test',
    clock,
    turn: createNodeRequestTurn(folder, clock),
  });
}

/** Asks a server that answers so for papers, once or (in turn) as often as there are lists. */
async function ask(respond: Respond, ...lists: readonly (readonly string[])[]): Promise<Outcome> {
  const clock = new FakeClock();
  await using server = await startLoopbackServer(() => clock.now(), respond);
  const client = createClient(server.endpoint, clock);
  let fetched: Pick<Outcome, 'papers' | 'settled' | 'failure'> = { papers: [], settled: [], failure: undefined };
  for (const list of lists) fetched = await fetchAll(client, list);
  return { ...fetched, log: server.log, clock };
}

async function fetchAll(
  client: ArxivClient,
  list: readonly string[],
  signal = never,
): Promise<Pick<Outcome, 'papers' | 'settled' | 'failure'>> {
  const papers: PaperMetadata[] = [];
  const settled: string[] = [];
  const failure = await client.fetchPapers(list, signal, (answer) => {
    papers.push(...answer.papers);
    settled.push(...answer.asked);
    return Promise.resolve();
  });
  return { papers, settled, failure };
}

const answerAll: Respond = ({ identifiers }, response) =>
  sendFeed(response, atomFeed(identifiers.map((id) => ({ id: `${id}v1` }))));

/** The first call is answered so, all others well. */
function once(respond: Respond): Respond {
  let requests = 0;
  return (request, response) => (++requests === 1 ? respond : answerAll)(request, response);
}

/** An error feed for every call with one of these papers. */
function refuse(bad: readonly string[], status = 400): Respond {
  return (request, response) => {
    if (request.identifiers.some((identifier) => bad.includes(identifier))) sendFeed(response, errorFeed, status);
    else answerAll(request, response);
  };
}

/** So many different identifiers. */
function identifiers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `2601.${String(index + 1).padStart(5, '0')}`);
}

describe('a whole digest', () => {
  it('is one call, which says who asks', async () => {
    const { papers, failure, log } = await ask(answerAll, identifiers(63));
    expect(papers.map(({ identifier }) => identifier)).toEqual(identifiers(63));
    expect(failure).toBeUndefined();
    expect(log.map(({ path: asked, userAgent }) => [asked, userAgent])).toEqual([['/api/query', 'digest-desk/test']]);
  });

  it('of more than a hundred papers is several, three seconds apart, one at a time', async () => {
    const { papers, log } = await ask(answerAll, identifiers(250));
    expect(papers).toHaveLength(250);
    expect(log.map(({ concurrent }) => concurrent)).toEqual([1, 1, 1]);
    expectPolite(log);
  });

  it('is asked for without what it names twice', async () => {
    const { log } = await ask(answerAll, ['2601.00001', '2601.00001', '2601.00002']);
    expect(log.map((request) => request.identifiers)).toEqual([['2601.00001', '2601.00002']]);
  });
});

describe('two windows', () => {
  it('take turns and keep the distance between them', async () => {
    const clock = new FakeClock();
    await using server = await startLoopbackServer(() => clock.now(), answerAll);
    const windows = [1, 2, 3].map(() => createClient(server.endpoint, clock));
    await Promise.all(windows.map((window) => fetchAll(window, identifiers(2))));
    expect(server.log).toHaveLength(3);
    expectPolite(server.log);
  });
});

describe('a bad identifier', () => {
  it.each([200, 400])('that is answered with an error feed under %i is found by halving', async (status) => {
    const { papers, settled, failure, log } = await ask(refuse(['2601.00006'], status), identifiers(8));
    expect(papers.map(({ identifier }) => identifier)).toEqual(
      identifiers(8).filter((identifier) => identifier !== '2601.00006'),
    );
    expect(settled).toEqual(identifiers(8));
    expect(failure).toBeUndefined();
    expect(log.length).toBeLessThanOrEqual(7);
    expectPolite(log);
  });

  it('may have some others beside it', async () => {
    const bad = ['2601.00001', '2601.00050', '2601.00099'];
    const { papers, settled, failure } = await ask(refuse(bad), identifiers(100));
    expect([papers.length, settled.length, failure]).toEqual([97, 100, undefined]);
  });

  it.each([200, 400])('is not looked for among papers that are all refused under %i', async (status) => {
    const { settled, failure, log } = await ask(refuse(identifiers(100), status), identifiers(100));
    expect(failure).toEqual({ kind: 'refused' });
    expect(log).toHaveLength(1 + 2 * Math.ceil(Math.log2(100)) + 1);
    // Those that were refused alone are the only ones that arXiv is known to say nothing of.
    expect(settled).toEqual(identifiers(settled.length));
    expect(settled.length).toBeLessThan(10);
  });

  it('is one of too many, which ends the search; what has been answered is kept', async () => {
    const bad = identifiers(100).filter((_, index) => index % 2 === 0);
    const { papers, settled, failure, log } = await ask(refuse(bad), identifiers(100));
    expect(failure).toEqual({ kind: 'refused' });
    expect(log.length).toBeLessThanOrEqual(1 + limits.refusedPapers * 15);
    expect(papers.length).toBeGreaterThan(5);
    expect(settled.length).toBeLessThan(100);
  });

  it('that is one of many again and again is a failure like others', async () => {
    const { failure } = await ask(
      refuse(identifiers(4)),
      ...Array.from({ length: limits.failuresToPause + 1 }, () => identifiers(4)),
    );
    expect(failure?.kind).toBe('resting');
  });

  it('under 400 without a feed is a refusal', async () => {
    const respond: Respond = (_, response) =>
      void response.writeHead(400, { 'content-type': 'text/html' }).end('<html>');
    const { failure, log } = await ask(respond, identifiers(8));
    expect([failure?.kind, log.length]).toEqual(['refused', 1]);
  });
});

describe('an answer', () => {
  it('that is empty says nothing, and is no failure', async () => {
    const { papers, failure } = await ask((_, response) => sendFeed(response, atomFeed([])), identifiers(2));
    expect({ papers, failure }).toEqual({ papers: [], failure: undefined });
  });

  it('about papers that were not asked for is not taken', async () => {
    const { papers } = await ask(
      (_, response) => sendFeed(response, atomFeed([{ id: '2601.99999v1' }, { id: '2601.00001v3' }])),
      identifiers(2),
    );
    expect(papers.map(({ identifier, version }) => [identifier, version])).toEqual([['2601.00001', 3]]);
  });

  it.each<readonly [string, FetchFailure['kind'], number, Respond]>([
    [
      'cut off in the middle',
      'unreadable',
      1,
      (_, response) => sendFeed(response, atomFeed([{ id: '2601.00001v1' }]).slice(0, 300)),
    ],
    ['with entities of its own', 'unreadable', 1, (_, response) => sendFeed(response, entityBomb)],
    [
      'of another type',
      'unreadable',
      1,
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    ],
    [
      'that is an error page',
      'refused',
      1,
      (_, response) => void response.writeHead(403, { 'content-type': 'text/html' }).end('<html>'),
    ],
    ['of a broken server', 'refused', limits.attempts, (_, response) => void response.writeHead(500).end()],
    ['that breaks off', 'unreachable', limits.attemptsToConnect, (_, response) => void response.destroy()],
    [
      'that leads elsewhere',
      'redirected',
      1,
      (_, response) => void response.writeHead(302, { location: 'http://127.0.0.2/x' }).end(),
    ],
    [
      'that leads in a circle',
      'tooManyRedirects',
      1 + limits.redirects,
      (_, response) => void response.writeHead(301, { location: '/api/query?id_list=1' }).end(),
    ],
    ['of 50 MB', 'tooLarge', 1, sendEndlessly(50_000_000)],
  ])('%s is a failure', async (_, failure, requests, respond) => {
    const outcome = await ask(respond, identifiers(1));
    expect(outcome.papers).toEqual([]);
    expect(outcome.failure?.kind).toBe(failure);
    expect(outcome.settled).toEqual([]);
    expect(outcome.log).toHaveLength(requests);
  });

  it('that never ends is given up', async () => {
    const clock = new FakeClock();
    const respond: Respond = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/xml' }).write('<feed>');
    await using server = await startLoopbackServer(() => clock.now(), respond);
    const turn = createNodeRequestTurn(folder, clock);
    const options = { endpoint: server.endpoint, userAgent: 'digest-desk/test', clock, turn, answerTime: 100 };
    const { failure } = await fetchAll(new ArxivClient(options), identifiers(1));
    expect([failure?.kind, server.log.length]).toEqual(['timedOut', limits.attempts]);
  });

  it('that leads to another place on the same host is followed', async () => {
    const respond: Respond = (request, response) => {
      if (request.path === '/api/query') response.writeHead(301, { location: '/moved?id_list=2601.00001' }).end();
      else answerAll(request, response);
    };
    const { papers, log } = await ask(respond, identifiers(1));
    expect(papers).toHaveLength(1);
    expect(log.map((request) => request.path)).toEqual(['/api/query', '/moved']);
    expectPolite(log);
  });

  it('of the third call that fails leaves what the first two gave', async () => {
    let requests = 0;
    const respond: Respond = (request, response) => {
      if (++requests === 3) response.writeHead(404).end();
      else answerAll(request, response);
    };
    const { papers, failure } = await ask(respond, identifiers(250));
    expect([papers.length, failure]).toEqual([200, { kind: 'refused' }]);
  });
});

describe('a busy server', () => {
  const busy =
    (status: 429 | 503, header: Readonly<Record<string, string>> = {}): Respond =>
    (_, response) =>
      void response.writeHead(status, header).end();

  it('is asked again when it says, and answers', async () => {
    const { papers, log } = await ask(once(busy(503, { 'retry-after': '20' })), identifiers(1));
    expect(papers).toHaveLength(1);
    expect((log[1]?.time ?? 0) - (log[0]?.time ?? 0)).toBe(20_000);
  });

  it('that names no time is asked after ever longer pauses', async () => {
    const { failure, log, clock } = await ask(busy(429), identifiers(1));
    expect(failure).toEqual({ kind: 'paused', retryAt: clock.now() + limits.pause });
    const pauses = log.slice(1).map(({ time }, index) => time - (log[index]?.time ?? 0));
    expect(pauses).toEqual([5_000, 10_000, 20_000]);
  });

  it('that wants to be left alone for an hour is, and the user is told until when', async () => {
    const { failure, log, clock } = await ask(busy(503, { 'retry-after': '3600' }), identifiers(1), identifiers(1));
    expect(log).toHaveLength(1);
    expect(failure).toEqual({ kind: 'paused', retryAt: clock.now() + 3_600_000 });
  });

  it.each(['31536000', 'Wed, 17 Mar 2027 08:00:00 GMT'])('that says %s is asked again after an hour', async (until) => {
    const clock = new FakeClock();
    await using server = await startLoopbackServer(() => clock.now(), once(busy(503, { 'retry-after': until })));
    const client = createClient(server.endpoint, clock);
    const retryAt = clock.now() + limits.longestPause;
    expect((await fetchAll(client, identifiers(1))).failure).toEqual({ kind: 'paused', retryAt });
    clock.advance(limits.longestPause);
    expect((await fetchAll(client, identifiers(1))).failure).toBeUndefined();
  });

  it('is asked again after an hour even when the clock was set back meanwhile', async () => {
    const clock = new FakeClock();
    await using server = await startLoopbackServer(() => clock.now(), once(busy(503, { 'retry-after': '3600' })));
    const client = createClient(server.endpoint, clock);
    await fetchAll(client, identifiers(1));
    clock.advance(-7 * 24 * limits.longestPause);
    expect((await fetchAll(client, identifiers(1))).failure?.kind).toBe('paused');
    clock.advance(limits.longestPause);
    expect((await fetchAll(client, identifiers(1))).failure).toBeUndefined();
  });

  it('does not keep another one from being asked', async () => {
    const clock = new FakeClock();
    await using mirror = await startLoopbackServer(() => clock.now(), busy(503, { 'retry-after': '3600' }));
    await using arxiv = await startLoopbackServer(() => clock.now(), answerAll);
    const failures: unknown[] = [];
    for (const { endpoint } of [mirror, arxiv, mirror])
      failures.push((await fetchAll(createClient(endpoint, clock), identifiers(1))).failure?.kind);
    expect(failures).toEqual(['paused', undefined, 'paused']);
    expect([mirror.log.length, arxiv.log.length]).toEqual([1, 1]);
  });

  it('may name a date', async () => {
    const until = 'Tue, 17 Mar 2026 08:00:40 GMT';
    const { log } = await ask(once(busy(503, { 'retry-after': until })), identifiers(1));
    expect(log[1]?.time).toBe(Date.parse(until));
  });

  it('that fails again and again is not asked at all for a while', async () => {
    const { log, failure, clock } = await ask(
      (_, response) => void response.writeHead(500).end(),
      identifiers(1),
      identifiers(1),
    );
    expect(log).toHaveLength(limits.attempts);
    expect(failure).toEqual({ kind: 'resting', retryAt: clock.now() + limits.pause });
  });
});

describe('a machine without a connection', () => {
  it('tries once more, soon, and is not paused by that', async () => {
    const lists = Array.from({ length: limits.failuresToPause + 1 }, () => identifiers(1));
    const { failure, log, clock } = await ask((_, response) => void response.destroy(), ...lists);
    expect(failure).toEqual({ kind: 'unreachable' });
    expect(log).toHaveLength(lists.length * limits.attemptsToConnect);
    expect(Math.max(...clock.slept)).toBeLessThanOrEqual(limits.betweenRequests);
  });
});

describe('a machine whose cache folder cannot be written', () => {
  it('asks nothing, and says which folder it is', async () => {
    const clock = new FakeClock();
    await using server = await startLoopbackServer(() => clock.now(), answerAll);
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    const turn = createNodeRequestTurn(file, clock);
    const client = new ArxivClient({ endpoint: server.endpoint, userAgent: 'digest-desk/test', clock, turn });
    expect((await fetchAll(client, identifiers(1))).failure).toEqual({ kind: 'noQueue', folder: file });
    expect(server.log).toEqual([]);
  });
});

describe('a user who cancels', () => {
  it('keeps what has come, and the next request its distance', async () => {
    const clock = new FakeClock();
    const controller = new AbortController();
    let requests = 0;
    await using server = await startLoopbackServer(
      () => clock.now(),
      (request, response) => (++requests === 2 ? controller.abort() : answerAll(request, response)),
    );
    const client = createClient(server.endpoint, clock);
    const settled: string[] = [];
    const fetching = client.fetchPapers(identifiers(150), controller.signal, ({ asked }) => {
      settled.push(...asked);
      return Promise.resolve();
    });
    await expect(fetching).rejects.toThrow('aborted');
    expect(settled).toEqual(identifiers(100));
    await fetchAll(client, identifiers(1));
    expectPolite(server.log.map((request) => ({ ...request, concurrent: 1 })));
  });

  it('ends the call at once', async () => {
    const clock = new FakeClock();
    const controller = new AbortController();
    await using server = await startLoopbackServer(
      () => clock.now(),
      () => controller.abort(new Error('cancelled')),
    );
    const client = createClient(server.endpoint, clock);
    await expect(fetchAll(client, identifiers(1), controller.signal)).rejects.toThrow('cancelled');
  });
});

/** Requests are three seconds apart and alone. */
function expectPolite(log: readonly LoggedRequest[]): void {
  for (const [index, { time, concurrent }] of log.entries()) {
    expect(concurrent).toBe(1);
    if (index > 0) expect(time - (log[index - 1]?.time ?? 0)).toBeGreaterThanOrEqual(limits.betweenRequests);
  }
}

function sendEndlessly(size: number): Respond {
  const chunk = Buffer.alloc(1_000_000, 'a');
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/atom+xml' });
    let sent = 0;
    const send = (): void => {
      while (sent < size) {
        sent += chunk.byteLength;
        if (!response.write(chunk)) return void response.once('drain', send);
      }
      response.end();
    };
    send();
  };
}
