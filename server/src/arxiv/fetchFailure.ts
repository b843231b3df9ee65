/** Why papers could not be asked for. */

/** What there is nothing more to say of. */
export type PlainFailure =
  /** No answer: no network, a name that is not found, a connection that breaks. */
  | 'unreachable'
  | 'timedOut'
  | 'refused'
  /** A redirect to another host. */
  | 'redirected'
  | 'tooManyRedirects'
  | 'tooLarge'
  | 'unreadable';

export type FetchFailure =
  | { readonly kind: PlainFailure }
  /**
   * `paused`: arXiv asks to wait (429, 503). `resting`: it has failed so often in a row that nothing is sent for a while.
   * `retryAt` is when to try again, in milliseconds since 1970.
   */
  | { readonly kind: 'paused' | 'resting'; readonly retryAt: number }
  /** The queue of the machine cannot be kept in its folder, and without it nothing is sent. */
  | { readonly kind: 'noQueue'; readonly folder: string };
