/** A machine's cache and queue in memory, with a clock that moves only when somebody sleeps. */
import type { ArxivPorts } from '../../server/src/arxiv/arxivPorts';
import type { RequestHistory } from '../../server/src/arxiv/requestHistory';
import { noHistory } from '../../server/src/arxiv/requestHistory';
import { FakeClock } from './fakeClock';

export interface MemoryArxivPorts extends ArxivPorts {
  readonly clock: FakeClock;
  /** The files of the cache by their keys. */
  readonly cached: ReadonlyMap<string, string>;
}

/** One program at a time may use it. */
export function createMemoryArxivPorts(): MemoryArxivPorts {
  const cached = new Map<string, string>();
  const histories = new Map<string, RequestHistory>();
  return {
    clock: new FakeClock(),
    cached,
    metadataStore: {
      read: (key) => Promise.resolve(cached.get(key)),
      write: (key, content) => Promise.resolve(void cached.set(key, content)),
    },
    requestTurn: {
      take: async (host, signal, use) => {
        signal.throwIfAborted();
        return await use(histories.get(host) ?? noHistory, (history) =>
          Promise.resolve(void histories.set(host, history)),
        );
      },
    },
    userAgent: 'digest-desk/test',
  };
}
