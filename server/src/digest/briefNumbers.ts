/** Holds the numbers of a paper's brief or summary against its abstract and its title. */
import { clauseAround, findClosestSentence } from '../prose/closestSentence';
import { findEnumerations } from '../prose/enumerations';
import type { Quantity } from '../prose/quantities';
import { readQuantities } from '../prose/quantities';
import { findSupport, isCheckable } from '../prose/quantityMatching';
import type { TextRange } from '../text/textRange';
import { rangesTouch, textIn } from '../text/textRange';
import { findAbstractDefect } from './abstractDefect';
import { usableBriefOf } from './brief';
import type { Paper, Span } from './digest';

/** One number of a brief. */
export interface BriefNumber {
  /** The number with its unit, in the document. */
  readonly span: Span;
  /** As read from the brief's text, to which its ranges refer. */
  readonly quantity: Quantity;
  /**
   * The places that say the same, as document ranges: in the abstract; if none is there in the title; or the list of so
   * many things that stands beside the number itself.
   */
  readonly places: readonly TextRange[];
  /** Whether it tells anything when no place says the same. */
  readonly isCheckable: boolean;
}

/** The texts of a paper that are compared. The abstract is absent also where something else stands in its place. */
interface ComparedTexts {
  readonly brief: Span;
  readonly abstract: Span | undefined;
  readonly title: Span | undefined;
}

/** No brief has more numbers; each is compared with all of the abstract. */
const mostNumbers = 200;

/** The numbers in a paper's brief or summary, in order. */
export function checkBriefNumbers(paper: Paper): readonly BriefNumber[] {
  const texts = comparedTexts(paper);
  const stated = texts === undefined ? [] : readQuantities(texts.brief.text).filter(({ implied }) => !implied);
  if (texts === undefined || stated.length === 0) return [];
  const inAbstract = readQuantities(texts.abstract?.text ?? '');
  const inTitle = readQuantities(texts.title?.text ?? '');
  const evidence = [...inAbstract, ...inTitle];
  return stated.slice(0, mostNumbers).map((quantity) => ({
    span: spanIn(texts.brief, quantity.range),
    quantity,
    places: findPlaces(quantity, texts, inAbstract, inTitle),
    isCheckable: texts.abstract !== undefined && isCheckable(quantity, evidence),
  }));
}

function comparedTexts(paper: Paper): ComparedTexts | undefined {
  const brief = usableBriefOf(paper);
  const abstract = abstractOf(paper);
  return brief === undefined ? undefined : { brief, abstract, title: paper.title };
}

/** The abstract that a paper's brief can be held against; `undefined` when there is none. */
export function abstractOf(paper: Paper): Span | undefined {
  const value = paper.abstract?.value;
  return value !== undefined && value.text !== '' && findAbstractDefect(paper) === undefined ? value : undefined;
}

function findPlaces(
  quantity: Quantity,
  { brief, abstract, title }: ComparedTexts,
  inAbstract: readonly Quantity[],
  inTitle: readonly Quantity[],
): readonly TextRange[] {
  const said = findSupport(quantity, inAbstract);
  if (abstract !== undefined && said.length > 0) return said.map(({ numberRange }) => shiftInto(abstract, numberRange));
  const named = findSupport(quantity, inTitle);
  if (title !== undefined && named.length > 0) return named.map(({ numberRange }) => shiftInto(title, numberRange));
  // `A、B和C三个模块`, `三个模块（A、B和C）`
  const beside = { start: quantity.range.start - 1, end: quantity.range.end + 12 };
  const lists = isCount(quantity) ? findEnumerations(brief.text).filter(({ size }) => size === quantity.value) : [];
  return lists.filter(({ range }) => rangesTouch(range, beside)).map(({ range }) => shiftInto(brief, range));
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
  const { brief, abstract } = comparedTexts(paper) ?? {};
  if (brief === undefined || abstract === undefined) return undefined;
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
  const abstract = abstractOf(paper);
  if (abstract === undefined) return [];
  const used = new Set(all.flatMap(({ places }) => places.map(({ start }) => start - abstract.range.start)));
  return readQuantities(abstract.text).filter(
    (other) => isAlike(number.quantity, other) && !used.has(other.numberRange.start),
  );
}

/** Whether two quantities may be meant to tell the same. */
function isAlike(first: Quantity, second: Quantity): boolean {
  const isAnyName = first.kind === 'name' && first.name !== second.name;
  return !second.implied && !isAnyName && first.kind === second.kind && first.dimension === second.dimension;
}

function spanIn(span: Span, inner: TextRange): Span {
  return { range: shiftInto(span, inner), text: textIn(span.text, inner) };
}

function shiftInto({ range }: Span, { start, end }: TextRange): TextRange {
  return { start: range.start + start, end: range.start + end };
}
