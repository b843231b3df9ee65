/** The queue of all windows of a machine: a lock and a small file in the folder that they share. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lock } from 'proper-lockfile';
import * as z from 'zod';
import type { Clock } from '../arxiv/clock';
import type { RequestHistory, RequestTurn } from '../arxiv/requestTurn';
import { noHistory } from '../arxiv/requestTurn';

const historySchema = z.object({ lastRequest: z.number(), failures: z.number(), pausedUntil: z.number() });

/** How often a window that waits asks for its turn, in milliseconds. */
const askingInterval = 250;

/** A lock that its owner has not renewed for this long belongs to a window that has crashed, in milliseconds. */
const lockLifetime = 15_000;

export function createNodeRequestTurn(folder: string, clock: Clock): RequestTurn {
  const file = path.join(folder, 'requests.json');
  return {
    take: async (signal, use) => {
      await mkdir(folder, { recursive: true });
      const release = await acquire(file, clock, signal);
      try {
        const { result, history } = await use(await readHistory(file));
        await writeHistory(file, history);
        return result;
      } finally {
        await release();
      }
    },
  };
}

async function acquire(file: string, clock: Clock, signal: AbortSignal): Promise<() => Promise<void>> {
  for (;;) {
    signal.throwIfAborted();
    try {
      // The file need not exist, and a lock that is lost is only a rule of politeness broken.
      return await lock(file, { realpath: false, stale: lockLifetime, onCompromised: () => undefined });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ELOCKED')) throw error;
      await clock.sleep(askingInterval, signal);
    }
  }
}

async function readHistory(file: string): Promise<RequestHistory> {
  try {
    return historySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return noHistory;
  }
}

async function writeHistory(file: string, history: RequestHistory): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, JSON.stringify(history));
  await rename(temporary, file);
}
