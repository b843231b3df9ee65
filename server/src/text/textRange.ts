/** Half-open ranges of UTF-16 offsets, the only positions used inside the program. */

/** A half-open range `[start, end)` of UTF-16 code-unit offsets into a document's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Tells whether `offset` lies in `range`; the end counts as inside, as for a cursor behind the last character. */
export function containsOffset(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Tells whether the ranges share a character or touch, so that an empty range meets what stands beside it. */
export function rangesTouch(first: TextRange, second: TextRange): boolean {
  return first.start <= second.end && second.start <= first.end;
}

/** A range of a piece of text as a range of the whole, in which the piece stands at `offset`. */
export function shiftRange({ start, end }: TextRange, offset: number): TextRange {
  return { start: start + offset, end: end + offset };
}

/** The text that `range` covers. */
export function textIn(text: string, range: TextRange): string {
  return text.slice(range.start, range.end);
}

/** `range` without the blanks (as `String.prototype.trim` knows them) at both of its ends; empty at its start if all is blank. */
export function trimRange(text: string, range: TextRange): TextRange {
  const source = textIn(text, range);
  const trimmed = source.trim();
  if (trimmed === '') return { start: range.start, end: range.start };
  const start = range.start + source.indexOf(trimmed);
  return { start, end: start + trimmed.length };
}
