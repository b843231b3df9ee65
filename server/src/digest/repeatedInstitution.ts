/** Compares names of institutions, and finds words that stand twice at the end of one. */
import type { TextRange } from '../text/textRange';
import { normalizeTitle } from './title';

/** Equal for names that differ only in case, blanks, hyphens, punctuation, or a "The" in front. */
export function institutionKey(name: string): string {
  return normalizeTitle(name.replace(/^the\s/i, ''));
}

/** More words than this are a list, not a place. */
const mostWords = 4;

/** The last words of a name as far as they repeat those before them (`Imperial College London London`), as offsets into it. */
export function findRepeatedEnd(name: string): TextRange | undefined {
  const words = [...name.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ text: word.toLowerCase(), index }));
  for (let count = 1; count <= mostWords; count++) {
    let start = words.length;
    while (start - count > 0 && repeatsBefore(words, start - count, count)) start -= count;
    const first = words[start];
    if (first !== undefined) return { start: first.index, end: name.length };
  }
  return undefined;
}

/** Tells whether `count` words from `start` on are the same as those before them. */
function repeatsBefore(words: readonly { readonly text: string }[], start: number, count: number): boolean {
  for (let index = start; index < start + count; index++)
    if (words[index - count]?.text !== words[index]?.text) return false;
  return true;
}
