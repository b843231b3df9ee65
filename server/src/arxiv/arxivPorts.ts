/** What it takes to keep arXiv's record and to ask for it: the same for the editor and for the command line. */
import type { Locale } from '../localization';
import type { ArxivStatus } from '../protocol';
import { ArxivClient } from './arxivClient';
import type { Clock } from './clock';
import { failureMessage } from './failureMessage';
import type { MetadataStore } from './metadataCache';
import type { FetchPapers } from './recordLoader';
import type { RequestTurn } from './requestTurn';

export interface ArxivPorts {
  readonly clock: Clock;
  /** The cache of arXiv's answers. */
  readonly metadataStore: MetadataStore;
  /** The queue of all windows and command lines of the machine. */
  readonly requestTurn: RequestTurn;
  /** Tells arXiv who asks. */
  readonly userAgent: string;
}

/**
 * Asks arXiv at an address, and tells `onStatus` all that happens until it is idle again, or has failed. To be made only
 * where the user allows it.
 */
export function createFetchPapers(
  { clock, requestTurn: turn, userAgent }: ArxivPorts,
  endpoint: string,
  locale: Locale,
  onStatus: (status: ArxivStatus) => void,
): FetchPapers {
  const onWait = (milliseconds: number): void => onStatus({ kind: 'waiting', seconds: Math.ceil(milliseconds / 1000) });
  const client = new ArxivClient({ endpoint: new URL(endpoint), userAgent, clock, turn, onWait });
  return async (identifiers, signal, onProgress) => {
    onStatus({ kind: 'asking', done: 0, total: identifiers.length });
    let status: ArxivStatus = { kind: 'idle' };
    try {
      const fetched = await client.fetchPapers(identifiers, signal, (done, total) => {
        onProgress(done, total);
        onStatus({ kind: 'asking', done, total });
      });
      const { failure, retryAt } = fetched;
      const wait = retryAt === undefined ? undefined : retryAt - clock.now();
      if (failure !== undefined) status = { kind: 'failed', message: failureMessage(failure, wait)[locale] };
      return fetched;
    } finally {
      onStatus(status);
    }
  };
}
