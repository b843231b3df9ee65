/** The lines of a text, as ranges. */
import type { TextRange } from './textRange';

/** One line: `range` is its content, `nextStart` the offset behind its line break (the text's end for the last line). */
export interface SourceLine {
  readonly range: TextRange;
  readonly nextStart: number;
}

/** Splits at `\n`, `\r\n` and lone `\r`, as LSP does, from `from` on; a text always has at least one line, which may be empty. */
export function* linesOf(text: string, from = 0): Generator<SourceLine> {
  const lineBreak = /\r\n|\r|\n/g;
  lineBreak.lastIndex = from;
  let start = from;
  for (let match = lineBreak.exec(text); match !== null; match = lineBreak.exec(text)) {
    yield { range: { start, end: match.index }, nextStart: lineBreak.lastIndex };
    start = lineBreak.lastIndex;
  }
  yield { range: { start, end: text.length }, nextStart: text.length };
}

/** The line break that a text uses: that of its first line, `\n` for a text of one line. */
export function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
