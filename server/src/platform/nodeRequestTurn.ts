/** The queue of all windows of a machine: a lock and a small file in the folder that they share. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lock } from 'proper-lockfile';
import * as z from 'zod';
import type { Clock } from '../arxiv/clock';
import { limits } from '../arxiv/limits';
import { noHistory } from '../arxiv/requestHistory';
import type { RequestTurn } from '../arxiv/requestTurn';
import { QueueUnavailable } from '../arxiv/requestTurn';

/** By host; one that is not given is one that nobody has asked. */
const historiesSchema = z.record(
  z.string(),
  z.object({
    lastRequest: z.number(),
    failures: z.number(),
    pausedUntil: z.number(),
    pausedBy: z.enum(['host', 'failures']),
  }),
);

type Histories = z.infer<typeof historiesSchema>;

/** How often a window that waits asks for its turn, in milliseconds. */
const askingInterval = 250;

/** A lock that its owner has not renewed for this long belongs to a window that has crashed, in milliseconds. */
const lockLifetime = 15_000;

export function createNodeRequestTurn(folder: string, clock: Clock): RequestTurn {
  const file = path.join(folder, 'requests.json');
  const unavailable = (cause: unknown): never => {
    throw new QueueUnavailable(folder, cause);
  };
  return {
    take: async (host, signal, use) => {
      await mkdir(folder, { recursive: true }).catch(unavailable);
      const release = await acquire(file, clock, signal, unavailable);
      try {
        const histories = await readHistories(file);
        return await use(histories[host] ?? noHistory, (history) =>
          writeHistories(file, { ...withoutForgotten(histories, clock), [host]: history }).catch(unavailable),
        );
      } finally {
        // A lock that was lost meanwhile cannot be released, and is no reason to lose the result.
        await release().catch(() => undefined);
      }
    },
  };
}

async function acquire(
  file: string,
  clock: Clock,
  signal: AbortSignal,
  unavailable: (cause: unknown) => never,
): Promise<() => Promise<void>> {
  for (;;) {
    signal.throwIfAborted();
    try {
      // The file need not exist, and a lock that is lost is only a rule of politeness broken.
      return await lock(file, { realpath: false, stale: lockLifetime, onCompromised: () => undefined });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ELOCKED')) unavailable(error);
      await clock.sleep(askingInterval, signal);
    }
  }
}

async function readHistories(file: string): Promise<Histories> {
  try {
    return historiesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}

async function writeHistories(file: string, histories: Histories): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, JSON.stringify(histories));
  await rename(temporary, file);
}

/** No pause is longer than this, so that hosts which were asked before need not be remembered. */
function withoutForgotten(histories: Histories, clock: Clock): Histories {
  const since = clock.now() - limits.longestPause;
  return Object.fromEntries(Object.entries(histories).filter(([, { lastRequest }]) => lastRequest >= since));
}
