/** The typed view of a digest: what both layouts have in common, and what only one of them has. */
import type { TextRange } from '../text/textRange';
import type { BoundaryCandidate } from '../syntax/titleBoundary';
import type { FieldKind } from '../syntax/fieldLabel';

/** The two layouts of `formats.md`: A, the daily text digest, and B, the generated Markdown report. */
export type Layout = 'text' | 'report';

/** A piece of source text and where it stands; the text is exactly what the range covers. */
export interface Span {
  readonly range: TextRange;
  readonly text: string;
}

/** A labelled field. An empty `value` (text `''`) has its range where the value would be typed. */
export interface Field {
  readonly kind: FieldKind;
  /** From the label to the end of the value, without surrounding blanks and without the line break. */
  readonly range: TextRange;
  /** The label's word alone: `Authors`, `作者`, `摘要`; without colon and asterisks. */
  readonly label: Span;
  readonly value: Span;
}

/** A whole number as written, with its value. */
export interface NumberSpan extends Span {
  readonly value: number;
}

/** What a paper has in either layout. A field that is absent is `undefined`; a title or summary that is blank is absent. */
interface PaperBase {
  /** Zero-based place among the digest's papers. */
  readonly index: number;
  /** Where the paper stands: in layout A all of it, in B its detail entry (its brief entry where it has no detail). */
  readonly range: TextRange;
  /** The words that name the paper, for selections and for findings about the whole paper: never empty unless the source is. */
  readonly nameRange: TextRange;
  readonly title: Span | undefined;
  readonly authors: Field | undefined;
  readonly date: Field | undefined;
  readonly link: Field | undefined;
  /** The abstract; its label may be there without text (value `''`). */
  readonly abstract: Field | undefined;
  readonly topics: Field | undefined;
  /** All labelled fields in source order, repeated ones included. */
  readonly fields: readonly Field[];
  /** Non-blank lines among the fields that are no field. */
  readonly unknownLines: readonly Span[];
}

/** A paper of layout A. */
export interface TextPaper extends PaperBase {
  readonly layout: 'text';
  readonly summary: Span | undefined;
  /** How sure the title's start is, 0 to 1; `undefined` without a title. */
  readonly titleConfidence: number | undefined;
  /** Where the title may start, as document offsets, when it is glued to the text before it, best first; `undefined` when a line break separates them. */
  readonly gluedTitle: readonly BoundaryCandidate[] | undefined;
}

/** One `### N. title` entry of a section of layout B. */
export interface ReportEntry {
  /** From the heading's first character to the end of the entry's last non-blank line. */
  readonly range: TextRange;
  /** The heading line without its line break. */
  readonly heading: Span;
  /** `undefined` for a heading without a number. */
  readonly number: NumberSpan | undefined;
  readonly title: Span | undefined;
  /** The title's start or, without one, where it is to be typed: behind the number and its blank (UTF-16 offset). */
  readonly titleInsertOffset: number;
}

/** A brief entry: heading and the brief's text. */
export interface BriefEntry extends ReportEntry {
  /** `undefined` when blank. */
  readonly brief: Span | undefined;
}

/** A paper of layout B: its entry in the briefs, in the details, or in both. */
export interface ReportPaper extends PaperBase {
  readonly layout: 'report';
  readonly brief: Span | undefined;
  readonly institutions: Field | undefined;
  readonly authorCount: Field | undefined;
  readonly briefEntry: BriefEntry | undefined;
  readonly detailEntry: ReportEntry | undefined;
}

export type Paper = TextPaper | ReportPaper;

/** A place where the user switched rules off. */
export interface Suppression {
  /** The comment itself. */
  readonly range: TextRange;
  /** The codes named; empty means every rule. */
  readonly codes: readonly Span[];
  /** Findings that start in this range are suppressed. */
  readonly scope: TextRange;
}

interface DigestBase {
  /** The whole text. */
  readonly range: TextRange;
  readonly suppressions: readonly Suppression[];
}

/** A digest of layout A. */
export interface TextDigest extends DigestBase {
  readonly layout: 'text';
  /** The first line's date as written, well-formed or not; `undefined` when the first line is something else. */
  readonly date: Span | undefined;
  /** Where the papers begin: behind the date and the suppression lines below it. */
  readonly bodyOffset: number;
  readonly papers: readonly TextPaper[];
  /** Non-blank lines that belong to no paper. */
  readonly unknownLines: readonly Span[];
}

/** A digest of layout B. */
export interface ReportDigest extends DigestBase {
  readonly layout: 'report';
  /** The value of `生成时间`, as written. */
  readonly generatedAt: Span | undefined;
  /** The number in `分析论文数量: N篇`. */
  readonly declaredCount: NumberSpan | undefined;
  readonly briefsHeading: Span | undefined;
  readonly detailsHeading: Span | undefined;
  readonly papers: readonly ReportPaper[];
  readonly unknownLines: readonly Span[];
}

export type Digest = TextDigest | ReportDigest;
