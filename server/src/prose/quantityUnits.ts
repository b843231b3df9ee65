/** Reads what stands behind a number: scale words, signs for shares and multiples, units of measure, Chinese measure words. */
import type { NumberKind } from './writtenNumber';

/** What a unit measures; two numbers that measure different things are not the same. */
export type Dimension = 'time' | 'bytes' | 'bits' | 'frequency' | 'power' | 'energy' | 'operations';

/** What was read behind a number. */
export interface ReadUnit {
  /** Where the unit ends; the offset asked for when there is none. */
  readonly end: number;
  /** What the number is to be multiplied by before its unit: 10,000 for 万. */
  readonly scale: number;
  /** `undefined` when the unit does not tell it. */
  readonly kind: NumberKind | undefined;
  /** `undefined` for no unit and for one that is never converted. */
  readonly dimension: Dimension | undefined;
  /** How many of the dimension's base units (second, byte, bit, hertz, watt, joule, operation) one unit is. */
  readonly factor: number;
}

const scaleValues: Readonly<Record<string, number>> = {
  ...{ 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12 },
  ...{ hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, mn: 1e6, bn: 1e9 },
  ...{ k: 1e3, m: 1e6, b: 1e9, t: 1e12 },
};
const wordEnd = '(?![A-Za-z])';
/** Between a number and its unit, also where the line ends there. */
const gap = '(?:[ -]|\\r?\\n)?';
const scalePattern = new RegExp(
  // Not as part of 千米 or 千字节.
  '(?<chinese>[百十千万]亿|亿|[百千]万|万|千(?!米|克|瓦|字节|赫|卡|焦)|百(?!分之))' +
    `|(?:${gap}(?<word>hundred|thousand|million|billion|trillion|mn|bn)|(?<letter>[KkMBT])| (?<apart>[KMBT]))${wordEnd}`,
  'y',
);

/** Signs and words that tell a number's kind, by kind. */
const kindWords = {
  percent: `${gap}(?:%|(?:percentage[ -]points?|percent|per cent|pct|pp|points?|pts?)${wordEnd})|个?百分点|个?点(?![云积乘阵])`,
  // Not the sign of a product, as in 8x7B and 3 × 3.
  times: `(?! ?[x×X] ?\\d)(?: ?(?:×|[xX](?![A-Za-z\\d]))|${gap}(?:fold|times)${wordEnd})|×(?= \\d)|多?倍`,
  magnitude: `${gap}orders?[ -]of[ -]magnitude|个?数量级`,
  ordinal: `(?:st|nd|rd|th)${wordEnd}`,
} satisfies Partial<Record<NumberKind, string>>;
const kindPattern = eitherOf(kindWords, '');

/** Units without prefix, by the name of their group. */
const wholeUnits: Readonly<Record<string, readonly [words: string, dimension?: Dimension, factor?: number]>> = {
  milliseconds: ['milliseconds?|msecs?', 'time', 1e-3],
  microseconds: ['microseconds?', 'time', 1e-6],
  minutes: ['minutes?|mins?|分钟', 'time', 60],
  hours: ['hours?|hrs?|h|个?小时', 'time', 3600],
  days: ['days?|天', 'time', 86_400],
  weeks: ['weeks?|个?周', 'time', 604_800],
  months: ['months?|个月', 'time', 2_629_800],
  years: ['years?|年', 'time', 31_557_600],
  bits: ['[Bb]its?|比特|位', 'bits'],
  unconverted: ['dB|[Ff][Pp][Ss]|帧/秒|[TQR]PS|bpp|[nmck]m|[µμ]m|mAh|ppm|rpm|[mk]?V'],
};
const wholeUnitPattern = eitherOf(
  Object.fromEntries(Object.entries(wholeUnits).map(([name, [words]]) => [name, words])),
  gap,
  wordEnd,
);

/** Units that may have a prefix, by dimension. */
const prefixedUnits = {
  operations: '(?:FLOPS|FLOPs|FLOP|flops|OPS|OPs|MACs?|MAdds?)(?:/s)?',
  bytes: 'i?B(?:/s|ps)?|bytes?|字节',
  frequency: 'Hz|赫兹?',
  power: 'W|watts?|瓦特?',
  energy: 'J|joules?|焦耳?',
  time: 's|secs?|seconds?|秒钟?',
} satisfies Partial<Record<Dimension, string>>;
const prefixValues: Readonly<Record<string, number>> = {
  ...{ K: 1e3, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, m: 1e-3, u: 1e-6, µ: 1e-6, μ: 1e-6, n: 1e-9 },
  ...{ 千: 1e3, 百万: 1e6, 兆: 1e6, 吉: 1e9, 太: 1e12, 毫: 1e-3, 微: 1e-6, 纳: 1e-9 },
};
const prefixedUnitPattern = eitherOf(
  prefixedUnits,
  `${gap}(?<prefix>${Object.keys(prefixValues).join('|')}|)`,
  wordEnd,
);

/** One pattern for a table of patterns; its entries are named groups. */
function eitherOf(patterns: Readonly<Record<string, string>>, before: string, behind = ''): RegExp {
  const groups = Object.entries(patterns).map(([name, pattern]) => `(?<${name}>${pattern})`);
  return new RegExp(`${before}(?:${groups.join('|')})${behind}`, 'y');
}

/** Measure words, and the nouns that a brief counts without one. */
const measureWord = new RegExp(
  '个|种|类别?|项|大|阶段|级|层|步骤?|台|条|张|次|组件?|套|篇|轮|块|颗|款|名|路|重|处|方面|维度?|模块|任务|卡|核|通道|份|段|行|列|页|人|场景?|代|' +
    '支|枚|对|副|批|章|帧|轴|塔|头|领域|数据集|基准|模型|平台|自由度',
  'y',
);

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** What stands right behind a number that ends at `offset` of a flattened text. */
export function readUnit(text: string, offset: number): ReadUnit {
  const scaleMatch = matchAt(scalePattern, text, offset);
  const { chinese, word, letter, apart } = scaleMatch?.groups ?? {};
  const scale = scaleValues[(chinese ?? word ?? letter ?? apart ?? '').toLowerCase()] ?? 1;
  const start = offset + (scaleMatch?.[0].length ?? 0);
  return { scale, ...readUnitAt(text, start) };
}

function readUnitAt(text: string, start: number): Omit<ReadUnit, 'scale'> {
  const none = { end: start, kind: undefined, dimension: undefined, factor: 1 };
  const kindMatch = matchAt(kindPattern, text, start);
  if (kindMatch !== null) return { ...none, end: kindPattern.lastIndex, kind: groupOf(kindMatch, kindWords) };
  const wholeMatch = matchAt(wholeUnitPattern, text, start);
  if (wholeMatch !== null) {
    const [, dimension, factor = 1] = wholeUnits[groupOf(wholeMatch, wholeUnits) ?? ''] ?? [];
    return { ...none, end: wholeUnitPattern.lastIndex, dimension, factor };
  }
  const match = matchAt(prefixedUnitPattern, text, start);
  if (match === null) return none;
  const factor = prefixValues[match.groups?.['prefix'] ?? ''] ?? 1;
  return { ...none, end: prefixedUnitPattern.lastIndex, dimension: groupOf(match, prefixedUnits), factor };
}

/** The entry of a table whose pattern matched. */
function groupOf<Name extends string>(
  match: RegExpExecArray,
  table: Readonly<Record<Name, unknown>>,
): Name | undefined {
  return (Object.keys(table) as Name[]).find((name) => match.groups?.[name] !== undefined);
}

/** Where the measure word behind a number ends; `undefined` when none stands there. */
export function readMeasureWord(text: string, offset: number): number | undefined {
  const match = matchAt(measureWord, text, offset);
  return match === null ? undefined : offset + match[0].length;
}
