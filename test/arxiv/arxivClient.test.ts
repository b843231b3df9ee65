/** The client against a real server: what it gets, and what becomes of answers that are none. */
import { describe, expect, it } from 'vitest';
import { ArxivClient } from '../../server/src/arxiv/arxivClient';
import type { FetchFailure } from '../../server/src/arxiv/fetchFailure';
import { limits } from '../../server/src/arxiv/limits';
import { createNodeRequestTurn } from '../../server/src/platform/nodeRequestTurn';
import { atomFeed, entityBomb } from './atomFixtures';
import { FakeClock } from './fakeClock';
import type { Respond } from './loopbackServer';
import { sendFeed, startLoopbackServer } from './loopbackServer';
import { answerAll, expectPolite, fetchAll, identifiers, refuse, useMachine } from './machine';

const { ask, createClient, folder } = useMachine();

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
    const turn = createNodeRequestTurn(folder(), clock);
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
