/** Removes a paper from a digest, in a report from both sections. */
import type { Digest, Paper } from '../digest/digest';
import { lineBreakOf } from '../text/sourceLine';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';

/** The edits that take out a paper and the blank lines behind it. */
export function removePaper(text: string, digest: Digest, paper: Paper): readonly TextEdit[] {
  if (paper.layout === 'report')
    return [paper.briefEntry, paper.detailEntry].flatMap((entry) =>
      entry === undefined ? [] : [removeWithBlanks(text, entry.range)],
    );
  if (paper.gluedTitle === undefined) return [removeWithBlanks(text, paper.range)];
  // The text before a glued paper keeps the line break that the paper ended with, or gets one.
  const next = digest.papers[paper.index + 1];
  const nextIsGlued = next !== undefined && next.range.start === paper.range.end;
  return [{ range: paper.range, newText: nextIsGlued ? lineBreakOf(text) : '' }];
}

function removeWithBlanks(text: string, { start, end }: TextRange): TextEdit {
  const blanks = /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
  return { range: { start, end: end + blanks }, newText: '' };
}
