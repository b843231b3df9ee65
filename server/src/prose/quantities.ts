/** Reads the quantities of English and Chinese prose: numbers as values, with their units and with what they say. */
import type { TextRange } from '../text/textRange';
import { readChineseNumbers } from './chineseNumbers';
import { readDigitNumbers } from './digitNumbers';
import { readEnglishNumbers } from './englishNumbers';
import { flattenText } from './flatText';
import type { Dimension, ReadUnit } from './quantityUnits';
import { readMeasureWord, readUnit } from './quantityUnits';
import type { NumberKind, WrittenNumber } from './writtenNumber';

/** What words such as 约, 超过 and “at most” make of a number. */
export type Bound = 'about' | 'above' | 'below';

/** A number with its unit. */
export interface Quantity {
  /** The number with its unit, in UTF-16 offsets of the text. */
  readonly range: TextRange;
  /** The number alone, without scale word and unit. */
  readonly numberRange: TextRange;
  readonly kind: NumberKind;
  /** Scale words included: 1.2e9 for 12亿 and for “1.2 billion”; 62 for 62 %. */
  readonly value: number;
  /** The scale word's part in the value: 1e8 for 亿. */
  readonly scale: number;
  /** What one more in the last written place is worth, scale words included; 0 for what is exact. */
  readonly step: number;
  /** The numbers that are meant if the words do not belong together. Usually none. */
  readonly pieces: readonly number[];
  /** `undefined` for no unit and for one that is never converted. */
  readonly dimension: Dimension | undefined;
  /** How many base units of its dimension one of its units is. */
  readonly factor: number;
  readonly bound: Bound | undefined;
  /** The letters that the digits of a name hang on, in lower case: `gpt` of GPT-4, `d` of 3D; `undefined` for other kinds. */
  readonly name: string | undefined;
  readonly form: WrittenNumber['form'];
  /** Whether the words imply the number without stating it, as `both` and `binary` do. */
  readonly implied: boolean;
}

/** The quantities of a text, in order. */
export function readQuantities(text: string): readonly Quantity[] {
  const flat = flattenText(text);
  const numbers = [...readDigitNumbers(flat), ...readChineseNumbers(flat), ...readEnglishNumbers(flat)];
  numbers.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const quantities: Quantity[] = [];
  for (const number of numbers) {
    // The 30 of 百分之30 and the billion of “2 billion” have been read.
    const last = quantities.at(-1);
    const isRead = last !== undefined && number.range.start < last.range.end && number.range !== last.numberRange;
    const quantity = isRead ? undefined : completeQuantity(flat, number);
    if (quantity !== undefined) quantities.push(quantity);
  }
  return shareUnits(flat, quantities).map((quantity) => ({ ...quantity, range: coverCommands(text, quantity.range) }));
}

/** With the whole of a LaTeX command, of which flat text has the sign alone. */
function coverCommands(text: string, { start, end }: TextRange): TextRange {
  const fraction = /\\[dt]?frac\{\d+\}\{\d+\}$/.exec(text.slice(Math.max(0, end - 40), end))?.[0];
  const rest = text.charAt(end - 1) === '\\' ? (/^[A-Za-z]+/.exec(text.slice(end, end + 30))?.[0] ?? '') : '';
  return { start: fraction === undefined ? start : Math.min(start, end - fraction.length), end: end + rest.length };
}

/** `undefined` for a Chinese numeral that counts nothing, as in 统一 and 二次. */
function completeQuantity(flat: string, number: WrittenNumber): Quantity | undefined {
  const unit = readUnit(flat, number.range.end);
  const { start } = number.range;
  const quantity: Quantity = {
    range: { start, end: unit.end },
    numberRange: number.range,
    kind: number.kind ?? unit.kind ?? kindBefore(flat, start),
    value: isDoubling(flat, number, unit) ? 2 : number.value * unit.scale,
    scale: unit.scale,
    step: number.step * unit.scale,
    pieces: number.pieces,
    dimension: unit.dimension,
    factor: unit.factor,
    bound: readBound(flat, start, unit.end),
    name: undefined,
    form: number.form,
    implied: number.implied,
  };
  if (number.form === 'digits') return completeDigits(flat, unit, quantity);
  return number.form === 'chinese' && number.kind === undefined ? completeNumeral(flat, unit, quantity) : quantity;
}

/** 提升一倍 is twice as much. */
function isDoubling(flat: string, { value }: WrittenNumber, { kind, end }: ReadUnit): boolean {
  return value === 1 && kind === 'times' && flat.charAt(end - 1) === '倍';
}

/** `×1.9`, “a factor of three” and 第3 tell their kind in front. */
function kindBefore(flat: string, start: number): NumberKind {
  const before = flat.slice(Math.max(0, start - 12), start);
  if (/(?:^|[^\dx× ]) ?× ?$|factors? of $/.test(before)) return 'times';
  return before.endsWith('第') ? 'ordinal' : 'plain';
}

/** Words of which a numeral is part. */
const idioms = /^(?:二次|三位一体|二维码|一)/;

/** A numeral is a number with a unit, or before a measure word; 一 counts something as often as it does not. */
function completeNumeral(flat: string, unit: ReadUnit, quantity: Quantity): Quantity | undefined {
  if (
    unit.end > quantity.numberRange.end &&
    !/^(?:三位一体|二维码)/.test(flat.slice(quantity.range.start, unit.end + 2))
  )
    return quantity;
  const end = readMeasureWord(flat, unit.end);
  const isIdiom = idioms.test(flat.slice(quantity.range.start, unit.end + 3));
  if (end !== undefined && !isIdiom) return { ...quantity, range: { start: quantity.range.start, end } };
  return quantity.value >= 100 && !isIdiom ? quantity : undefined;
}

const wordBefore = /([A-Za-z\u0370-\u03ff]{1,30})[-_]?$/;
const lettersBehind = /^[A-Za-z]{1,30}/;

/** Digits that hang on letters belong to a name, unless the letters are a unit. */
function completeDigits(flat: string, unit: ReadUnit, quantity: Quantity): Quantity {
  const { start } = quantity.range;
  const before = wordBefore.exec(flat.slice(Math.max(0, start - 31), start))?.[1];
  const isMeasured = unit.kind !== undefined || unit.dimension !== undefined;
  if (before !== undefined && !isMeasured) return { ...quantity, kind: 'name', name: before.toLowerCase() };
  if (unit.end > quantity.numberRange.end) return quantity;
  const behind = lettersBehind.exec(flat.slice(unit.end, unit.end + 30))?.[0];
  if (behind !== undefined) {
    const range = { start, end: unit.end + behind.length };
    return { ...quantity, range, kind: 'name', name: behind.toLowerCase() };
  }
  return { ...quantity, range: { start, end: readMeasureWord(flat, unit.end) ?? unit.end } };
}

interface BoundWords {
  readonly bound: Bound;
  readonly before: RegExp;
  readonly behind: RegExp;
}

const boundWords: readonly BoundWords[] = [
  {
    bound: 'below',
    before: /(?:不足|不到|低于|少于|小于|不超过|至多|below|under|less than|fewer than|at most|[<≤])\s*$/i,
    behind: /^(?:以下|以内)/,
  },
  {
    bound: 'above',
    before:
      /(?:超过?了?|超出|逾|高于|大于|不少于|不低于|至少|over|more than|above|exceed(?:s|ing)?|at least|[>≥])\s*$/i,
    behind: /^ ?(?:以上|余|多|\+|有余|or more)/,
  },
  {
    bound: 'about',
    before: /(?:约为?|大约|近|将近|几乎|about|around|approximately|roughly|nearly|almost|~)\s*$/i,
    behind: /^(?:左右|上下)/,
  },
];

function readBound(flat: string, start: number, end: number): Bound | undefined {
  const before = flat.slice(Math.max(0, start - 16), start);
  const behind = flat.slice(end, end + 8);
  return boundWords.find((words) => words.before.test(before) || words.behind.test(behind))?.bound;
}

const rangeSign = /^ ?(?:-|~|→|,|、|\/|至|到|和|或|与|to|and|or) ?$/i;

/** In `2-4x`, `20 to 200 times` and `0.4-0.5%` the unit at the end is that of all. */
function shareUnits(flat: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const shared = [...quantities];
  for (let index = shared.length - 2; index >= 0; index--) {
    const [quantity, next] = [shared[index], shared[index + 1]];
    if (quantity === undefined || next === undefined || quantity.range.end > next.range.start) continue;
    const isAlone = quantity.kind === 'plain' && quantity.range.end === quantity.numberRange.end;
    const isMeasured = next.dimension !== undefined || ['percent', 'times', 'magnitude'].includes(next.kind);
    if (isAlone && isMeasured && rangeSign.test(flat.slice(quantity.range.end, next.range.start).slice(0, 10)))
      shared[index] = { ...quantity, kind: next.kind, dimension: next.dimension, factor: next.factor };
  }
  return shared;
}
