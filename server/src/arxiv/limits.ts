/** How politely and how patiently arXiv is asked. */

/** Times in milliseconds; arXiv's terms of use (https://info.arxiv.org/help/api/tou.html) ask for the first. */
export const limits = {
  betweenRequests: 3_000,
  answerTime: 30_000,
  /** In bytes; the record of a paper has about 3 kB. */
  answerSize: 8_000_000,
  papersPerRequest: 100,
  /** So many refused papers are searched for among those of one call that arXiv refuses. */
  refusedPapers: 3,
  redirects: 3,
  attempts: 4,
  firstBackoff: 5_000,
  /** Without a connection, more attempts would only keep the user waiting. */
  attemptsToConnect: 2,
  reconnect: 3_000,
  /** A longer `Retry-After` ends the call instead of keeping the user waiting. */
  longestWait: 60_000,
  /** So many failures in a row open the circuit breaker, for so long. */
  failuresToPause: 4,
  pause: 300_000,
  /** Whatever `Retry-After` says: a mistake of one server must not silence a machine for a year. */
  longestPause: 3_600_000,
} as const;
