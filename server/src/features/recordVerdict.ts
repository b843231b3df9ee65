/** What arXiv's record says of a digest's papers: which are as it has them, and which are not. */
import type { PaperRecords } from '../arxiv/paperRecords';
import { findKnownPaper } from '../diagnostics/officialRecord';
import { isMoreThanTypography, differencesFrom } from '../diagnostics/recordComparison';
import type { Paper } from '../digest/digest';

/** `unknown`: it is not sure which paper this is, or no record of it is at hand. */
export type RecordVerdict = 'verified' | 'differs' | 'unknown';

/** By title and abstract, as far as both sides have them. */
export function recordVerdict(paper: Paper, records: PaperRecords): RecordVerdict {
  const known = findKnownPaper(records, paper);
  if (known === undefined) return 'unknown';
  return isMoreThanTypography(differencesFrom(known)) ? 'differs' : 'verified';
}
