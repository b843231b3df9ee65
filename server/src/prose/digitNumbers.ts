/** Reads numbers written in digits, also those that the extraction from a PDF has torn apart. */
import type { WrittenNumber } from './writtenNumber';

const thousands = String.raw`(?<![A-Za-z]-?)\d{1,3}(?: ?, ?\d{3})+(?!\d)`;
const mantissa = String.raw`(?<mantissa>(?:${thousands}|\d+)(?: ?\. ?\d+)?|(?<![\d.])\.\d+)`;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = String.raw` ?\^ ?\(? ?(?:[-+] ?)?\d{1,3}|[⁻${superscripts}]{1,4}`;
/** `× 10^-6` or `e-6`, and what is left where the superscript is lost: `×10 -6`. */
const power = String.raw`(?<power> ?[×x*·] ?10(?:${raised}| ?-\d{1,3}| \d{1,3})|[eE][-+]?\d{1,3}(?![\w.]))`;
const exponent = `(?<exponent>(?<=(?<!\\d)10)(?:${raised}))`;

/** Not the beginning of a date, of `24/7.5` or of `24/23 %`. */
const fraction = String.raw`(?<![\d.])(?<fraction>\d{1,3} ?\/ ?\d{1,3})(?!\d|[.,]\d| ?[/%])`;

const numberPattern = new RegExp(`${fraction}|${mantissa}(?:${power}|${exponent})?`, 'g');

/** Longer runs of digits are no number that anyone compares. */
const mostCharacters = 30;

/** The numbers in a flattened text, in order. */
export function readDigitNumbers(text: string): readonly WrittenNumber[] {
  return [...text.matchAll(numberPattern)].flatMap((match): readonly WrittenNumber[] => {
    if (match[0].length > mostCharacters) return [];
    const number = match.groups?.['fraction'] === undefined ? readNumber(match) : readFraction(match[0]);
    if (!Number.isFinite(number.value)) return [];
    const range = { start: match.index, end: match.index + match[0].length };
    return [{ range, form: 'digits', implied: false, ...number }];
  });
}

type NumberValue = Pick<WrittenNumber, 'value' | 'step' | 'pieces' | 'kind'>;

/** `1/3` is a part of one; of `24/7` only the pieces are sure to be meant. */
function readFraction(words: string): NumberValue {
  const [above = NaN, below = NaN] = words.split('/').map(Number);
  const kind = above > 0 && above < below ? 'fraction' : undefined;
  return { value: above / below, step: 0, pieces: [above, below], kind };
}

function readNumber({ groups }: RegExpExecArray): NumberValue {
  const written = groups?.['mantissa'] ?? '';
  const compact = written.replace(/[ ,]/g, '');
  const value = Number(compact);
  const step = 10 ** -(compact.split('.')[1]?.length ?? 0);
  const { power: factorPart, exponent: exponentPart } = groups ?? {};
  if (exponentPart !== undefined) {
    const tens = readExponent(exponentPart);
    return { value: 10 ** tens, step: 10 ** tens, pieces: [10, Math.abs(tens)], kind: undefined };
  }
  if (factorPart !== undefined) {
    const tens = readExponent(factorPart.replace(/^(?: ?[×x*·] ?10|[eE])/, ''));
    const factor = 10 ** tens;
    return { value: value * factor, step: step * factor, pieces: [value, 10, Math.abs(tens)], kind: undefined };
  }
  const pieces = written.includes(' ') ? (written.match(/\d+/g) ?? []).map(Number) : [];
  return { value, step, pieces, kind: undefined };
}

function readExponent(written: string): number {
  const digits = Array.from(written, (sign) => (superscripts.includes(sign) ? superscripts.indexOf(sign) : sign)).join(
    '',
  );
  return Number(digits.replace('⁻', '-').replace(/[^\d-]/g, ''));
}
