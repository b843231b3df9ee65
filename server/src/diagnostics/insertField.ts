/** Inserts a labelled field into a paper at its canonical place. */
import type { Digest, Paper, ReportPaper, TextPaper } from '../digest/digest';
import { fieldRank } from '../digest/fieldOrder';
import { generatorLanguage } from '../digest/labelLanguage';
import type { FieldKind } from '../syntax/fieldLabel';
import { canonicalLabel } from '../syntax/fieldLabel';
import { lineBreakOf } from '../text/sourceLine';
import type { TextEdit } from '../text/textEdit';

/** An insertion, and where in its new text the value ends. */
export interface FieldInsertion {
  readonly edit: TextEdit;
  readonly cursor: number;
}

/** The label as the digest already spells it for other papers, else as the generator does. */
export function labelIn(digest: Digest, kind: FieldKind): string {
  for (const paper of digest.papers) {
    const field = paper.fields.find((candidate) => candidate.kind === kind);
    if (field !== undefined) return field.label.text;
  }
  return canonicalLabel(kind, generatorLanguage[digest.layout]);
}

/** The field's line with its label and the value, which may still have to be typed; `undefined` for a paper without details. */
export function insertField(
  text: string,
  digest: Digest,
  paper: Paper,
  kind: FieldKind,
  value = '',
): FieldInsertion | undefined {
  const label = labelIn(digest, kind);
  return paper.layout === 'text'
    ? insertIntoTextPaper(text, paper, kind, label, value)
    : insertIntoReportPaper(text, paper, kind, label, value);
}

function insertIntoTextPaper(
  text: string,
  paper: TextPaper,
  kind: FieldKind,
  label: string,
  value: string,
): FieldInsertion {
  const lineBreak = lineBreakOf(text);
  // Authors and date share a line.
  if (kind === 'date' && paper.authors !== undefined)
    return insertion(paper.authors.range.end, ` | ${label}: `, value, '');
  if (kind === 'authors' && paper.date !== undefined)
    return insertion(paper.date.range.start, `${label}: `, value, ' | ');
  const opening = kind === 'abstract' ? label + lineBreak : `${label}: `;
  const above = lastFieldBefore(paper, kind)?.range ?? paper.summary?.range ?? paper.title?.range;
  if (above === undefined) return insertion(paper.range.start, opening, value, lineBreak);
  const offset = Math.min(endOfLine(text, above.end), paper.range.end);
  const isGlued = offset < text.length && !/[\r\n]/.test(text.charAt(offset));
  return insertion(offset, lineBreak + opening, value, isGlued ? lineBreak : '');
}

function insertIntoReportPaper(
  text: string,
  paper: ReportPaper,
  kind: FieldKind,
  label: string,
  value: string,
): FieldInsertion | undefined {
  if (paper.detailEntry === undefined) return undefined;
  const lineBreak = lineBreakOf(text);
  const isAbstract = kind === 'abstract';
  const opening = `**${label}**:${isAbstract ? lineBreak : ' '}`;
  const above = lastFieldBefore(paper, kind);
  if (above !== undefined) {
    const gap = isAbstract ? lineBreak + lineBreak : lineBreak;
    return insertion(endOfLine(text, above.range.end), gap + opening, value, '');
  }
  const [below] = paper.fields;
  if (below === undefined)
    return insertion(endOfLine(text, paper.detailEntry.heading.range.end), lineBreak + lineBreak + opening, value, '');
  return insertion(below.range.start, opening, value, below.kind === 'abstract' ? lineBreak + lineBreak : lineBreak);
}

function lastFieldBefore(paper: Paper, kind: FieldKind): Paper['fields'][number] | undefined {
  const rank = fieldRank(paper.layout, kind);
  return paper.fields.findLast((field) => fieldRank(paper.layout, field.kind) < rank);
}

/** The offset of the line break that ends the line at `offset`, or the text's end. */
function endOfLine(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length < 0 ? text.length : offset + length;
}

function insertion(offset: number, opening: string, value: string, closing: string): FieldInsertion {
  return {
    edit: { range: { start: offset, end: offset }, newText: opening + value + closing },
    cursor: opening.length + value.length,
  };
}
