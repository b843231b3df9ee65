/** Which paper a position belongs to, and which papers come before and after it. */
import type { PaperItem } from '../../../server/src/protocol';

/** A zero-based line and a zero-based UTF-16 character, as in VS Code and LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The paper at a position, the end of a paper included; of two that meet there, the one that begins; else `undefined`. */
export function paperAt(papers: readonly PaperItem[], position: Position): PaperItem | undefined {
  return papers.findLast(({ range, briefRange }) =>
    [range, briefRange].some(
      (part) => part && comparePositions(part.start, position) <= 0 && comparePositions(position, part.end) <= 0,
    ),
  );
}

/** The first paper named behind a position; `undefined` behind the last one. */
export function nextPaper(papers: readonly PaperItem[], position: Position): PaperItem | undefined {
  return papers.find((paper) => comparePositions(paper.selectionRange.start, position) > 0);
}

/** The last paper named before a position: from within a paper its own beginning; `undefined` before the first one. */
export function previousPaper(papers: readonly PaperItem[], position: Position): PaperItem | undefined {
  return papers.findLast((paper) => comparePositions(paper.selectionRange.start, position) < 0);
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
