/** The queue of a machine: what it remembers for all windows, and what becomes of it when its folder or its lock is gone. */
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../server/src/arxiv/limits';
import type { RequestHistory } from '../../server/src/arxiv/requestHistory';
import { noHistory } from '../../server/src/arxiv/requestHistory';
import type { RequestTurn } from '../../server/src/arxiv/requestTurn';
import { QueueUnavailable } from '../../server/src/arxiv/requestTurn';
import { createNodeRequestTurn } from '../../server/src/platform/nodeRequestTurn';
import { FakeClock } from '../arxiv/fakeClock';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'digest-desk-'));
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

const never = new AbortController().signal;

const historyOf = (turn: RequestTurn, host: string): Promise<RequestHistory> =>
  turn.take(host, never, (history) => Promise.resolve(history));

const remember = (turn: RequestTurn, host: string, history: RequestHistory): Promise<void> =>
  turn.take(host, never, (_, write) => write(history));

describe('the queue of a machine', () => {
  it('remembers each host by itself, for all windows', async () => {
    const clock = new FakeClock();
    const [one, other] = [createNodeRequestTurn(folder, clock), createNodeRequestTurn(folder, clock)];
    const paused = { ...noHistory, lastRequest: clock.now(), pausedUntil: clock.now() + 60_000 };
    await remember(one, 'mirror.example', paused);
    await remember(one, 'arxiv.example', { ...noHistory, lastRequest: clock.now() });
    expect(await historyOf(other, 'mirror.example')).toEqual(paused);
    expect((await historyOf(other, 'arxiv.example')).pausedUntil).toBe(0);
    expect(await historyOf(other, 'new.example')).toEqual(noHistory);
  });

  it('forgets hosts that nobody asks any more', async () => {
    const clock = new FakeClock();
    const turn = createNodeRequestTurn(folder, clock);
    await remember(turn, 'old.example', { ...noHistory, lastRequest: clock.now() });
    clock.advance(limits.longestPause + 1);
    await remember(turn, 'new.example', { ...noHistory, lastRequest: clock.now() });
    expect(await readFile(path.join(folder, 'requests.json'), 'utf8')).not.toContain('old.example');
  });

  it('begins anew with a file that is damaged', async () => {
    await writeFile(path.join(folder, 'requests.json'), '{"arxiv.example":{"lastRequest":"soon"}');
    expect(await historyOf(createNodeRequestTurn(folder, new FakeClock()), 'arxiv.example')).toEqual(noHistory);
  });

  it('remembers what was said before a request failed', async () => {
    const turn = createNodeRequestTurn(folder, new FakeClock());
    const asked = turn.take('arxiv.example', never, async (history, write) => {
      await write({ ...history, lastRequest: 5 });
      throw new Error('broken');
    });
    await expect(asked).rejects.toThrow('broken');
    expect((await historyOf(turn, 'arxiv.example')).lastRequest).toBe(5);
  });

  it('gives the result of a request during which the lock was lost', async () => {
    const turn = createNodeRequestTurn(folder, new FakeClock());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const result = turn.take('arxiv.example', never, async () => {
      const lock = path.join(folder, 'requests.json.lock');
      await rm(lock, { recursive: true });
      // The lock is about to be renewed, and found to be gone.
      vi.advanceTimersByTime(10_000);
      for (let look = 0; look < 20; look++) await stat(lock).catch(() => undefined);
      return 'answer';
    });
    expect(await result).toBe('answer');
  });

  it.each([
    [
      'a file stands where the folder should be',
      'file',
      (): Promise<unknown> => writeFile(path.join(folder, 'file'), ''),
    ],
    [
      'the file that it keeps cannot be replaced',
      '.',
      (): Promise<unknown> => mkdir(path.join(folder, 'requests.json', 'x'), { recursive: true }),
    ],
  ])('says which folder it needs when %s', async (_, name, prepare) => {
    await prepare();
    const needed = path.join(folder, name);
    const failure = await remember(createNodeRequestTurn(needed, new FakeClock()), 'arxiv.example', noHistory).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(QueueUnavailable);
    expect(failure).toMatchObject({ folder: needed });
  });
});
