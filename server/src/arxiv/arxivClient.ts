/** Asks arXiv's query API for papers, politely; to be used only while the user allows it. */
import type { Answer } from './arxivRequest';
import { sendRequest } from './arxivRequest';
import type { Clock } from './clock';
import { queryUrl } from './endpoint';
import type { FetchFailure, PlainFailure } from './fetchFailure';
import { limits } from './limits';
import type { PaperMetadata } from './paperMetadata';
import type { RequestHistory } from './requestHistory';
import { boundPause, countFailure, historyAfter } from './requestHistory';
import type { RequestTurn } from './requestTurn';
import { QueueUnavailable } from './requestTurn';

/** What one call has given. */
export interface AnsweredPapers {
  /** The papers that it asked for; more than one only if arXiv did not refuse them. */
  readonly asked: readonly string[];
  /** What arXiv knows of them; those that it does not answer for are left out, and may exist all the same. */
  readonly papers: readonly PaperMetadata[];
}

export interface ArxivClientOptions {
  readonly endpoint: URL;
  /** Says who asks, as arXiv wishes. */
  readonly userAgent: string;
  readonly clock: Clock;
  readonly turn: RequestTurn;
  /** In milliseconds, `limits.answerTime` by default. */
  readonly answerTime?: number;
  /** Hears, before it happens, how long nothing will be sent, in milliseconds. */
  readonly onWait?: (milliseconds: number) => void;
}

/** An answer that says something of the papers, or why there is none. */
type Outcome =
  | Extract<Answer, { readonly kind: 'papers' | 'errorFeed' }>
  | { readonly kind: 'givenUp'; readonly failure: FetchFailure };

type Failing = Extract<Answer, { readonly kind: 'busy' | 'failed' }>;

export class ArxivClient {
  constructor(private readonly options: ArxivClientOptions) {}

  /**
   * Asks for papers by identifier (without version), in calls of a hundred; `onAnswer` is given what comes as soon as it
   * comes, and waited for. Resolves to what has gone wrong, if anything. Rejects with the signal's reason alone.
   */
  async fetchPapers(
    identifiers: readonly string[],
    signal: AbortSignal,
    onAnswer: (answer: AnsweredPapers) => Promise<void>,
  ): Promise<FetchFailure | undefined> {
    const asked = [...new Set(identifiers)];
    try {
      for (let start = 0; start < asked.length; start += limits.papersPerRequest) {
        const failure = await this.fetchBatch(asked.slice(start, start + limits.papersPerRequest), signal, onAnswer);
        if (failure !== undefined) return failure;
      }
      return undefined;
    } catch (error) {
      if (error instanceof QueueUnavailable) return { kind: 'noQueue', folder: error.folder };
      throw error;
    }
  }

  /** One malformed identifier fails a whole call, so a refused call is halved until what is refused stands alone. */
  private async fetchBatch(
    identifiers: readonly string[],
    signal: AbortSignal,
    onAnswer: (answer: AnsweredPapers) => Promise<void>,
  ): Promise<FetchFailure | undefined> {
    const parts = [identifiers];
    let isAnswering = false;
    for (let calls = 0, asked = parts.pop(); asked !== undefined; calls++, asked = parts.pop()) {
      if (calls > furtherCalls(identifiers.length, isAnswering)) return this.giveUp('refused', signal);
      const outcome = await this.ask(queryUrl(this.options.endpoint, asked), signal);
      if (outcome.kind === 'givenUp') return outcome.failure;
      if (outcome.kind === 'papers') {
        isAnswering = true;
        const wanted = new Set(asked);
        await onAnswer({ asked, papers: outcome.papers.filter(({ identifier }) => wanted.has(identifier)) });
      } else if (asked.length === 1) await onAnswer({ asked, papers: [] });
      else {
        const middle = Math.ceil(asked.length / 2);
        parts.push(asked.slice(middle), asked.slice(0, middle));
      }
    }
    return undefined;
  }

  /** Tries again where that is worth it, and follows redirects. */
  private async ask(url: URL, signal: AbortSignal): Promise<Outcome> {
    let [target, redirects, failures] = [url, 0, 0];
    for (;;) {
      const { answer, history } = await this.request(target, signal);
      if (answer?.kind === 'papers' || answer?.kind === 'errorFeed') return answer;
      if (answer?.kind === 'redirect') {
        if (redirects++ === limits.redirects)
          return { kind: 'givenUp', failure: await this.giveUp('tooManyRedirects', signal) };
        target = answer.to;
        continue;
      }
      const now = this.options.clock.now();
      const wait = Math.max(backoff(answer, ++failures), history.pausedUntil - now);
      if (failures >= attemptsAfter(answer) || wait > limits.longestWait)
        return { kind: 'givenUp', failure: describeFailure(answer, history, now + wait) };
      await this.wait(wait, signal);
    }
  }

  /** Sends one request when the last one is long enough ago; without an answer when something tells to wait. */
  private request(
    url: URL,
    signal: AbortSignal,
  ): Promise<{ readonly answer: Answer | undefined; readonly history: RequestHistory }> {
    const { clock, turn, userAgent, answerTime = limits.answerTime } = this.options;
    return turn.take(url.host, signal, async (before, remember) => {
      const history = boundPause(before, clock.now());
      if (history.pausedUntil > clock.now()) {
        await remember(history);
        return { answer: undefined, history };
      }
      const wait = history.lastRequest + limits.betweenRequests - clock.now();
      // A clock that was set back must not make anybody wait for longer than the rule asks.
      if (wait > 0) await this.wait(Math.min(wait, limits.betweenRequests), signal);
      // Nothing is sent that could not be remembered.
      await remember({ ...history, lastRequest: clock.now() });
      let after = history;
      try {
        const answer = await sendRequest(url, { userAgent, answerTime, now: () => clock.now() }, signal);
        after = historyAfter(history, answer, clock.now());
        return { answer, history: after };
      } finally {
        // An answer is not lost to a disk that has become full meanwhile.
        await remember({ ...after, lastRequest: clock.now() }).catch(() => undefined);
      }
    });
  }

  /** Counts a failure that no single answer shows. */
  private async giveUp(kind: PlainFailure, signal: AbortSignal): Promise<FetchFailure> {
    const { clock, endpoint, turn } = this.options;
    await turn.take(endpoint.host, signal, (history, remember) => remember(countFailure(history, clock.now())));
    return { kind };
  }

  private wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.options.onWait?.(milliseconds);
    return this.options.clock.sleep(milliseconds, signal);
  }
}

/** How often a call is tried in all when it fails so; `undefined` stands for one that was not sent because of a pause. */
function attemptsAfter(answer: Failing | undefined): number {
  if (answer?.kind !== 'failed') return limits.attempts;
  if (!answer.isWorthRepeating) return 1;
  return answer.failure === 'unreachable' ? limits.attemptsToConnect : limits.attempts;
}

/** How long to wait after so many failures, in milliseconds, beside the pause that is kept in the history. */
function backoff(answer: Failing | undefined, failures: number): number {
  if (answer === undefined || (answer.kind === 'busy' && answer.retryAfter !== undefined)) return 0;
  if (answer.kind === 'failed' && answer.failure === 'unreachable') return limits.reconnect;
  return limits.firstBackoff * 2 ** (failures - 1);
}

function describeFailure(answer: Failing | undefined, { pausedBy }: RequestHistory, retryAt: number): FetchFailure {
  if (answer?.kind === 'failed') return { kind: answer.failure };
  return { kind: answer === undefined && pausedBy === 'failures' ? 'resting' : 'paused', retryAt };
}

/**
 * How many calls may follow the first one for a batch of papers: two for each halving that leads to a refused paper, for
 * one such paper; for some more once arXiv has answered any call of the batch, since then it does not refuse everything.
 */
function furtherCalls(papers: number, isAnswering: boolean): number {
  const forOne = 2 * Math.ceil(Math.log2(papers)) + 1;
  return isAnswering ? forOne * limits.refusedPapers : forOne;
}
