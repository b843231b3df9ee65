/** The places where a paper's title stands. */
import type { Paper, Span } from './digest';

/** Both headings' titles of a report's paper, the details' first; of a text digest's paper its one title. Absent ones are left out. */
export function titleSpans(paper: Paper): readonly Span[] {
  const spans = paper.layout === 'text' ? [paper.title] : [paper.detailEntry?.title, paper.briefEntry?.title];
  return spans.filter((span) => span !== undefined);
}

/**
 * Tells whether a line break or heading stands before the title. Where none does, its words are evidence for where it
 * starts, so that a change of them may move the start.
 */
export function isSeparateTitle(paper: Paper): boolean {
  return paper.layout === 'report' || paper.gluedTitle === undefined;
}
