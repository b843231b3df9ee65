/** A paper as the digest has it beside what it would be by arXiv's record, for a diff editor. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { PaperRecords } from '../arxiv/paperRecords';
import { insertField } from '../diagnostics/insertField';
import { arxivPageUrl } from '../digest/arxivIdentifier';
import type { Paper } from '../digest/digest';
import { paperIdentifier } from '../digest/linkReference';
import { latexToUnicode } from '../prose/latexToUnicode';
import type { FieldKind } from '../syntax/fieldLabel';
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits } from '../text/textEdit';
import type { DigestDocument } from '../workspace/parsedDocument';

export interface Comparison {
  /** The paper's own text; in a report its detail entry. */
  readonly own: string;
  /** The same with what the record says; `undefined` without a record. */
  readonly official: string | undefined;
  /** Without version. */
  readonly identifier: string | undefined;
}

export function compareWithRecord(document: DigestDocument, paper: Paper, records: PaperRecords): Comparison {
  const own = document.text.slice(paper.range.start, paper.range.end);
  const metadata = records.recordOf(paper)?.metadata;
  if (metadata === undefined) return { own, official: undefined, identifier: undefined };
  const { start } = paper.range;
  const edits = recordEdits(document, paper, metadata).map(({ range, newText }) => ({
    range: { start: range.start - start, end: range.end - start },
    newText,
  }));
  return { own, official: applyTextEdits(own, edits), identifier: metadata.identifier };
}

/** What the record does not tell, such as a summary, stays as the digest has it. */
function recordEdits(document: DigestDocument, paper: Paper, metadata: PaperMetadata): readonly TextEdit[] {
  const { title, authors, submitted, abstract } = metadata;
  const identifier = paperIdentifier(paper);
  const hasSameLink = identifier?.identifier === metadata.identifier;
  const values: readonly (readonly [FieldKind, string | undefined])[] = [
    ['authors', authors.length === 0 || metadata.omittedAuthors > 0 ? undefined : authors.join(', ')],
    ['date', submitted?.slice(0, 10)],
    ['link', hasSameLink ? undefined : arxivPageUrl('abs', { identifier: metadata.identifier, version: undefined })],
    ['abstract', abstract?.replace(/\n/g, ' ')],
  ];
  const titleEdits =
    paper.title === undefined ? [] : [{ range: paper.title.range, newText: likeOwn(paper.title.text, title) }];
  return [...titleEdits, ...values.flatMap(([kind, value]) => fieldEdits(document, paper, kind, value))];
}

/** A report says nothing of dates, so that none is added to it. */
function fieldEdits(
  { text, digest }: DigestDocument,
  paper: Paper,
  kind: FieldKind,
  value: string | undefined,
): readonly TextEdit[] {
  if (value === undefined) return [];
  const field = paper.fields.find((candidate) => candidate.kind === kind);
  if (field !== undefined) return [{ range: field.value.range, newText: likeOwn(field.value.text, value) }];
  if (kind === 'date' && paper.layout === 'report') return [];
  const insertion = insertField(text, digest, paper, kind, latexToUnicode(value));
  return insertion === undefined ? [] : [insertion.edit];
}

/** The record with formulas as they read, unless the digest writes LaTeX itself. */
function likeOwn(own: string, official: string): string {
  return /[\\$]/.test(own) ? official : latexToUnicode(official);
}
