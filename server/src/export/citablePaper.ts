/** A paper as it is cited: as the digest has it, and where that says nothing, as arXiv's record does. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { PaperRecords } from '../arxiv/paperRecords';
import { sureIdentity } from '../arxiv/resolveIdentity';
import type { ArxivIdentifier } from '../digest/arxivIdentifier';
import { parseAuthorList } from '../digest/authorList';
import type { Paper } from '../digest/digest';
import { normalizeDate } from '../digest/digestDate';

export interface CitablePaper {
  readonly paper: Paper;
  /** That of the paper's link, else the record's; `undefined` where neither tells. */
  readonly identifier: ArxivIdentifier | undefined;
  /** Empty where neither names them all. */
  readonly authors: readonly string[];
  /** `2026-03-17`. */
  readonly date: string | undefined;
  /** `cs.LG`, where the record is at hand. */
  readonly primaryCategory: string | undefined;
}

/** A reference to the wrong paper is worse than none. */
export function toCitable(paper: Paper, records: PaperRecords): CitablePaper {
  const identity = records.identify(paper);
  const identifier = identity.confidence >= sureIdentity ? identity.identifier : undefined;
  const record = identifier === undefined ? undefined : records.find(identifier.identifier);
  const authors = ownAuthors(paper);
  return {
    paper,
    identifier,
    authors: authors.length > 0 ? authors : officialAuthors(record),
    date: ownDate(paper) ?? record?.submitted?.slice(0, 10),
    primaryCategory: record?.categories[0],
  };
}

/** The names in the digest. */
export function ownAuthors({ authors }: Paper): readonly string[] {
  return authors === undefined ? [] : parseAuthorList(authors.value).map(({ text }) => text);
}

/** The day in the digest, if it is one. */
export function ownDate({ date }: Paper): string | undefined {
  return normalizeDate(date?.value.text ?? '');
}

/** A mail leaves out names of long lists; some authors for all would be wrong. */
function officialAuthors(record: PaperMetadata | undefined): readonly string[] {
  return record?.omittedAuthors === 0 ? record.authors : [];
}
