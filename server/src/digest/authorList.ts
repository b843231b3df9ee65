/** The names of an `Authors:` field. */
import type { Span } from './digest';

/** What stands behind a comma and still belongs to the name before it. */
const suffix = String.raw`(?:Jr|Sr|I{2,3}|IV|Ph\.?\s?D|M\.?D)\b\.?(?=\s*(?:[,，、(（]|$))`;

/** Brackets are passed over as a whole, so that what they hold separates nothing. */
const bracketsOrSeparator = new RegExp(String.raw`\([^()]*\)|（[^（）]*）|、|[,，](?!\s*${suffix})`, 'g');

/**
 * The names, separated by commas (half- or full-width, `、`), in order and with their places; empty parts are left out. A
 * comma before a suffix (`B. King, Jr.`) or within brackets (`A. One (MIT, USA)`) separates no names.
 */
export function parseAuthorList(value: Span): readonly Span[] {
  const separators = [...value.text.matchAll(bracketsOrSeparator)].filter((match) => !/[(（]/.test(match[0]));
  return splitAt(value, separators);
}

/** Splits a span at a separator into its trimmed, non-empty parts. */
export function splitList(value: Span, separator: RegExp): readonly Span[] {
  return splitAt(value, value.text.matchAll(separator));
}

function splitAt(value: Span, separators: Iterable<RegExpExecArray>): readonly Span[] {
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
