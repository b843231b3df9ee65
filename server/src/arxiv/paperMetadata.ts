/** The official record of a paper, as arXiv's listing mails, the cache and the API tell it. */

/** A moment in UTC, `2025-09-24T23:35:26Z`: comparable as text, and its first ten characters are the day. */
export type Timestamp = string & { readonly isTimestamp: true };

/** Where a record comes from and of which moment its facts are; `date` is absent for a mail without its header. */
export interface MetadataSource {
  readonly kind: 'listing' | 'cache' | 'api';
  readonly date: Timestamp | undefined;
}

/**
 * What arXiv says of a paper. Texts are on one line (paragraphs of an abstract on one each) and keep arXiv's LaTeX; what
 * the source does not tell is `undefined`.
 */
export interface PaperMetadata {
  /** Without version. */
  readonly identifier: string;
  /** The number of the latest version; listing mails do not tell it. */
  readonly version: number | undefined;
  /** When the first version was submitted; a mail that announces a revision does not tell it. */
  readonly submitted: Timestamp | undefined;
  /** When the latest version was submitted; `undefined` for a paper not known to have been revised. */
  readonly revised: Timestamp | undefined;
  readonly title: string;
  /** Names in Unicode, without affiliations. */
  readonly authors: readonly string[];
  /** How many authors the source leaves out behind those it names. */
  readonly omittedAuthors: number;
  /** The primary one first. */
  readonly categories: readonly string[];
  readonly comments: string | undefined;
  readonly journalReference: string | undefined;
  readonly doi: string | undefined;
  readonly abstract: string | undefined;
  /** Whether the latest version withdraws the paper. */
  readonly isWithdrawn: boolean;
  readonly source: MetadataSource;
}

/** Reads a date that names its zone as mails (RFC 5322) and feeds (ISO 8601) write it; `undefined` for any other text. */
export function parseTimestamp(text: string): Timestamp | undefined {
  if (!/(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})(?: \([A-Z]{3,4}\))?$/.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return undefined;
  const timestamp = new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
  return isTimestamp(timestamp) ? timestamp : undefined;
}

function isTimestamp(text: string): text is Timestamp {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text);
}

/** Tells whether a paper's comments say that it is withdrawn: the only place where the API shows it. */
export function announcesWithdrawal(comments: string | undefined): boolean {
  return /^withdrawn\b|\b(?:is|was|has been|have been|being) withdrawn\b|\bwithdrawn (?:by|due|because)\b|\bauthors? (?:has |have )?withdr(?:aw|ew|awn)\b/i.test(
    comments ?? '',
  );
}
