/** The port to the one queue of all windows of a machine: arXiv asks for one connection and 3 seconds between requests. */

/** What the windows tell each other of their requests. */
export interface RequestHistory {
  /** When the last request ended, in milliseconds since 1970; 0 for never. */
  readonly lastRequest: number;
  /** Requests that failed one after the other. */
  readonly failures: number;
  /** No request is sent before this time, in milliseconds since 1970. */
  readonly pausedUntil: number;
}

export const noHistory: RequestHistory = { lastRequest: 0, failures: 0, pausedUntil: 0 };

/** Runs one request while no other window runs one. */
export interface RequestTurn {
  /**
   * Waits for the turn and gives the history; what `use` returns of it is remembered for all. Rejects with the signal's
   * reason when it is aborted while waiting.
   */
  take<Result>(
    signal: AbortSignal,
    use: (history: RequestHistory) => Promise<{ readonly result: Result; readonly history: RequestHistory }>,
  ): Promise<Result>;
}
