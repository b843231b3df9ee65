/** Reads numbers written in English words. */
import type { NumberKind, WrittenNumber } from './writtenNumber';

const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens = [
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen'],
  ...['fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

const cardinalValues: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, index) => [word, index + 1] as const),
  ...teens.map((word, index) => [word, index + 10] as const),
  ...tens.map((word, index) => [word, 10 * (index + 2)] as const),
  ['hundred', 100],
  ...Object.entries(scales),
]);

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ordinalValues: ReadonlyMap<string, number> = new Map([
  ...ordinals.map((word, index) => [word, index + 1] as const),
  ...ordinals.slice(0, 3).map((word, index) => [`${word}ly`, index + 1] as const),
]);

const partValues: ReadonlyMap<string, number> = new Map([
  ...[['half', 2] as const, ['quarter', 4] as const, ['quarters', 4] as const],
  ...ordinals.slice(2).flatMap((word, index) => [[word, index + 3] as const, [`${word}s`, index + 3] as const]),
]);

/** Words with a kind of their own. */
const fixedValues = new Map<string, readonly [value: number, kind: NumberKind]>([
  ...sameFor(['half', 'halve', 'halves', 'halved', 'halving'], [0.5, 'fraction'] as const),
  ...sameFor(['twice', 'double', 'doubles', 'doubled', 'doubling'], [2, 'times'] as const),
  ...sameFor(['thrice', 'triple', 'triples', 'tripled', 'tripling'], [3, 'times'] as const),
  ...sameFor(['quadruple', 'quadruples', 'quadrupled'], [4, 'times'] as const),
  ['dozen', [12, 'plain']],
]);

/** Words that imply a number without saying it; binary weights have two values and one bit. */
const impliedValues = new Map<string, readonly number[]>([
  // “A billion-parameter model” has about as many.
  ...Object.entries(scales).map(([word, value]) => [word, [value]] as const),
  ['single', [1]],
  ...sameFor(['both', 'dual', 'pair', 'pairs', 'paired', 'couple', 'twin', 'quadratic'], [2]),
  ...sameFor(['binary', 'binarized', 'binarization'], [1, 2]),
  ['ternary', [1.58, 3]],
  ['cubic', [3]],
  ['quaternary', [4]],
  ...['(ii)', '(iii)', '(iv)', '(v)', '(vi)'].map((sign, index) => [sign, [index + 2]] as const),
]);

function sameFor<T>(words: readonly string[], value: T): readonly (readonly [string, T])[] {
  return words.map((word) => [word, value] as const);
}

const small = `(?:(?:${tens.join('|')})(?:[- ](?:${ones.join('|')}))?|${[...teens, ...ones].join('|')})`;
const hundreds = `(?:${small}[- ]|a )?hundred(?:(?: and)?[- ]${small})?`;
const scale = Object.keys(scales).join('|');
const wordEnd = '(?![A-Za-z])';
const timeUnit = `(?:second|minute|hour|day|week|month|year)s?${wordEnd}`;

const numberWords = [
  `(?<halfUnit>half an?)(?= ${timeUnit})`,
  `(?<above>${small}|a)[- ](?<below>half|third|quarter|fourth|fifth|tenth)s?${wordEnd}(?![- ](?:party|order|place|stage|step|person|one))`,
  `(?<cardinal>(?:${hundreds}|${small})(?:[- ](?:${scale}))?|a (?:${scale}))(?:(?=fold)|${wordEnd})`,
  `(?<!(?:per|a) )(?<ordinal>${[...ordinalValues.keys()].join('|')})${wordEnd}`,
  `(?<fixed>${[...fixedValues.keys()].join('|')})${wordEnd}`,
  `(?<implied>${[...impliedValues.keys()].map((word) => word.replace(/[()]/g, '\\$&')).join('|')})${wordEnd}`,
  `(?<article>an?)(?= (?:${timeUnit}|order of magnitude))`,
];
const numberPattern = new RegExp(`(?<![A-Za-z])(?:${numberWords.join('|')})`, 'gi');

/** The numbers in a flattened text, in order. */
export function readEnglishNumbers(text: string): readonly WrittenNumber[] {
  return [...text.matchAll(numberPattern)].flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length };
    return readGroups(match.groups ?? {}).map((number) => ({
      range,
      pieces: [],
      form: 'english' as const,
      implied: false,
      ...number,
    }));
  });
}

type NumberValue = Pick<WrittenNumber, 'value' | 'step' | 'kind'> & Partial<Pick<WrittenNumber, 'implied'>>;

function readGroups(groups: Readonly<Record<string, string | undefined>>): readonly NumberValue[] {
  const { halfUnit, above, below, cardinal, ordinal, fixed, implied, article } = groups;
  if (halfUnit !== undefined) return [{ value: 0.5, step: 0, kind: undefined }];
  if (above !== undefined && below !== undefined) {
    const value = Math.max(1, parseEnglishNumber(above) ?? NaN) / (partValues.get(below.toLowerCase()) ?? NaN);
    return [{ value, step: 0, kind: 'fraction' }];
  }
  if (cardinal !== undefined) return readCardinal(cardinal);
  if (ordinal !== undefined)
    return [{ value: ordinalValues.get(ordinal.toLowerCase()) ?? NaN, step: 1, kind: 'ordinal' }];
  const [value, kind] = fixedValues.get(fixed?.toLowerCase() ?? '') ?? [];
  if (value !== undefined) return [{ value, step: 0, kind }];
  if (article !== undefined) return [{ value: 1, step: 1, kind: undefined }];
  const values = impliedValues.get(implied?.toLowerCase() ?? '') ?? [];
  return values.map((value) => ({ value, step: 1, kind: undefined, implied: true }));
}

/** “One” counts something as often as it does not. */
function readCardinal(words: string): readonly NumberValue[] {
  const value = parseEnglishNumber(words);
  if (value === undefined) return [];
  const step = scales[/[a-z]+$/.exec(words.toLowerCase())?.[0] ?? ''] ?? 1;
  return [{ value, step, kind: undefined, implied: value === 1 }];
}

/** The value of a whole number in words, as `twenty-one` or `two hundred and five thousand`; `undefined` for other words. */
export function parseEnglishNumber(words: string): number | undefined {
  let total = 0;
  for (const word of words.toLowerCase().split(/[- ]/)) {
    if (word === 'a' || word === 'and') continue;
    const value = cardinalValues.get(word);
    if (value === undefined) return undefined;
    total = value >= 100 ? Math.max(total, 1) * value : total + value;
  }
  return total;
}
