/** A paper as the digest has it beside what it would be by arXiv's record, for a diff editor. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { PaperRecords } from '../arxiv/paperRecords';
import { compareTexts } from '../arxiv/textDifference';
import { insertField } from '../diagnostics/insertField';
import { officialTitle, officialValue } from '../diagnostics/officialRecord';
import type { Digest, Paper, Span } from '../digest/digest';
import { paperIdentifier } from '../digest/linkReference';
import type { CompareParams } from '../protocol';
import type { FieldKind } from '../syntax/fieldLabel';
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits } from '../text/textEdit';
import { shiftRange } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';

/** The paper at a place, or the one that has the identifier, as long as any has it: papers move while a digest is edited. */
export function findComparedPaper(
  { papers }: Digest,
  records: PaperRecords,
  { index, identifier }: Pick<CompareParams, 'index' | 'identifier'>,
): Paper | undefined {
  const has = (paper: Paper | undefined): boolean =>
    paper !== undefined && records.identify(paper).identifier?.identifier === identifier;
  const there = papers[index];
  return identifier === undefined || has(there) ? there : (papers.find(has) ?? there);
}

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

/** What the record does not tell, such as a summary, stays as the digest has it; a report says nothing of dates. */
function recordEdits(document: DigestDocument, paper: Paper, metadata: PaperMetadata): readonly TextEdit[] {
  const { digest } = document;
  const { title } = paper;
  const hasSameLink = paperIdentifier(paper)?.identifier === metadata.identifier;
  const kinds = comparedKinds.filter(
    (kind) => !(kind === 'link' && hasSameLink) && !(kind === 'date' && digest.layout === 'report'),
  );
  return [
    ...(title === undefined ? [] : differenceEdits(title, officialTitle(digest, metadata))),
    ...kinds.flatMap((kind) => fieldEdits(document, paper, kind, officialValue(digest, metadata, kind))),
  ];
}

const comparedKinds: readonly FieldKind[] = ['authors', 'date', 'link', 'abstract'];

function fieldEdits(
  { text, digest }: DigestDocument,
  paper: Paper,
  kind: FieldKind,
  value: string | undefined,
): readonly TextEdit[] {
  if (value === undefined) return [];
  const field = paper.fields.find((candidate) => candidate.kind === kind);
  if (field === undefined) {
    const insertion = insertField(text, digest, paper, kind, value);
    return insertion === undefined ? [] : [insertion.edit];
  }
  return kind === 'abstract' ? differenceEdits(field.value, value) : [{ range: field.value.range, newText: value }];
}

/** The differences that the rules see, too: a formula that reads like the text in its place is none. */
function differenceEdits({ text, range }: Span, official: string): readonly TextEdit[] {
  if (text === '') return [{ range, newText: official }];
  return compareTexts(text, official).map((difference) => ({
    range: shiftRange(difference.range, range.start),
    newText: difference.official,
  }));
}
