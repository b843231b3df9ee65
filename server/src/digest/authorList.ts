/** The names of an `Authors:` field. */
import { maskBrackets } from './brackets';
import type { Span } from './digest';
import { hasInstitutionWord } from './institutionWords';

/** What stands behind a comma and still belongs to the name before it. */
const suffix = String.raw`(?:Jr|Sr|I{2,3}|IV|Ph\.?\s?D|M\.?D)\b\.?(?=\s*(?:[,，、;；\uE000]|(?:and|&)\s|$))`;

const separator = new RegExp(String.raw`[、;；]|[,，](?!\s*${suffix})`, 'g');
const conjunction = /(?:^|\s)(?:and|&)\s/g;

/**
 * The names, separated by commas (half- or full-width, `、`), in order and with their places; empty parts are left out. A
 * comma before a suffix (`B. King, Jr.`) or within brackets (`A. One (MIT, USA)`) separates no names. Semicolons and "and"
 * separate as well, though they should not; between semicolons a comma may stand within a name (`King, B.; One, A.`).
 */
export function parseAuthorList(value: Span): readonly Span[] {
  const masked = maskBrackets(value.text);
  const parts = splitAt(value, masked.matchAll(isInverted(masked) ? /[;；]/g : separator));
  return parts.flatMap((part) =>
    hasInstitutionWord(part.text) ? [part] : splitAt(part, maskBrackets(part.text).matchAll(conjunction)),
  );
}

/** Tells whether a list is one of family names first: semicolons between names, and in each a comma behind the family name. */
export function isInverted(list: string): boolean {
  const names = list.split(/[;；]/).filter((name) => name.trim() !== '');
  return names.length > 1 && names.every(isFamilyNameFirst);
}

function isFamilyNameFirst(name: string): boolean {
  const [family = '', given = '', ...more] = name.split(/[,，]/).map((part) => part.trim());
  return more.length === 0 && /^(?:\p{Ll}{1,5} ){0,3}\p{Lu}\S*$/u.test(family) && /\p{L}/u.test(given);
}

/** Splits a span at a separator into its trimmed, non-empty parts. */
export function splitList(value: Span, separator: RegExp): readonly Span[] {
  return splitAt(value, value.text.matchAll(separator));
}

/** Splits a span at the matches of a separator in it into its trimmed, non-empty parts. */
export function splitAt(value: Span, separators: Iterable<RegExpExecArray>): readonly Span[] {
  const parts: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    const part = value.text.slice(start, end);
    const text = part.trim();
    if (text === '') return;
    const partStart = value.range.start + start + part.indexOf(text);
    parts.push({ text, range: { start: partStart, end: partStart + text.length } });
  };
  for (const match of separators) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(value.text.length);
  return parts;
}
