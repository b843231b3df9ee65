/** The titles and abstracts of a digest held against arXiv's record, place by place. */
import QuickLRU from 'quick-lru';
import type { PaperMetadata } from '../arxiv/paperMetadata';
import { titleKey } from '../arxiv/plainText';
import type { TextDifference } from '../arxiv/textDifference';
import { compareTexts, typographicKinds } from '../arxiv/textDifference';
import type { Paper, Span } from '../digest/digest';
import { titleSpans } from '../digest/titleSpans';
import { paperPassage } from '../digest/paperPassage';
import { spellingsIn } from '../prose/hyphenLexicon';
import { findLostHyphens } from '../prose/lostHyphens';
import { PaperSpellings } from '../prose/paperSpellings';
import { findSplitWords } from '../prose/splitWords';
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits } from '../text/textEdit';
import { containsOffset, rangesTouch, shiftRange, textIn } from '../text/textRange';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';
import type { KnownPaper } from './officialRecord';
import { knownPaper, officialAbstract, officialRecord, officialTitle } from './officialRecord';
import type { RuleContext } from './rule';

/** A title or abstract whose official text is known. */
export interface ComparedField {
  readonly span: Span;
  /** Offsets into the span's text; none where it reads as at arXiv. */
  readonly differences: readonly TextDifference[];
  /** Whether it was held against a title that the paper has no longer. */
  readonly isOutdated: boolean;
}

/** Both headings' titles, the details' first; none without a record. */
export function compareTitles(context: RuleContext, paper: Paper): readonly ComparedField[] {
  const known = knownPaper(context, paper);
  if (known === undefined) return [];
  const titleOf = (record: PaperMetadata): string => officialTitle(context.digest, record);
  return titleSpans(paper).map((span) => {
    const record = titledRecord(span.text, known, titleOf);
    const isOutdated = titleKey(record.title) !== titleKey(known.metadata.title);
    return { span, isOutdated, differences: compare(span.text, titleOf(record)) };
  });
}

/** The title of a record in the form that a digest would have it in. */
type TitleOf = (record: PaperMetadata) => string;

/** The record to compare a title with: an earlier one that has it, at least but for its signs; else the latest. */
function titledRecord(title: string, { metadata, history }: KnownPaper, titleOf: TitleOf): PaperMetadata {
  const own = titleKey(title);
  const isOther = own !== titleKey(metadata.title);
  const earlier = history.find((record) => (isOther ? titleKey(record.title) === own : titleOf(record) === title));
  return earlier ?? metadata;
}

/** How the title and the abstract of a paper differ from the record, as the rules see it; empty also where either side lacks one. */
export interface RecordDifferences {
  readonly title: readonly TextDifference[];
  readonly abstract: readonly TextDifference[];
}

export function differencesFrom(known: KnownPaper, titleOf: TitleOf = ({ title }) => title): RecordDifferences {
  const { paper, metadata } = known;
  const [title = '', abstract = ''] = [paper.title?.text, paper.abstract?.value.text];
  const official = officialAbstract(paper, metadata);
  return {
    title: title === '' ? [] : compare(title, titleOf(titledRecord(title, known, titleOf))),
    abstract: abstract === '' || official === undefined ? [] : compare(abstract, official),
  };
}

/** Whether there are more than other ways to write the same: slips, and another wording. */
export function isMoreThanTypography({ title, abstract }: RecordDifferences): boolean {
  return [...title, ...abstract].some(({ kind }) => !typographicKinds.has(kind));
}

/** Compared for one state of what is known; several rules ask for the same paper. */
interface Comparison {
  readonly index: WorkspaceIndex;
  readonly revision: string;
  readonly field: ComparedField | undefined;
}

const comparedAbstracts = new WeakMap<Paper, Comparison>();

/** `undefined` without an abstract in the digest or in the record. */
export function compareAbstract(context: RuleContext, paper: Paper): ComparedField | undefined {
  const { index } = context;
  if (index.records.isEmpty) return undefined;
  const revision = `${index.revision} ${index.spellingRevision}`;
  const known = comparedAbstracts.get(paper);
  if (known?.index === index && known.revision === revision) return known.field;
  const field = compareWithOfficial(context, paper);
  comparedAbstracts.set(paper, { index, revision, field });
  return field;
}

function compareWithOfficial(context: RuleContext, paper: Paper): ComparedField | undefined {
  const span = paper.abstract?.value;
  const metadata = officialRecord(context, paper);
  const official = metadata === undefined ? undefined : officialAbstract(context.digest, metadata);
  if (span === undefined || span.text === '' || official === undefined) return undefined;
  return { span, isOutdated: false, differences: judgeHyphens(context, paper, compare(span.text, official)) };
}

/** A hyphen of a line's end with the blank behind it; a suspended one (`intra- and inter-layer`) is none. */
const lineEnd = /\p{L}[-‐] (?!(?:and|or|to)\b)\p{Ll}/u;

/**
 * The record has slips of its own: where it has a hyphen too many or too few, as far as other texts tell, the digest is right.
 * And where others mostly write as the digest does, that is no slip but another spelling.
 */
function judgeHyphens(
  { index: { spellings: lexicon } }: RuleContext,
  paper: Paper,
  differences: readonly TextDifference[],
): readonly TextDifference[] {
  const own = paper.abstract?.value.text ?? '';
  let known: PaperSpellings | undefined;
  return differences.flatMap((difference) => {
    const { kind, range, official } = difference;
    if (kind === 'spacing' && lineEnd.test(official)) return [];
    if (kind !== 'hyphen') return [difference];
    known ??= new PaperSpellings([paperPassage(paper)], lexicon);
    const [slip] = [...findSplitWords(official, known), ...findLostHyphens(official, known)];
    if (slip !== undefined) return [];
    const isUsual = isMoreUsual(textIn(own, range), official, known);
    return [isUsual ? { ...difference, kind: 'spacing' } : difference];
  });
}

/** Whether more papers write a word as the first text has it than as the second. */
function isMoreUsual(first: string, second: string, known: PaperSpellings): boolean {
  const [own, other] = [new Set(spellingsIn(first)), new Set(spellingsIn(second))];
  return papersWith(own, other, known) > papersWith(other, own, known);
}

/** What only one text has of compounds, else of words, and how many papers have the commonest of it. */
function papersWith(spellings: ReadonlySet<string>, others: ReadonlySet<string>, known: PaperSpellings): number {
  const own = [...spellings].filter((spelling) => !others.has(spelling));
  const compounds = own.filter((spelling) => spelling.includes('-'));
  return Math.max(0, ...(compounds.length > 0 ? compounds : own).map((spelling) => known.elsewhere(spelling)));
}

/** Comparisons that are remembered, since they are asked for with every key typed: those of some digests. */
const comparisons = new QuickLRU<string, readonly TextDifference[]>({ maxSize: 4000 });

function compare(own: string, official: string): readonly TextDifference[] {
  if (own === official) return [];
  const key = `${own}\n${official}`;
  const known = comparisons.get(key);
  if (known !== undefined) return known;
  const differences = compareTexts(own, official);
  comparisons.set(key, differences);
  return differences;
}

/**
 * Whether the record has a word whose hyphens these edits of the document correct as they write it, wherever it stands;
 * `undefined` where it does not tell.
 */
export function recordAgrees(fields: readonly ComparedField[], edits: readonly TextEdit[]): boolean | undefined {
  const verdicts = fields.flatMap(({ span, differences }) => {
    const own = edits
      .filter(({ range }) => containsOffset(span.range, range.start))
      .map(({ range, newText }) => ({ range: shiftRange(range, -span.range.start), newText }));
    const corrections = differences
      .filter(({ kind, range }) => kind === 'hyphen' && own.some((edit) => rangesTouch(edit.range, range)))
      .map(({ range, official }) => ({ range, newText: official }));
    return corrections.length === 0 ? [] : [applyTextEdits(span.text, own) === applyTextEdits(span.text, corrections)];
  });
  return verdicts.length === 0 ? undefined : verdicts.every(Boolean);
}
