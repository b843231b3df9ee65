/** Holds the numbers of a paper's brief or summary against its abstract and its title. */
import { clauseAround, findClosestSentence } from '../prose/closestSentence';
import { findEnumerations } from '../prose/enumerations';
import type { Quantity } from '../prose/quantities';
import { readQuantities } from '../prose/quantities';
import { findSupport, isCheckable } from '../prose/quantityMatching';
import type { TextRange } from '../text/textRange';
import { rangesTouch, textIn } from '../text/textRange';
import { usableBriefOf } from './brief';
import type { Paper, Span } from './digest';
import { supportsBrief } from './usableAbstract';

/** One number of a brief. */
export interface BriefNumber {
  /** The number with its unit, in the document. */
  readonly span: Span;
  /** As read from the brief's text, to which its ranges refer. */
  readonly quantity: Quantity;
  /** The places in the abstract or, if there are none, in the title that say the same, as document ranges. */
  readonly places: readonly TextRange[];
  /** Whether it tells anything when no place says the same. */
  readonly isCheckable: boolean;
}

/** What a brief is held against; the title may be absent. */
interface Evidence {
  readonly brief: Span;
  readonly abstract: Span;
  readonly inAbstract: readonly Quantity[];
  readonly title: Span | undefined;
  readonly inTitle: readonly Quantity[];
}

/** The numbers in a paper's brief, in order; none where there is no brief, or no abstract to hold it against. */
export function checkBriefNumbers(paper: Paper): readonly BriefNumber[] {
  const texts = comparedTexts(paper);
  const stated = texts === undefined ? [] : readQuantities(texts.brief.text).filter(({ implied }) => !implied);
  if (texts === undefined || stated.length === 0) return [];
  const evidence: Evidence = {
    ...texts,
    inAbstract: readQuantities(texts.abstract.text),
    inTitle: readQuantities(texts.title?.text ?? ''),
  };
  return stated.map((quantity) => ({
    span: spanIn(evidence.brief, quantity.range),
    quantity,
    places: findPlaces(quantity, evidence),
    isCheckable: isCheckable(quantity, [...evidence.inAbstract, ...evidence.inTitle]),
  }));
}

function comparedTexts(paper: Paper): Pick<Evidence, 'brief' | 'abstract' | 'title'> | undefined {
  const brief = usableBriefOf(paper);
  const abstract = paper.abstract?.value;
  if (brief === undefined || abstract === undefined || !supportsBrief(abstract.text)) return undefined;
  return { brief, abstract, title: paper.title };
}

/** A number of things may also be told by the list of them, in the abstract or in the brief itself. */
function findPlaces(
  quantity: Quantity,
  { brief, abstract, inAbstract, title, inTitle }: Evidence,
): readonly TextRange[] {
  const said = findSupport(quantity, inAbstract);
  if (said.length > 0) return said.map(({ range }) => spanIn(abstract, range).range);
  if (title !== undefined && inTitle.length > 0) {
    const named = findSupport(quantity, inTitle);
    if (named.length > 0) return named.map(({ range }) => spanIn(title, range).range);
  }
  if (!isCount(quantity)) return [];
  const ofThisSize = (text: string): readonly TextRange[] =>
    findEnumerations(text).flatMap(({ range, size }) => (size === quantity.value ? [range] : []));
  // `A、B和C三个模块`, `三个模块（A、B和C）`
  const beside = { start: quantity.range.start - 1, end: quantity.range.end + 12 };
  const own = ofThisSize(brief.text).filter((range) => rangesTouch(range, beside));
  return [
    ...ofThisSize(abstract.text).map((range) => spanIn(abstract, range).range),
    ...own.map((range) => spanIn(brief, range).range),
  ];
}

/** A number of things, small enough to be counted by whoever wrote the brief. */
function isCount({ kind, dimension, value }: Quantity): boolean {
  return kind === 'plain' && dimension === undefined && Number.isInteger(value) && value > 2 && value < 13;
}

/** A sentence of the abstract, the title, or a clause of the brief itself that says a number, and the number there. */
export interface SupportingSentence {
  readonly sentence: Span;
  readonly place: TextRange;
}

/** Where the number is said; of several places the one whose sentence shares most with the brief's clause. */
export function supportingSentence(paper: Paper, { quantity, places }: BriefNumber): SupportingSentence | undefined {
  const texts = comparedTexts(paper);
  const [first] = places;
  if (texts === undefined || first === undefined) return undefined;
  const { brief, abstract, title } = texts;
  const isIn = ({ start, end }: TextRange, place: TextRange): boolean => start <= place.start && place.start < end;
  const text = [abstract, title, brief].find((candidate) => candidate !== undefined && isIn(candidate.range, first));
  if (text === undefined) return undefined;
  const shift = text.range.start;
  const holds = (sentence: TextRange): TextRange | undefined =>
    places.find((place) => isIn({ start: shift + sentence.start, end: shift + sentence.end }, place));
  const clause = clauseAround(brief.text, quantity.range);
  const sentence = findClosestSentence(clause, text.text, (candidate) => (holds(candidate) === undefined ? 0 : 1000));
  const place = sentence === undefined ? undefined : holds(sentence);
  return sentence === undefined || place === undefined ? undefined : { sentence: spanIn(text, sentence), place };
}

/** The sentence of the abstract that a number most likely comes from though it does not say it. */
export function closestSentence(paper: Paper, { quantity }: BriefNumber): Span | undefined {
  const texts = comparedTexts(paper);
  if (texts === undefined) return undefined;
  const { brief, abstract } = texts;
  const alike = readQuantities(abstract.text).filter((other) => isAlike(quantity, other));
  const sentence = findClosestSentence(clauseAround(brief.text, quantity.range), abstract.text, ({ start, end }) =>
    alike.some(({ range }) => start <= range.start && range.end <= end) ? 2 : 0,
  );
  return sentence === undefined ? undefined : spanIn(abstract, sentence);
}

/** The quantities of the abstract of a number's kind which no number of the brief says: one may have been meant. */
export function unusedAlternatives(
  paper: Paper,
  number: BriefNumber,
  all: readonly BriefNumber[],
): readonly Quantity[] {
  const texts = comparedTexts(paper);
  if (texts === undefined) return [];
  const used = all.flatMap(({ places }) => places.map(({ start }) => start - texts.abstract.range.start));
  return readQuantities(texts.abstract.text).filter(
    (other) => isAlike(number.quantity, other) && !used.includes(other.range.start),
  );
}

/** Whether two quantities may be meant to tell the same. */
function isAlike(first: Quantity, second: Quantity): boolean {
  const isAnyName = first.kind === 'name' && first.name !== second.name;
  return !second.implied && !isAnyName && first.kind === second.kind && first.dimension === second.dimension;
}

function spanIn({ text, range }: Span, inner: TextRange): Span {
  return { range: { start: range.start + inner.start, end: range.start + inner.end }, text: textIn(text, inner) };
}
