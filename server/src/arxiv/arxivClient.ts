/** Asks arXiv's query API for papers: the only file that uses the network, and only while the user allows it. */
import { parseAtomFeed } from './atomFeed';
import type { Clock } from './clock';
import { followRedirect, queryUrl } from './endpoint';
import type { PaperMetadata } from './paperMetadata';
import { parseTimestamp } from './paperMetadata';
import type { RequestHistory, RequestTurn } from './requestTurn';

/** Why papers could not be asked for. */
export type FetchFailure =
  /** No answer: no network, a name that is not found, a connection that breaks. */
  | 'unreachable'
  | 'timedOut'
  /** arXiv asks to wait (429, 503), or has failed so often that nothing is sent for a while. */
  | 'paused'
  | 'refused'
  | 'redirected'
  | 'tooLarge'
  | 'unreadable';

export interface FetchedPapers {
  /** What arXiv knows of the papers; those that it does not answer for are left out, and may exist all the same. */
  readonly papers: readonly PaperMetadata[];
  /** Set when something is missing because of a failure; the papers above are good. */
  readonly failure?: FetchFailure;
  /** With `paused`: when to try again, in milliseconds since 1970. */
  readonly retryAt?: number;
}

/** Times in milliseconds; arXiv's terms of use (https://info.arxiv.org/help/api/tou.html) ask for the first. */
export const limits = {
  betweenRequests: 3_000,
  answerTime: 30_000,
  /** In bytes; the record of a paper has about 3 kB. */
  answerSize: 8_000_000,
  papersPerRequest: 100,
  redirects: 3,
  attempts: 4,
  firstBackoff: 5_000,
  /** A longer `Retry-After` ends the call instead of keeping the user waiting. */
  longestWait: 60_000,
  /** So many failures in a row open the circuit breaker, for so long. */
  failuresToPause: 4,
  pause: 300_000,
} as const;

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

/** One answer of the server, or what stands in its way. */
type Answer =
  | { readonly kind: 'feed'; readonly xml: string }
  | { readonly kind: 'busy'; readonly retryAfter: number | undefined }
  | { readonly kind: 'failed'; readonly failure: FetchFailure; readonly isWorthRepeating: boolean };

export class ArxivClient {
  constructor(private readonly options: ArxivClientOptions) {}

  /**
   * The records of papers by identifier (without version), in calls of a hundred. Never rejects but with the signal's
   * reason; what has come before a failure is given.
   */
  async fetchPapers(
    identifiers: readonly string[],
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void = () => undefined,
  ): Promise<FetchedPapers> {
    const asked = [...new Set(identifiers)];
    const papers: PaperMetadata[] = [];
    for (let start = 0; start < asked.length; start += limits.papersPerRequest) {
      const batch = await this.fetchBatch(asked.slice(start, start + limits.papersPerRequest), signal);
      papers.push(...batch.papers);
      if (batch.failure !== undefined) return { ...batch, papers };
      onProgress(Math.min(asked.length, start + limits.papersPerRequest), asked.length);
    }
    return { papers };
  }

  /** One malformed identifier fails a whole call, so a refused call is halved until what is refused stands alone. */
  private async fetchBatch(identifiers: readonly string[], signal: AbortSignal): Promise<FetchedPapers> {
    const answer = await this.ask(queryUrl(this.options.endpoint, identifiers), signal);
    if (typeof answer !== 'string') return answer;
    const feed = parseAtomFeed(answer, { kind: 'api', date: this.timestamp() });
    if (feed.kind === 'papers')
      return { papers: feed.papers.filter(({ identifier }) => identifiers.includes(identifier)) };
    if (feed.kind === 'unreadable') return { papers: [], failure: 'unreadable' };
    if (identifiers.length === 1) return { papers: [] };
    const middle = Math.ceil(identifiers.length / 2);
    const first = await this.fetchBatch(identifiers.slice(0, middle), signal);
    if (first.failure !== undefined) return first;
    const second = await this.fetchBatch(identifiers.slice(middle), signal);
    return { ...second, papers: [...first.papers, ...second.papers] };
  }

  /** The text of a good answer; tries again where that is worth it. */
  private async ask(url: URL, signal: AbortSignal): Promise<string | FetchedPapers> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.options.turn.take(signal, (history) => this.request(url, history, signal));
      if (answer.kind === 'feed') return answer.xml;
      const failure = answer.kind === 'busy' ? 'paused' : answer.failure;
      const wait = (answer.kind === 'busy' ? answer.retryAfter : undefined) ?? limits.firstBackoff * 2 ** (attempt - 1);
      const isFinal = answer.kind === 'failed' && !answer.isWorthRepeating;
      if (isFinal || attempt === limits.attempts || wait > limits.longestWait) {
        const retryAt = failure === 'paused' ? { retryAt: this.options.clock.now() + wait } : {};
        return { papers: [], failure, ...retryAt };
      }
      await this.wait(wait, signal);
    }
  }

  /** Sends one request when the last one is long enough ago and nothing tells to wait; remembers how it went. */
  private async request(
    url: URL,
    history: RequestHistory,
    signal: AbortSignal,
  ): Promise<{ readonly result: Answer; readonly history: RequestHistory }> {
    const { clock } = this.options;
    const pause = history.pausedUntil - clock.now();
    if (pause > 0) return { result: { kind: 'busy', retryAfter: pause }, history };
    const wait = history.lastRequest + limits.betweenRequests - clock.now();
    // A clock that was set back must not make anybody wait for longer than the rule asks.
    if (wait > 0) await this.wait(Math.min(wait, limits.betweenRequests), signal);
    const result = await this.send(url, signal, limits.redirects);
    const lastRequest = clock.now();
    if (result.kind === 'feed') return { result, history: { lastRequest, failures: 0, pausedUntil: 0 } };
    const failures = history.failures + 1;
    const breaker = failures >= limits.failuresToPause ? lastRequest + limits.pause : 0;
    const asked = result.kind === 'busy' ? lastRequest + (result.retryAfter ?? 0) : 0;
    return { result, history: { lastRequest, failures, pausedUntil: Math.max(breaker, asked) } };
  }

  private wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.options.onWait?.(milliseconds);
    return this.options.clock.sleep(milliseconds, signal);
  }

  private async send(url: URL, signal: AbortSignal, redirects: number): Promise<Answer> {
    const timeout = AbortSignal.timeout(this.options.answerTime ?? limits.answerTime);
    try {
      const response = await fetch(url, {
        headers: { 'user-agent': this.options.userAgent, accept: 'application/atom+xml' },
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout]),
      });
      return await this.readResponse(url, response, signal, redirects);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof AnswerTooLarge) return failed('tooLarge', false);
      return failed(timeout.aborted ? 'timedOut' : 'unreachable', true);
    }
  }

  private async readResponse(url: URL, response: Response, signal: AbortSignal, redirects: number): Promise<Answer> {
    const { status, headers } = response;
    if (status === 200 && /\bxml\b/i.test(headers.get('content-type') ?? ''))
      return { kind: 'feed', xml: await readBounded(response) };
    await response.body?.cancel();
    if (status === 429 || status === 503)
      return { kind: 'busy', retryAfter: parseRetryAfter(headers.get('retry-after'), this.options.clock.now()) };
    if (status >= 300 && status < 400) {
      const next = redirects > 0 ? followRedirect(url, headers.get('location')) : undefined;
      return next === undefined ? failed('redirected', false) : this.send(next, signal, redirects - 1);
    }
    if (status >= 500) return failed('refused', true);
    return failed(status === 200 ? 'unreadable' : 'refused', false);
  }

  private timestamp(): ReturnType<typeof parseTimestamp> {
    return parseTimestamp(new Date(this.options.clock.now()).toISOString());
  }
}

function failed(failure: FetchFailure, isWorthRepeating: boolean): Answer {
  return { kind: 'failed', failure, isWorthRepeating };
}

class AnswerTooLarge extends Error {}

async function readBounded(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  const body: AsyncIterable<Uint8Array> | undefined = response.body ?? undefined;
  for await (const bytes of body ?? []) {
    size += bytes.byteLength;
    if (size > limits.answerSize) throw new AnswerTooLarge();
    text += decoder.decode(bytes, { stream: true });
  }
  return text + decoder.decode();
}

/** `Retry-After` as seconds or as a date (RFC 9110, 10.2.3), in milliseconds from now; `undefined` for anything else. */
function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
