/** Groups the lines that a layout has no place for. */
import type { Span } from '../digest/digest';
import type { TextRange } from '../text/textRange';

/** One or more such lines; a separator is a line of dashes, stars or the like. */
export interface UnknownText {
  readonly range: TextRange;
  readonly isSeparator: boolean;
}

/** Lines that follow each other are one text; a separator stays for itself. */
export function joinUnknownLines(text: string, lines: readonly Span[]): readonly UnknownText[] {
  const joined: UnknownText[] = [];
  for (const line of lines) {
    const isSeparator = /^[-*_=~—─━.·\s]{3,}$/.test(line.text);
    const above = joined.at(-1);
    const touches =
      above !== undefined && !above.isSeparator && /^\s*$/.test(text.slice(above.range.end, line.range.start));
    if (touches && !isSeparator)
      joined[joined.length - 1] = { range: { start: above.range.start, end: line.range.end }, isSeparator };
    else joined.push({ range: line.range, isSeparator });
  }
  return joined;
}
