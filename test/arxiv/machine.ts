/** Windows of one machine that ask a server which stands for arXiv. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { ArxivClient } from '../../server/src/arxiv/arxivClient';
import type { FetchFailure } from '../../server/src/arxiv/fetchFailure';
import { limits } from '../../server/src/arxiv/limits';
import type { PaperMetadata } from '../../server/src/arxiv/paperMetadata';
import { createNodeRequestTurn } from '../../server/src/platform/nodeRequestTurn';
import { atomFeed, errorFeed } from './atomFixtures';
import { FakeClock } from './fakeClock';
import type { LoggedRequest, Respond } from './loopbackServer';
import { sendFeed, startLoopbackServer } from './loopbackServer';

const never = new AbortController().signal;

export interface Outcome {
  /** What came last. */
  readonly papers: readonly PaperMetadata[];
  /** The papers that are settled, since arXiv has answered for them or refused them alone. */
  readonly settled: readonly string[];
  readonly failure: FetchFailure | undefined;
  readonly log: readonly LoggedRequest[];
  readonly clock: FakeClock;
}

/** A machine whose windows share a queue. */
export interface Machine {
  /** The folder of the queue. */
  readonly folder: () => string;
  /** A window of the machine. */
  readonly createClient: (endpoint: URL, clock: FakeClock) => ArxivClient;
  /** Asks a server that answers so for papers, once or (in turn) as often as there are lists. */
  readonly ask: (respond: Respond, ...lists: readonly (readonly string[])[]) => Promise<Outcome>;
}

/** To be called once at the top of a test file; each test has a machine of its own. */
export function useMachine(): Machine {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'digest-desk-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const createClient: Machine['createClient'] = (endpoint, clock) =>
    new ArxivClient({
      endpoint,
      userAgent: 'digest-desk/test',
      clock,
      turn: createNodeRequestTurn(folder, clock),
    });
  const ask: Machine['ask'] = async (respond, ...lists) => {
    const clock = new FakeClock();
    await using server = await startLoopbackServer(() => clock.now(), respond);
    const client = createClient(server.endpoint, clock);
    let fetched: Pick<Outcome, 'papers' | 'settled' | 'failure'> = { papers: [], settled: [], failure: undefined };
    for (const list of lists) fetched = await fetchAll(client, list);
    return { ...fetched, log: server.log, clock };
  };
  return { folder: () => folder, createClient, ask };
}

export async function fetchAll(
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

export const answerAll: Respond = ({ identifiers }, response) =>
  sendFeed(response, atomFeed(identifiers.map((id) => ({ id: `${id}v1` }))));

/** The first call is answered so, all others well. */
export function once(respond: Respond): Respond {
  let requests = 0;
  return (request, response) => (++requests === 1 ? respond : answerAll)(request, response);
}

/** An error feed for every call with one of these papers. */
export function refuse(bad: readonly string[], status = 400): Respond {
  return (request, response) => {
    if (request.identifiers.some((identifier) => bad.includes(identifier))) sendFeed(response, errorFeed, status);
    else answerAll(request, response);
  };
}

/** So many different identifiers. */
export function identifiers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `2601.${String(index + 1).padStart(5, '0')}`);
}

/** Requests are three seconds apart and alone. */
export function expectPolite(log: readonly LoggedRequest[]): void {
  for (const [index, { time, concurrent }] of log.entries()) {
    expect(concurrent).toBe(1);
    if (index > 0) expect(time - (log[index - 1]?.time ?? 0)).toBeGreaterThanOrEqual(limits.betweenRequests);
  }
}
