/** What the rules about papers that stand in one section only share: the findings, and laying out the entry that the other section lacks. */
import type { ReportDigest, ReportEntry, ReportPaper, Span } from '../digest/digest';
import { fieldOrder } from '../digest/fieldOrder';
import { inOrderOf } from '../digest/reportNumbering';
import type { LocalizedText } from '../localization';
import { lineBreakOf } from '../text/sourceLine';
import { labelIn } from './insertField';
import { paperName } from './paperName';
import type { Fix, RuleFinding } from './rule';

/** One section of a report, what its absent entries are called, and what stands below a heading before anything is typed. */
export interface ReportSection {
  readonly headingLine: string;
  readonly headingOf: (digest: ReportDigest) => Span | undefined;
  readonly entryOf: (paper: ReportPaper) => ReportEntry | undefined;
  /** The lines of an empty entry; typing begins at the end of the first. */
  readonly bodyOf: (digest: ReportDigest) => readonly string[];
}

export const briefsSection: ReportSection = {
  headingLine: '## 论文技术简报',
  headingOf: (digest) => digest.briefsHeading,
  entryOf: (paper) => paper.briefEntry,
  bodyOf: () => [''],
};

export const detailsSection: ReportSection = {
  headingLine: '## 论文详细信息',
  headingOf: (digest) => digest.detailsHeading,
  entryOf: (paper) => paper.detailEntry,
  bodyOf: (digest) => {
    const present = new Set(digest.papers.flatMap((paper) => paper.fields.map((field) => field.kind)));
    return fieldOrder.report
      .filter((kind) => present.has(kind) || ['institutions', 'authorCount', 'abstract'].includes(kind))
      .flatMap((kind) => {
        const label = `**${labelIn(digest, kind)}**:`;
        return kind === 'abstract' ? ['', label] : [`${label} `];
      });
  },
};

/** The texts of a rule: what one paper lacks, what all lack, and what the fix does. */
export interface MissingEntryTexts {
  readonly one: (name: LocalizedText) => LocalizedText;
  readonly all: LocalizedText;
  readonly fix: LocalizedText;
}

/** The papers that stand in section `present` only; where none stands in `lacking`, that is said once. */
export function* findMissingEntries(
  text: string,
  digest: ReportDigest,
  present: ReportSection,
  lacking: ReportSection,
  texts: MissingEntryTexts,
): Iterable<RuleFinding> {
  const papers = inOrderOf(digest.papers, present.entryOf);
  const incomplete = papers.filter((paper) => lacking.entryOf(paper) === undefined);
  const [first] = incomplete;
  if (first !== undefined && incomplete.length > 1 && incomplete.length === digest.papers.length) {
    yield {
      range: (lacking.headingOf(digest) ?? present.headingOf(digest))?.range ?? first.nameRange,
      message: texts.all,
      fixes: [layOutEntries(text, digest, present, lacking, incomplete, texts.fix)],
    };
    return;
  }
  for (const paper of incomplete) {
    yield {
      range: paper.nameRange,
      message: texts.one(paperName(paper)),
      fixes: [layOutEntries(text, digest, present, lacking, [paper], texts.fix)],
    };
  }
}

/** Inserts the headings of neighbouring papers, copied from the other section, with room for what belongs below them. */
function layOutEntries(
  text: string,
  digest: ReportDigest,
  present: ReportSection,
  lacking: ReportSection,
  papers: readonly ReportPaper[],
  title: LocalizedText,
): Fix {
  const lineBreak = lineBreakOf(text);
  const gap = lineBreak.repeat(2);
  const body = lacking.bodyOf(digest);
  const entries = papers.map((paper) => [present.entryOf(paper)?.heading.text ?? '', body.join(lineBreak)].join(gap));
  const { offset, before, after } = findPlace(text, digest, present, lacking, papers);
  const heading = papers[0] === undefined ? '' : (present.entryOf(papers[0])?.heading.text ?? '');
  return {
    title,
    edits: [{ range: { start: offset, end: offset }, newText: before + entries.join(gap) + after }],
    cursor: (before + heading + gap + (body[0] ?? '')).length,
    safe: false,
  };
}

interface Place {
  readonly offset: number;
  /** What must stand between the new entries and the text around them. */
  readonly before: string;
  readonly after: string;
}

/** Behind the entry of the paper above, else before that of the paper below, else under the section's heading, which may have to be made. */
function findPlace(
  text: string,
  digest: ReportDigest,
  present: ReportSection,
  lacking: ReportSection,
  [first]: readonly ReportPaper[],
): Place {
  const gap = lineBreakOf(text).repeat(2);
  const order = inOrderOf(digest.papers, present.entryOf);
  const index = order.findIndex((paper) => paper === first);
  const entriesOf = (papers: readonly ReportPaper[]): readonly ReportEntry[] =>
    papers.map(lacking.entryOf).filter((entry) => entry !== undefined);
  const above = entriesOf(order.slice(0, index)).at(-1) ?? undefined;
  if (above !== undefined) return { offset: above.range.end, before: gap, after: '' };
  const below = entriesOf(order.slice(index + 1))[0];
  if (below !== undefined) return { offset: below.range.start, before: '', after: gap };
  const heading = lacking.headingOf(digest);
  if (heading !== undefined) return { offset: heading.range.end, before: gap, after: '' };
  const offset =
    lacking === briefsSection ? (digest.detailsHeading?.range.start ?? text.length) : text.trimEnd().length;
  const atEnd = offset > 0 && !/[\r\n]/.test(text.charAt(offset - 1));
  return { offset, before: (atEnd ? gap : '') + lacking.headingLine + gap, after: atEnd ? '' : gap };
}
