/** What arXiv's record says of a digest's papers: which are as it has them, and which are not. */
import type { PaperRecords } from '../arxiv/paperRecords';
import type { DifferenceKind } from '../arxiv/textDifference';
import { compareTexts } from '../arxiv/textDifference';
import type { Paper } from '../digest/digest';

/** `unknown`: no record of the paper is at hand. */
export type RecordVerdict = 'verified' | 'differs' | 'unknown';

/** Differences of typography alone say the same. */
const typographic: ReadonlySet<DifferenceKind> = new Set(['case', 'dash', 'punctuation', 'math', 'spacing']);

/** By title and abstract, as far as both sides have them. */
export function recordVerdict(paper: Paper, records: PaperRecords): RecordVerdict {
  const metadata = records.recordOf(paper)?.metadata;
  if (metadata === undefined) return 'unknown';
  const differs =
    saysOtherThan(paper.title?.text, metadata.title) || saysOtherThan(paper.abstract?.value.text, metadata.abstract);
  return differs ? 'differs' : 'verified';
}

function saysOtherThan(own: string | undefined, official: string | undefined): boolean {
  if (own === undefined || own === '' || official === undefined) return false;
  return compareTexts(own, official).some(({ kind }) => !typographic.has(kind));
}
