/** What the windows of a machine tell each other of their requests to one host, and what follows from an answer. */
import type { Answer } from './arxivRequest';
import { limits } from './limits';

export interface RequestHistory {
  /** When the last request ended, in milliseconds since 1970; 0 for never. */
  readonly lastRequest: number;
  /** Requests that failed one after the other. */
  readonly failures: number;
  /** No request is sent before this time, in milliseconds since 1970. */
  readonly pausedUntil: number;
  /** Who wants that pause: the host, or this program after so many failures. */
  readonly pausedBy: 'host' | 'failures';
}

export const noHistory: RequestHistory = { lastRequest: 0, failures: 0, pausedUntil: 0, pausedBy: 'host' };

/** A pause that ends later than any that is written was written before the clock was set back, and is cut short. */
export function boundPause(history: RequestHistory, now: number): RequestHistory {
  return { ...history, pausedUntil: Math.min(history.pausedUntil, now + limits.longestPause) };
}

/** The history after an answer that came at the time `now`. */
export function historyAfter(history: RequestHistory, answer: Answer, now: number): RequestHistory {
  if (answer.kind === 'papers') return { ...noHistory, lastRequest: now };
  const isOfNoAccount =
    answer.kind === 'errorFeed' ||
    answer.kind === 'redirect' ||
    // Whoever has no connection does not burden the host.
    (answer.kind === 'failed' && answer.failure === 'unreachable');
  if (isOfNoAccount) return { ...history, lastRequest: now };
  return countFailure({ ...history, lastRequest: now }, now, answer.kind === 'busy' ? (answer.retryAfter ?? 0) : 0);
}

/** One failure more; `asked` is the pause that the host asks for, in milliseconds. */
export function countFailure(history: RequestHistory, now: number, asked = 0): RequestHistory {
  const failures = history.failures + 1;
  const rest = failures >= limits.failuresToPause ? limits.pause : 0;
  const pause = Math.min(Math.max(asked, rest), limits.longestPause);
  return {
    ...history,
    failures,
    pausedUntil: pause === 0 ? 0 : now + pause,
    pausedBy: asked >= rest ? 'host' : 'failures',
  };
}
