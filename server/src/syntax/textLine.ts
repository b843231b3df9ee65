/** Classifies the lines of layout A. */
import type { TextRange } from '../text/textRange';
import { textIn, trimRange } from '../text/textRange';
import { linesOf } from '../text/sourceLine';
import { isSeparator } from './proseSigns';
import type { ParsedField } from './fieldLine';
import { isReportFieldLine, parseFieldLine } from './fieldLine';

/** A non-blank line that is prose: title, summary, abstract, or several of them glued. */
export interface ProseLine {
  readonly kind: 'prose';
  /** Without surrounding blanks. */
  readonly range: TextRange;
  /** Whether a blank line (or the text's start) stands before it. */
  readonly afterBlank: boolean;
}

export interface FieldLine {
  readonly kind: 'fields';
  readonly range: TextRange;
  readonly fields: readonly ParsedField[];
}

export type TextLine = ProseLine | FieldLine;

/** The lines behind `start`, classified; blank ones, separators, and fields of reports among a paper's fields are left out. */
export function classifyLines(text: string, start: number): readonly TextLine[] {
  const lines: TextLine[] = [];
  let afterBlank = true;
  for (const line of linesOf(text, start)) {
    const range = trimRange(text, line.range);
    if (range.start === range.end || isSeparator(textIn(text, range))) {
      afterBlank = true;
      continue;
    }
    if (isUnderFields(lines.at(-1)) && isReportFieldLine(text, range)) continue;
    const fields = isInlineAbstractText(text, range, lines.at(-1)) ? undefined : parseFieldLine(text, range);
    lines.push(fields === undefined ? { kind: 'prose', range, afterBlank } : { kind: 'fields', range, fields });
    afterBlank = false;
  }
  return lines;
}

/** Whether the line above belongs to a paper's fields, and what follows is no abstract. */
function isUnderFields(previous: TextLine | undefined): boolean {
  return previous?.kind === 'fields' && previous.fields.at(-1)?.kind !== 'abstract';
}

/** A line `Abstract: We …` right under the bare label is the abstract's own first words, not a second label. */
function isInlineAbstractText(text: string, range: TextRange, previous: TextLine | undefined): boolean {
  const field = previous?.kind === 'fields' ? previous.fields.at(-1) : undefined;
  return (
    field?.kind === 'abstract' &&
    field.value.start === field.value.end &&
    /^abstract\s*[:：]\s*\S/i.test(textIn(text, range))
  );
}
