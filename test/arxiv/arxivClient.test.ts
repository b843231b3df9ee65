/** The client against a real server: what it gets, how politely it asks, and what becomes of every kind of failure. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FetchedPapers } from '../../server/src/arxiv/arxivClient';
import { ArxivClient, limits } from '../../server/src/arxiv/arxivClient';
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

interface Outcome extends FetchedPapers {
  readonly log: readonly LoggedRequest[];
  readonly clock: FakeClock;
}

/** Asks a server that answers so for papers, once or (in turn) as often as there are lists. */
async function ask(respond: Respond, ...lists: readonly (readonly string[])[]): Promise<Outcome> {
  const clock = new FakeClock();
  await using server = await startLoopbackServer(() => clock.now(), respond);
  const client = new ArxivClient({
    endpoint: server.endpoint,
    userAgent: 'digest-desk/test',
    clock,
    turn: createNodeRequestTurn(folder, clock),
  });
  let fetched: FetchedPapers = { papers: [] };
  for (const list of lists) fetched = await client.fetchPapers(list, never);
  return { ...fetched, log: server.log, clock };
}

const answerAll: Respond = ({ identifiers }, response) =>
  sendFeed(response, atomFeed(identifiers.map((id) => ({ id: `${id}v1` }))));

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
    const open = (): ArxivClient =>
      new ArxivClient({
        endpoint: server.endpoint,
        userAgent: 'digest-desk/test',
        clock,
        turn: createNodeRequestTurn(folder, clock),
      });
    await Promise.all([open(), open(), open()].map((window) => window.fetchPapers(identifiers(2), never)));
    expect(server.log).toHaveLength(3);
    expectPolite(server.log);
  });
});

describe('a bad identifier', () => {
  it('is found by halving, and the others are given', async () => {
    const respond: Respond = (request, response) => {
      if (request.identifiers.includes('2601.00006')) sendFeed(response, errorFeed);
      else answerAll(request, response);
    };
    const { papers, failure, log } = await ask(respond, identifiers(8));
    expect(papers.map(({ identifier }) => identifier)).toEqual(
      identifiers(8).filter((identifier) => identifier !== '2601.00006'),
    );
    expect(failure).toBeUndefined();
    expect(log.length).toBeLessThanOrEqual(7);
    expectPolite(log);
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

  it.each<readonly [string, FetchedPapers['failure'], number, Respond]>([
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
    ['that breaks off', 'unreachable', limits.attempts, (_, response) => void response.destroy()],
    [
      'that leads elsewhere',
      'redirected',
      1,
      (_, response) => void response.writeHead(302, { location: 'http://127.0.0.2/x' }).end(),
    ],
    [
      'that leads in a circle',
      'redirected',
      1 + limits.redirects,
      (_, response) => void response.writeHead(301, { location: '/api/query?id_list=1' }).end(),
    ],
    ['of 50 MB', 'tooLarge', 1, sendEndlessly(50_000_000)],
  ])('%s is a failure', async (_, failure, requests, respond) => {
    const outcome = await ask(respond, identifiers(1));
    expect(outcome.papers).toEqual([]);
    expect(outcome.failure).toBe(failure);
    expect(outcome.log).toHaveLength(requests);
  });

  it('that never ends is given up', async () => {
    const clock = new FakeClock();
    const respond: Respond = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/xml' }).write('<feed>');
    await using server = await startLoopbackServer(() => clock.now(), respond);
    const turn = createNodeRequestTurn(folder, clock);
    const options = { endpoint: server.endpoint, userAgent: 'digest-desk/test', clock, turn, answerTime: 100 };
    const { failure } = await new ArxivClient(options).fetchPapers(identifiers(1), never);
    expect([failure, server.log.length]).toEqual(['timedOut', limits.attempts]);
  });

  it('that leads to another place on the same host is followed', async () => {
    const respond: Respond = (request, response) => {
      if (request.path === '/api/query') response.writeHead(301, { location: '/moved?id_list=2601.00001' }).end();
      else answerAll(request, response);
    };
    const { papers, log } = await ask(respond, identifiers(1));
    expect(papers).toHaveLength(1);
    expect(log.map((request) => request.path)).toEqual(['/api/query', '/moved']);
  });

  it('of the third call that fails leaves what the first two gave', async () => {
    let requests = 0;
    const respond: Respond = (request, response) => {
      if (++requests === 3) response.writeHead(404).end();
      else answerAll(request, response);
    };
    const { papers, failure } = await ask(respond, identifiers(250));
    expect([papers.length, failure]).toEqual([200, 'refused']);
  });
});

describe('a busy server', () => {
  const busy =
    (status: 429 | 503, header: Readonly<Record<string, string>> = {}): Respond =>
    (_, response) =>
      void response.writeHead(status, header).end();

  it('is asked again when it says, and answers', async () => {
    let requests = 0;
    const respond: Respond = (request, response) =>
      ++requests === 1 ? busy(503, { 'retry-after': '20' })(request, response) : answerAll(request, response);
    const { papers, log } = await ask(respond, identifiers(1));
    expect(papers).toHaveLength(1);
    expect((log[1]?.time ?? 0) - (log[0]?.time ?? 0)).toBe(20_000);
  });

  it('that names no time is asked after ever longer pauses', async () => {
    const { failure, log, retryAt, clock } = await ask(busy(429), identifiers(1));
    expect(failure).toBe('paused');
    const pauses = log.slice(1).map(({ time }, index) => time - (log[index]?.time ?? 0));
    expect(pauses).toEqual([5_000, 10_000, 20_000]);
    expect(retryAt).toBeGreaterThan(clock.now());
  });

  it('that wants to be left alone for an hour is, and the user is told until when', async () => {
    const { failure, log, retryAt, clock } = await ask(
      busy(503, { 'retry-after': '3600' }),
      identifiers(1),
      identifiers(1),
    );
    expect([failure, log.length]).toEqual(['paused', 1]);
    expect((retryAt ?? 0) - clock.now()).toBe(3_600_000);
  });

  it('may name a date', async () => {
    const until = 'Tue, 17 Mar 2026 08:00:40 GMT';
    let requests = 0;
    const respond: Respond = (request, response) =>
      ++requests === 1 ? busy(503, { 'retry-after': until })(request, response) : answerAll(request, response);
    const { log } = await ask(respond, identifiers(1));
    expect(log[1]?.time).toBe(Date.parse(until));
  });

  it('that fails again and again is not asked at all for a while', async () => {
    const { log, failure } = await ask(
      (_, response) => void response.writeHead(500).end(),
      identifiers(1),
      identifiers(1),
    );
    expect([log.length, failure]).toEqual([limits.attempts, 'paused']);
  });
});

describe('a user who cancels', () => {
  it('ends the call at once', async () => {
    const clock = new FakeClock();
    const controller = new AbortController();
    await using server = await startLoopbackServer(
      () => clock.now(),
      () => controller.abort(new Error('cancelled')),
    );
    const turn = createNodeRequestTurn(folder, clock);
    const client = new ArxivClient({ endpoint: server.endpoint, userAgent: 'digest-desk/test', clock, turn });
    await expect(client.fetchPapers(identifiers(1), controller.signal)).rejects.toThrow('cancelled');
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
