/** What arXiv's record adds to a paper that is exported. */
import type { PaperRecords } from '../arxiv/paperRecords';
import type { ArxivIdentifier } from '../digest/arxivIdentifier';
import type { Paper } from '../digest/digest';

export interface CitablePaper {
  readonly paper: Paper;
  /** That of the paper's link, else the record's; `undefined` where neither tells. */
  readonly identifier: ArxivIdentifier | undefined;
  /** `cs.LG`, where the record is at hand. */
  readonly primaryCategory: string | undefined;
}

/** A reference to the wrong paper is worse than none: a surely known title is enough, a similar one is not. */
const leastConfidence = 0.9;

/**
 * Takes from the record what a digest has no words for, and nothing in place of the digest's own: title, authors and date
 * stay as they are, or absent, so that a citation key does not depend on the records at hand.
 */
export function toCitable(paper: Paper, records: PaperRecords): CitablePaper {
  const identity = records.identify(paper);
  const identifier = identity.confidence >= leastConfidence ? identity.identifier : undefined;
  const record = identifier === undefined ? undefined : records.find(identifier.identifier);
  return { paper, identifier, primaryCategory: record?.categories[0] };
}
