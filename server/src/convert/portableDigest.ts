/** A digest without its layout: all of its words by their meaning, for writing them in the other layout. */
import type { Digest, Field, Paper, Span } from '../digest/digest';
import { fieldOrder } from '../digest/fieldOrder';
import { firstField } from '../digest/fieldView';
import { numberPapers } from '../digest/reportNumbering';
import type { FieldKind } from '../syntax/fieldLabel';
import { anyLabelPattern, fieldKindOf } from '../syntax/fieldLabel';
import { childNodes } from '../syntax/syntaxTree';
import { textIn } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';
import { readReportHeader } from './reportHeader';
import { unusedTexts } from './unusedTexts';

export interface PortablePaper {
  readonly title: string | undefined;
  /** The summary or the brief. */
  readonly summary: string | undefined;
  /** The values of the fields that have one, the abstract among them. */
  readonly fields: ReadonlyMap<FieldKind, string>;
  /** What else stands in the paper. */
  readonly notes: readonly string[];
}

export interface PortableDigest {
  /** The digest's date or, of a report, the day of its generation; as written where a text digest's is no date. */
  readonly date: string | undefined;
  /** For each comment that holds for the whole document what it switches off, as written; '' for everything. */
  readonly disabledCodes: readonly string[];
  readonly papers: readonly PortablePaper[];
  /** What stands in no paper, or has no place in a text digest. */
  readonly notes: readonly string[];
}

export function readPortableDigest({ text, digest, root }: DigestDocument): PortableDigest {
  const papers = inReadingOrder(digest);
  const comments = digest.suppressions.filter(({ scope }) => scope.start === digest.range.start);
  const header =
    digest.layout === 'text'
      ? { date: digest.date?.text, notes: [] }
      : readReportHeader(textIn(text, childNodes(root, 'header')[0]?.range ?? digest.range), digest);
  const used = [...comments.map(({ range }) => range), ...papers.flatMap(rangesRead)];
  return {
    date: header.date,
    disabledCodes: comments.map(({ range }) => behindDirective(textIn(text, range))),
    papers: papers.map(readPaper),
    notes: [...header.notes, ...unusedTexts(text, root, used)].map(withoutBullet),
  };
}

/** The words of a comment behind `digest-disable`. */
function behindDirective(comment: string): string {
  return comment
    .replace(/^(?:#|<!--)\s*digest-disable/, '')
    .replace(/-->$/, '')
    .trim();
}

/** The papers of a report in the order of its sections, where the two agree. */
function inReadingOrder(digest: Digest): readonly Paper[] {
  const numbers = digest.layout === 'report' ? numberPapers(digest.papers) : undefined;
  return numbers === undefined ? digest.papers : [...numbers.keys()];
}

/** The parts of the text that `readPaper` takes over and that are neither titles nor summaries of a text digest. */
function rangesRead(paper: Paper): readonly Span['range'][] {
  const brief = paper.layout === 'report' ? paper.brief : undefined;
  const spans = [
    ...paper.fields.map(({ value }) => value),
    ...paper.unknownLines,
    ...(brief === undefined ? [] : [brief]),
  ];
  return spans.map(({ range }) => range);
}

function readPaper(paper: Paper): PortablePaper {
  const fields = fieldOrder.report.map((kind) => firstField(paper.fields, kind)).filter((field) => field !== undefined);
  const values = new Map(fields.map(({ kind, value }) => [kind, value.text] as const));
  for (const [kind, value] of values) if (value === '') values.delete(kind);
  const notes = [...otherTitle(paper), ...repeatedFields(paper, fields)];
  for (const { text } of paper.unknownLines) {
    const field = readReportField(text);
    if (field === undefined || values.has(field.kind)) notes.push(withoutBullet(text));
    else values.set(field.kind, field.value);
  }
  const summary = paper.layout === 'text' ? paper.summary : paper.brief;
  return { title: paper.title?.text, summary: summary?.text, fields: values, notes };
}

/** The title in the briefs where the details have another one. */
function otherTitle(paper: Paper): readonly string[] {
  const other = paper.layout === 'report' ? paper.briefEntry?.title?.text : undefined;
  return other === undefined || other === paper.title?.text ? [] : [other];
}

function repeatedFields(paper: Paper, read: readonly Field[]): readonly string[] {
  return paper.fields
    .filter((field) => !read.includes(field) && field.value.text !== '')
    .map(({ label, value }) => `${label.text}: ${value.text}`);
}

const labelledLine = new RegExp(`^(${anyLabelPattern})\\s*[:：]\\s*(\\S.*)$`, 'i');

/** Reads a line such as `Institutions: Northshore University`, which a text digest has no field for, but a report has. */
function readReportField(line: string): { readonly kind: FieldKind; readonly value: string } | undefined {
  const [, label = '', value = ''] = labelledLine.exec(line) ?? [];
  const kind = fieldKindOf(label);
  return kind === 'institutions' || kind === 'authorCount' ? { kind, value } : undefined;
}

/** Notes are written as list items; one that was read as such is none twice. */
function withoutBullet(note: string): string {
  return note.replace(/^- /, '');
}
