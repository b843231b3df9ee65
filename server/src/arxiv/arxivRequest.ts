/** One request to arXiv's query API, and what its answer is: the only file that uses the network. */
import { parseAtomFeed } from './atomFeed';
import { followRedirect } from './endpoint';
import type { PlainFailure } from './fetchFailure';
import { limits } from './limits';
import type { PaperMetadata } from './paperMetadata';
import { parseTimestamp } from './paperMetadata';

/** One answer of the server, or what stands in its way. */
export type Answer =
  | { readonly kind: 'papers'; readonly papers: readonly PaperMetadata[] }
  /** arXiv refuses the whole call, for one malformed identifier for instance. */
  | { readonly kind: 'errorFeed' }
  | { readonly kind: 'redirect'; readonly to: URL }
  /** `retryAfter` in milliseconds, `limits.longestPause` at most; `undefined` when the server names no time. */
  | { readonly kind: 'busy'; readonly retryAfter: number | undefined }
  | { readonly kind: 'failed'; readonly failure: PlainFailure; readonly isWorthRepeating: boolean };

export interface RequestOptions {
  /** Says who asks, as arXiv wishes. */
  readonly userAgent: string;
  /** In milliseconds. */
  readonly answerTime: number;
  /** Milliseconds since 1970, as `Date.now()`. */
  readonly now: () => number;
}

/** Follows no redirect and repeats nothing. Rejects with the signal's reason alone. */
export async function sendRequest(url: URL, options: RequestOptions, signal: AbortSignal): Promise<Answer> {
  const timeout = AbortSignal.timeout(options.answerTime);
  try {
    const response = await fetch(url, {
      headers: { 'user-agent': options.userAgent, accept: 'application/atom+xml' },
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout]),
    });
    return await readResponse(url, response, options.now);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof AnswerTooLarge) return failed('tooLarge', false);
    return failed(timeout.aborted ? 'timedOut' : 'unreachable', true);
  }
}

async function readResponse(url: URL, response: Response, now: () => number): Promise<Answer> {
  const { status, headers } = response;
  const isXml = /\bxml\b/i.test(headers.get('content-type') ?? '');
  // A malformed identifier is answered with an error feed, under 400 or 200.
  if ((status === 200 || status === 400) && isXml) return readFeed(await readBounded(response), status, now());
  await response.body?.cancel();
  if (status === 429 || status === 503)
    return { kind: 'busy', retryAfter: parseRetryAfter(headers.get('retry-after'), now()) };
  if (status >= 300 && status < 400) {
    const to = followRedirect(url, headers.get('location'));
    return to === undefined ? failed('redirected', false) : { kind: 'redirect', to };
  }
  if (status >= 500) return failed('refused', true);
  return failed(status === 200 ? 'unreadable' : 'refused', false);
}

function readFeed(xml: string, status: 200 | 400, now: number): Answer {
  const feed = parseAtomFeed(xml, { kind: 'api', date: parseTimestamp(new Date(now).toISOString()) });
  if (feed.kind === 'error') return { kind: 'errorFeed' };
  if (status === 400) return failed('refused', false);
  return feed.kind === 'papers' ? feed : failed('unreadable', false);
}

function failed(failure: PlainFailure, isWorthRepeating: boolean): Answer {
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
  const wait = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), limits.longestPause);
}
