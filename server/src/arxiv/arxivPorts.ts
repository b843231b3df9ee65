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
  return async (identifiers, signal, onAnswer) => {
    const total = identifiers.length;
    let done = 0;
    onStatus({ kind: 'asking', done, total });
    let status: ArxivStatus = { kind: 'idle' };
    try {
      const failure = await client.fetchPapers(identifiers, signal, async (answer) => {
        await onAnswer(answer);
        done += answer.asked.length;
        onStatus({ kind: 'asking', done, total });
      });
      if (failure !== undefined) status = { kind: 'failed', message: failureMessage(failure, clock.now())[locale] };
      return failure;
    } finally {
      onStatus(status);
    }
  };
}
