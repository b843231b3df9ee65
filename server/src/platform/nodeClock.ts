/** The time of the machine. */
import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../arxiv/clock';

export const nodeClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    await setTimeout(milliseconds, undefined, { signal });
  },
};
