/** Splits running text into sentences. */
import type { TextRange } from '../text/textRange';

/** What ends with a stop within a sentence; compared in lower case, without the stop. */
const abbreviations: ReadonlySet<string> = new Set([
  ...['e.g', 'i.e', 'etc', 'cf', 'vs', 'al', 'resp', 'approx', 'w.r.t', 'a.k.a', 'viz'],
  ...['fig', 'figs', 'eq', 'eqs', 'sec', 'secs', 'tab', 'ref', 'refs', 'no', 'vol', 'pp', 'ch', 'thm', 'def'],
  ...['dr', 'prof', 'mr', 'mrs', 'ms', 'st', 'jr', 'sr', 'inc', 'ltd', 'co', 'corp', 'univ', 'dept'],
]);

/** A stop with what closes behind it; a Chinese one needs no blank after it. */
const stops = /[。！？]["'”’」』)）\]]*|[.!?…]+["'”’)\]]*(?=\s|$)/g;

/**
 * The sentences of a text in order, as UTF-16 ranges into it without the blanks around them; none for blank text. A stop
 * behind an abbreviation or an initial, or before a word in lower case, ends no sentence; a blank line always does.
 */
export function splitSentences(text: string): readonly TextRange[] {
  const ends = [...text.matchAll(stops)]
    .filter((match) => isSentenceEnd(text, match.index, match.index + match[0].length))
    .map((match) => match.index + match[0].length);
  const blankLines = [...text.matchAll(/(?:\r\n|\r|\n)[^\S\r\n]*(?=\r\n|\r|\n)/g)].map((match) => match.index);
  const sentences: TextRange[] = [];
  let start = 0;
  for (const end of [...ends, ...blankLines, text.length].sort((a, b) => a - b)) {
    const source = text.slice(start, end);
    const trimmed = source.trim();
    if (trimmed !== '') {
      const first = start + source.indexOf(trimmed);
      sentences.push({ start: first, end: first + trimmed.length });
    }
    start = Math.max(start, end);
  }
  return sentences;
}

function isSentenceEnd(text: string, stop: number, end: number): boolean {
  if (!text.startsWith('.', stop)) return true;
  if (/^\s+\p{Ll}/u.test(text.slice(end, end + 40))) return false;
  const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(0, stop - 12), stop))?.[0] ?? '';
  return !abbreviations.has(word.toLowerCase()) && !/^\p{Lu}$/u.test(word);
}
