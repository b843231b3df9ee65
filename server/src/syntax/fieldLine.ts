/** Reads one line of layout A as a line of labelled fields: `Authors: A. One, B. Two | Date: 2026-03-16`. */
import type { TextRange } from '../text/textRange';
import { textIn, trimRange } from '../text/textRange';
import type { FieldKind } from './fieldLabel';
import { anyLabelPattern, fieldKindOf } from './fieldLabel';

/** One field as it stands in a line; an absent value is empty. */
export interface ParsedField {
  readonly kind: FieldKind;
  readonly label: TextRange;
  /** The colon; empty for a bare `Abstract`. */
  readonly colon: TextRange;
  readonly value: TextRange;
}

const labelPattern = new RegExp(`(${anyLabelPattern})[^\\S\\r\\n]*([:：])`, 'iy');
const dividerPattern = new RegExp(`[|｜][^\\S\\r\\n]*(?=(?:${anyLabelPattern})[^\\S\\r\\n]*[:：])`, 'ig');
const bareAbstract = /^(?:abstract|摘要)$/i;

/** The kinds that layout A knows; a summary that begins with `机构：` is no field. */
const textKinds: ReadonlySet<FieldKind> = new Set(['authors', 'date', 'link', 'abstract', 'topics']);

/** The fields of a line (in document offsets), or `undefined` for a line that is none. */
export function parseFieldLine(text: string, line: TextRange): readonly ParsedField[] | undefined {
  const content = trimRange(text, line);
  if (bareAbstract.test(textIn(text, content))) {
    const end = { start: content.end, end: content.end };
    return [{ kind: 'abstract', label: content, colon: end, value: end }];
  }
  const fields: ParsedField[] = [];
  for (const part of splitParts(text, content)) {
    const field = parseField(text, part.start, part.end);
    if (field === undefined) return undefined;
    fields.push(field);
  }
  const [first] = fields;
  return first !== undefined && isPlausible(text, first) ? fields : undefined;
}

/** Tells whether a line begins with the label of a field that only reports have: `Institutions: …`. */
export function isReportFieldLine(text: string, line: TextRange): boolean {
  labelPattern.lastIndex = trimRange(text, line).start;
  const label = labelPattern.exec(text)?.[1];
  const kind = label === undefined || labelPattern.lastIndex > line.end ? undefined : fieldKindOf(label);
  return kind !== undefined && !textKinds.has(kind);
}

/** The parts of a line between the dividers that stand before a label; an abstract's own text is not divided. */
function splitParts(text: string, line: TextRange): readonly TextRange[] {
  const source = textIn(text, line);
  const parts: TextRange[] = [];
  let start = line.start;
  for (const divider of /^(?:abstract|摘要)/i.test(source) ? [] : source.matchAll(dividerPattern)) {
    parts.push({ start, end: line.start + divider.index });
    start = line.start + divider.index + divider[0].length;
  }
  return [...parts, { start, end: line.end }];
}

function parseField(text: string, start: number, end: number): ParsedField | undefined {
  labelPattern.lastIndex = start;
  const match = labelPattern.exec(text);
  if (match?.[1] === undefined || labelPattern.lastIndex > end) return undefined;
  const kind = fieldKindOf(match[1]);
  if (kind === undefined || !textKinds.has(kind)) return undefined;
  const colon = { start: labelPattern.lastIndex - 1, end: labelPattern.lastIndex };
  const value = trimRange(text, { start: colon.end, end });
  return { kind, label: { start, end: start + match[1].length }, colon, value };
}

/** Keeps a hand-typed title such as `Link: Predicting …` or `Date: …` from being read as a field. */
function isPlausible(text: string, field: ParsedField): boolean {
  const value = textIn(text, field.value);
  if (value === '') return true;
  if (field.kind === 'date') return /\d/.test(value) && value.length < 60;
  if (field.kind === 'link') return /^(?:arxiv\s*:|\S*[/.:\d]|\S+$)/i.test(value);
  return true;
}
