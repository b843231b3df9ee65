/** Reads numbers written in Chinese numerals. */
import type { NumberKind, WrittenNumber } from './writtenNumber';

const digitValues: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const scaleValues: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

const digits = '零〇一二两三四五六七八九';
const numeral = `[${digits}十百千万亿]{1,20}(?:点[${digits}]{1,10})?`;
const numeralOrDigits = `(?:\\d{1,12}(?:\\.\\d{1,9})?|${numeral})`;

/** 数十, 几十 and 十几 mean no certain number. */
const numberPattern = new RegExp(
  [
    `百分之(?<percent>${numeralOrDigits})`,
    `(?<below>${numeralOrDigits})分之(?<above>${numeralOrDigits})`,
    '(?<half>一半|半数|减半|折半)',
    '(?<halfUnit>半)(?=小时|天|年|个月)',
    '(?<double>翻倍|翻一番|翻番|双倍|加倍)',
    '(?<tenths>[1-9一二三四五六七八九])成(?=以上|以下|左右|多|[的，,。；;、)）]|$)',
    `(?<![第${digits}十百千万亿])(?<![数几上](?=十))(?<plain>${numeral})(?!几)`,
  ].join('|'),
  'g',
);

/** The numbers in a flattened text, in order; whether a numeral counts anything its surroundings tell. */
export function readChineseNumbers(text: string): readonly WrittenNumber[] {
  return [...text.matchAll(numberPattern)].flatMap((match): readonly WrittenNumber[] => {
    const number = readGroups(match.groups ?? {});
    if (number === undefined || !Number.isFinite(number.value)) return [];
    const range = { start: match.index, end: match.index + match[0].length };
    return [{ range, pieces: [], form: 'chinese', implied: false, ...number }];
  });
}

type NumberValue = Pick<WrittenNumber, 'value' | 'step' | 'kind'>;

function readGroups(groups: Readonly<Record<string, string | undefined>>): NumberValue | undefined {
  const { percent, below, above, half, halfUnit, double, tenths, plain } = groups;
  if (percent !== undefined) return readNumeral(percent, 'percent');
  if (below !== undefined && above !== undefined) {
    const [part = NaN, whole = NaN] = [above, below].map(parseChineseNumber);
    return { value: part / whole, step: 0, kind: 'fraction' };
  }
  if (half !== undefined) return { value: 0.5, step: 0, kind: 'fraction' };
  if (halfUnit !== undefined) return { value: 0.5, step: 0, kind: 'plain' };
  if (double !== undefined) return { value: 2, step: 1, kind: 'times' };
  if (tenths !== undefined) return { value: 10 * (parseChineseNumber(tenths) ?? NaN), step: 10, kind: 'percent' };
  return readNumeral(plain ?? '', undefined);
}

function readNumeral(written: string, kind: NumberKind | undefined): NumberValue | undefined {
  const value = parseChineseNumber(written);
  if (value === undefined) return undefined;
  const decimals = /[点.](.+)$/.exec(written)?.[1];
  const scale = /[百千万亿]*$/.exec(written)?.[0] ?? '';
  const step = Array.from(scale).reduce((product, sign) => product * (scaleValues[sign] ?? 1), 1);
  return { value, step: decimals === undefined ? step : 10 ** -decimals.length, kind };
}

/**
 * The value of a numeral such as 三百二十, 两千万 or 三点五, or of digits; `undefined` for other text and for 百 or 千万
 * alone, which mean some hundred rather than one hundred.
 */
export function parseChineseNumber(written: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(written)) return Number(written);
  const [whole = '', decimals] = written.split('点');
  const value = parseWhole(whole);
  if (value === undefined || decimals === undefined) return value;
  return Number(`${value}.${Array.from(decimals, (sign) => digitValues[sign] ?? 'none').join('')}`);
}

function parseWhole(written: string): number | undefined {
  if (!new RegExp(`^[${digits}十][${digits}十百千万亿]*$`).test(written)) return undefined;
  // Digits in a row, as in 二〇二六.
  if (new RegExp(`^[${digits}]{2,}$`).test(written))
    return Number(Array.from(written, (sign) => digitValues[sign]).join(''));
  let [total, section, digit] = [0, 0, 0];
  let hasDigit = false;
  for (const sign of written) {
    const scale = scaleValues[sign];
    if (scale === undefined) {
      digit = digitValues[sign] ?? 0;
      hasDigit = true;
    } else if (scale < 1e4) {
      section += (hasDigit ? digit : 1) * scale;
      [digit, hasDigit] = [0, false];
    } else {
      // 亿 multiplies all before it: 两千万亿.
      const before = scale === 1e8 ? total + section + digit : section + digit;
      total = scale === 1e8 ? before * scale : total + before * scale;
      [section, digit, hasDigit] = [0, 0, false];
    }
  }
  return total + section + digit;
}

/** A whole number as it stands before a measure word, in numerals up to ten: 两, 三, 十, 11. */
export function formatChineseCount(value: number): string {
  return ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'][value] ?? String(value);
}
