/** How the server asks arXiv, and what the client hears of it. */
import type { Connection } from 'vscode-languageserver';
import { ArxivClient } from '../arxiv/arxivClient';
import type { Clock } from '../arxiv/clock';
import { failureMessage } from '../arxiv/failureMessage';
import type { FetchPapers } from '../arxiv/recordLoader';
import type { RequestTurn } from '../arxiv/requestTurn';
import type { Locale } from '../localization';
import type { ArxivStatus } from '../protocol';
import { arxivStatusNotification } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import { runDetached } from './requestHandler';

/** What asking arXiv takes. */
export interface ArxivPorts {
  readonly clock: Clock;
  /** The queue of all windows of the machine. */
  readonly requestTurn: RequestTurn;
  /** Tells arXiv who asks. */
  readonly userAgent: string;
}

/** Asks arXiv at an address, and tells `onStatus` all that happens until it is idle again, or has failed. */
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

/** Tells the client what happens, unless it would not know what to do with it. */
export function createStatusReporter(
  connection: Connection,
  { verifyDigest }: ClientFeatures,
): (status: ArxivStatus) => void {
  return (status) => {
    if (!verifyDigest) return;
    runDetached(connection, arxivStatusNotification, connection.sendNotification(arxivStatusNotification, status));
  };
}
