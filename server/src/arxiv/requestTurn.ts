/** The port to the one queue of all windows of a machine: arXiv asks for one connection and 3 seconds between requests. */
import type { RequestHistory } from './requestHistory';

/** Runs one request while no other window runs one. */
export interface RequestTurn {
  /**
   * Waits for the turn and gives the history of a host (name and port); what `use` lets it `remember` is kept for all
   * windows, at once. Rejects with the signal's reason when it is aborted while waiting, with `QueueUnavailable` when there
   * can be no queue, as `remember` does, and with what `use` rejects with.
   */
  take<Result>(
    host: string,
    signal: AbortSignal,
    use: (history: RequestHistory, remember: (history: RequestHistory) => Promise<void>) => Promise<Result>,
  ): Promise<Result>;
}

/** The folder that all windows share cannot be made or written. */
export class QueueUnavailable extends Error {
  constructor(
    readonly folder: string,
    cause: unknown,
  ) {
    super(`${folder} cannot be written`, { cause });
  }
}
