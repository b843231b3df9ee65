/** How the client behaves towards a server that is busy, or not there, and towards a user who cancels. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArxivClient } from '../../server/src/arxiv/arxivClient';
import { limits } from '../../server/src/arxiv/limits';
import { createNodeRequestTurn } from '../../server/src/platform/nodeRequestTurn';
import { FakeClock } from './fakeClock';
import type { Respond } from './loopbackServer';
import { startLoopbackServer } from './loopbackServer';
import { answerAll, expectPolite, fetchAll, identifiers, once, useMachine } from './machine';

const { ask, createClient, folder } = useMachine();

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
    const file = path.join(folder(), 'file');
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
