/** The text that a space between two items becomes. */
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import type { Space } from './item';

/** What of a space's own blanks has a meaning and stays. */
export interface KeptBlanks {
  /** Two blanks before a single line break, by which Markdown breaks the line. */
  readonly hardBreak: boolean;
  /** Blanks at the start of the line below. */
  readonly indentation: boolean;
}

/** A space written out; line breaks that are there already stay as they are, further ones are `lineBreak`. */
export function writeSpace(space: Space, source: string, lineBreak: string, kept: KeptBlanks): string {
  if (space === 'asItIs') return source;
  if (typeof space !== 'number') return space.inLine;
  const present = source.match(/\r\n|\r|\n/g) ?? [];
  const breaks = Array.from({ length: space }, (_, index) => present[index] ?? lineBreak).join('');
  const before = kept.hardBreak && space === 1 && /^ {2,}[\r\n]/.test(source) ? '  ' : '';
  return before + breaks + (kept.indentation ? lastLineOf(source) : '');
}

/** The blanks behind the last line break; a byte order mark that has slipped into the text is none. */
function lastLineOf(blanks: string): string {
  return blanks.slice(Math.max(blanks.lastIndexOf('\n'), blanks.lastIndexOf('\r')) + 1).replace('\uFEFF', '');
}

/** The edit that gives a range its new text; none where that stands there already. */
export function replaceText(text: string, range: TextRange, newText: string): readonly TextEdit[] {
  return textIn(text, range) === newText ? [] : [{ range, newText }];
}

/** The same for a range in which nothing but blanks may be replaced: anything else there stays. */
export function replaceBlanks(text: string, range: TextRange, newText: string): readonly TextEdit[] {
  return textIn(text, range).trim() === '' ? replaceText(text, range, newText) : [];
}
