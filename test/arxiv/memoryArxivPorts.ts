/** A machine's cache and queue in memory, with a clock that moves only when somebody sleeps. */
import type { ArxivPorts } from '../../server/src/arxiv/arxivPorts';
import { noHistory } from '../../server/src/arxiv/requestTurn';
import { FakeClock } from './fakeClock';

export interface MemoryArxivPorts extends ArxivPorts {
  readonly clock: FakeClock;
  /** The files of the cache by their keys. */
  readonly cached: ReadonlyMap<string, string>;
}

/** One program at a time may use it. */
export function createMemoryArxivPorts(): MemoryArxivPorts {
  const cached = new Map<string, string>();
  let history = noHistory;
  return {
    clock: new FakeClock(),
    cached,
    metadataStore: {
      read: (key) => Promise.resolve(cached.get(key)),
      write: (key, content) => Promise.resolve(void cached.set(key, content)),
    },
    requestTurn: {
      take: async (signal, use) => {
        signal.throwIfAborted();
        const used = await use(history);
        history = used.history;
        return used.result;
      },
    },
    userAgent: 'digest-desk/test',
  };
}
