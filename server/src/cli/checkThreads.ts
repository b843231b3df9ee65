/** The port to threads that check digests, so that a long run uses the whole machine. */
import type { DigestChecker } from './digestChecker';

export interface CheckThreads {
  /** How many threads the machine can run at once. */
  readonly most: number;
  start(count: number): RunningCheckers;
}

export interface RunningCheckers {
  readonly checkers: readonly DigestChecker[];
  /** To be called when nothing is asked of the checkers any more. */
  end(): Promise<void>;
}

/** What is said to a thread: a method of its checker. The answer has the same number. */
export type CheckRequest = { readonly number: number } & (
  | { readonly method: 'read'; readonly parameters: Parameters<DigestChecker['read']> }
  | { readonly method: 'learn'; readonly parameters: Parameters<DigestChecker['learn']> }
  | { readonly method: 'check'; readonly parameters: Parameters<DigestChecker['check']> }
);

export interface CheckAnswer {
  readonly number: number;
  readonly result: Awaited<ReturnType<DigestChecker[CheckRequest['method']]>>;
}
