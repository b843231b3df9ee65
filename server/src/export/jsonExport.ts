/** A digest as data, for other programs. */
import { formatArxivIdentifier } from '../digest/arxivIdentifier';
import { parseAuthorList } from '../digest/authorList';
import type { Field, Paper, Span } from '../digest/digest';
import { normalizeDate } from '../digest/digestDate';
import { parseInstitutionList } from '../digest/institutionList';
import { paperIdentifier } from '../digest/linkReference';
import type { LineIndex, LinePosition } from '../text/lineIndex';
import type { TopicClassifier } from '../topics/classifyTopics';
import { paperTopics } from '../topics/paperTopics';
import type { DigestDocument } from '../workspace/parsedDocument';

/** One digest. What the source does not have is `undefined` and left out of the JSON text. */
export interface ExportedDigest {
  /** The path as given. */
  readonly file: string;
  readonly layout: 'text' | 'report';
  /** The day of the digest, `YYYY-MM-DD`; of a report, that of its generation. As written if it is no date. */
  readonly date?: string | undefined;
  /** The number of papers that a report's header states. */
  readonly declaredCount?: number | undefined;
  readonly papers: readonly ExportedPaper[];
}

/** One paper. Texts are the exact source text without the line break at their end. */
export interface ExportedPaper {
  /** The number in a report's heading. */
  readonly number?: number | undefined;
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly brief?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly authorCount?: number | undefined;
  /** `YYYY-MM-DD`; as written if it is no date. */
  readonly date?: string | undefined;
  readonly link?: string | undefined;
  /** With the version, if the link has one. */
  readonly arxivId?: string | undefined;
  readonly abstract?: string | undefined;
  readonly institutions?: readonly string[] | undefined;
  /** Ids of topics, most fitting first, or those that the paper's own entry names. */
  readonly topics: readonly string[];
  /** Text digests only: how sure the start of the title is, 0 to 1. */
  readonly titleConfidence?: number | undefined;
  /** In a report, the paper's entry among the details; lines and characters (UTF-16) count from zero. */
  readonly range: { readonly start: LinePosition; readonly end: LinePosition };
}

export function exportJson(file: string, document: DigestDocument, classifier: TopicClassifier): ExportedDigest {
  const { digest, lineIndex } = document;
  return {
    file,
    layout: digest.layout,
    date: dateOf(digest.layout === 'text' ? digest.date : digest.generatedAt),
    declaredCount: digest.layout === 'report' ? digest.declaredCount?.value : undefined,
    papers: digest.papers.map((paper) => exportPaper(paper, lineIndex, classifier)),
  };
}

function exportPaper(paper: Paper, lineIndex: LineIndex, classifier: TopicClassifier): ExportedPaper {
  const text = paper.layout === 'text' ? paper : undefined;
  const report = paper.layout === 'report' ? paper : undefined;
  const identifier = paperIdentifier(paper);
  return {
    number: (report?.detailEntry ?? report?.briefEntry)?.number?.value,
    title: paper.title?.text,
    summary: text?.summary?.text,
    brief: report?.brief?.text,
    authors: textsOf(paper.authors, parseAuthorList),
    authorCount: countOf(valueOf(report?.authorCount)),
    date: dateOf(valueOf(paper.date)),
    link: valueOf(paper.link)?.text,
    arxivId: identifier === undefined ? undefined : formatArxivIdentifier(identifier),
    abstract: valueOf(paper.abstract)?.text,
    institutions: textsOf(report?.institutions, parseInstitutionList),
    topics: paperTopics(paper, classifier),
    titleConfidence: text?.titleConfidence,
    range: { start: lineIndex.positionAt(paper.range.start), end: lineIndex.positionAt(paper.range.end) },
  };
}

/** `undefined` for a field that is absent or empty. */
function valueOf(field: Field | undefined): Span | undefined {
  return field === undefined || field.value.text === '' ? undefined : field.value;
}

function textsOf(field: Field | undefined, parse: (value: Span) => readonly Span[]): readonly string[] | undefined {
  const value = valueOf(field);
  return value === undefined ? undefined : parse(value).map((part) => part.text);
}

function dateOf(date: Span | undefined): string | undefined {
  return date === undefined ? undefined : (normalizeDate(date.text) ?? date.text);
}

/** The number in `6人`. */
function countOf(value: Span | undefined): number | undefined {
  const digits = /\d+/.exec(value?.text ?? '');
  return digits === null ? undefined : Number(digits[0]);
}
