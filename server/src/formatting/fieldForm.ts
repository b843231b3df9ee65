/** The canonical form of a labelled field: its label, the blanks in it, and the separators and links in its value. */
import { parseAuthorList, splitList } from '../digest/authorList';
import { canonicalLink, isPlainLink } from '../digest/canonicalLink';
import type { LinkVersion } from '../digest/canonicalLink';
import type { Layout, Span } from '../digest/digest';
import { readLink } from '../digest/linkReference';
import type { Locale } from '../localization';
import type { FieldKind } from '../syntax/fieldLabel';
import { canonicalLabel } from '../syntax/fieldLabel';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import { replaceBlanks, replaceText, writeSpace } from './spacing';

/** What the canonical form depends on, besides the layout. */
export interface FieldForm {
  readonly layout: Layout;
  readonly language: Locale;
  readonly linkVersion: LinkVersion;
  readonly lineBreak: string;
}

/** The parts of a field as they stand in the text; whatever is absent is empty. */
export interface FieldParts {
  readonly kind: FieldKind;
  readonly label: TextRange;
  /** The colon, in a report with the asterisks beside it; blanks may stand around it. */
  readonly colon: TextRange;
  readonly value: TextRange;
}

/** The edits that bring a field into its canonical form; an abstract's text stays as it is. */
export function formatField(text: string, parts: FieldParts, form: FieldForm): readonly TextEdit[] {
  const { kind, label, value } = parts;
  return [
    ...replaceText(text, label, canonicalLabel(kind, form.language)),
    ...(kind === 'abstract' ? formatAbstractLabel(text, parts, form) : formatColon(text, parts, form)),
    ...formatValue(kind, { text: textIn(text, value), range: value }, form),
  ];
}

function formatColon(text: string, { label, colon, value }: FieldParts, { layout }: FieldForm): readonly TextEdit[] {
  return [
    ...replaceBlanks(text, { start: label.end, end: colon.start }, ''),
    ...replaceText(text, colon, layout === 'text' ? ':' : '**:'),
    ...(value.start === value.end ? [] : replaceBlanks(text, { start: colon.end, end: value.start }, ' ')),
  ];
}

/** An abstract begins on the line below its label, which has a colon in reports only. */
function formatAbstractLabel(
  text: string,
  { label, colon, value }: FieldParts,
  { layout, lineBreak }: FieldForm,
): readonly TextEdit[] {
  const gap = { start: colon.end, end: value.start };
  if (value.start < value.end && textIn(text, gap).trim() !== '') return [];
  const source = textIn(text, gap);
  const keptBlanks = { hardBreak: layout === 'report', indentation: false };
  return [
    ...replaceText(text, { start: label.end, end: colon.end }, layout === 'text' ? '' : '**:'),
    ...(value.start === value.end ? [] : replaceText(text, gap, writeSpace(1, source, lineBreak, keptBlanks))),
  ];
}

function formatValue(kind: FieldKind, value: Span, { linkVersion }: FieldForm): readonly TextEdit[] {
  if (kind === 'link') return formatLink(value, linkVersion);
  if (kind === 'topics') return separate(value, splitList(value, /[,，、;；]/g), /^\s*[,，、;；]\s*$/);
  if (kind !== 'authors') return [];
  const names = parseAuthorList(value);
  return names.every(isCertainlyName) ? separate(value, names, /^\s*[,，、]\s*$/) : [];
}

function formatLink(value: Span, linkVersion: LinkVersion): readonly TextEdit[] {
  if (value.text === '') return [];
  const { span, reference } = readLink(value);
  if (reference.kind !== 'valid' || !isPlainLink(span.text)) return [];
  const newText = canonicalLink(reference.identifier, linkVersion);
  return span.text === newText ? [] : [{ range: span.range, newText }];
}

/** A given name with a family name, or a Chinese one: among such a comma separates and does nothing else. */
function isCertainlyName({ text }: Span): boolean {
  const words = text.split(/\s+/);
  if (words.length === 1) return /^\p{Script=Han}[\p{Script=Han}·]+$/u.test(text);
  return words.every((word) => /^[\p{L}\p{M}.'’‐-]+,?$/u.test(word));
}

/** Puts `, ` between the parts of a list; what stands between them otherwise than as one separator stays. */
function separate(value: Span, parts: readonly Span[], separator: RegExp): readonly TextEdit[] {
  return parts.flatMap(({ range }, index) => {
    const next = parts[index + 1];
    if (next === undefined) return [];
    const between = { start: range.end, end: next.range.start };
    const source = value.text.slice(between.start - value.range.start, between.end - value.range.start);
    return separator.test(source) && source !== ', ' ? [{ range: between, newText: ', ' }] : [];
  });
}
