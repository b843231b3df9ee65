/** What a digest says of a paper in its own words, in either layout. */
import type { Paper, Span } from './digest';
import { briefPlaceholder, findBriefDefect } from './unusableBrief';

/** The brief of a report's paper, the summary of a text digest's; `undefined` when there is none. */
export function briefOf(paper: Paper): Span | undefined {
  return paper.layout === 'report' ? paper.brief : paper.summary;
}

/** The same, where it is about the paper: neither a placeholder nor what a language model says that did not do its work. */
export function usableBriefOf(paper: Paper): Span | undefined {
  const brief = briefOf(paper);
  if (brief === undefined || brief.text === briefPlaceholder) return undefined;
  return findBriefDefect(brief.text) === undefined ? brief : undefined;
}
