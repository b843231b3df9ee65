/** The words of running text with the hyphens that join their parts. */
import type { TextRange } from '../text/textRange';

/** A word: `attention` has one part, `state-of-the-art` four. Ranges are UTF-16 offsets into the text. */
export interface Compound {
  readonly range: TextRange;
  readonly text: string;
  /** What stands between the hyphens, never empty. */
  readonly parts: readonly string[];
}

/** In letters; what is longer is no word, would teach nothing and cost much. */
export const longestWord = 40;

/** Latin letters and digits, joined by a hyphen, its Unicode twin or the one that breaks no line; a dash joins nothing. */
const word = /[\p{Script=Latin}\p{Nd}]+(?:[-\u2010\u2011][\p{Script=Latin}\p{Nd}]+)*/gu;
/** What stands in front keeps it from trying each end of a long word. */
const hyphenatedWord =
  /(?<![\p{Script=Latin}\p{Nd}])[\p{Script=Latin}\p{Nd}]+(?:[-\u2010\u2011][\p{Script=Latin}\p{Nd}]+)+/gu;
const hyphen = /[-\u2010\u2011]/;

/** Shows that what stands between two blanks is a web or e-mail address, or a piece of one that a blank has broken. */
const address = /@|\/\/|\.(?:com|org|io|net|ai|edu|gov|cn)\b/;

/** The words of a text in order, those of addresses left out. */
export function compoundsIn(text: string): Generator<Compound> {
  return findCompounds(text, word);
}

/** Only those with a hyphen. */
export function hyphenatedIn(text: string): Generator<Compound> {
  return findCompounds(text, hyphenatedWord);
}

function* findCompounds(text: string, pattern: RegExp): Generator<Compound> {
  // Few texts have an address, and to look at the others piece by piece takes twice as long.
  const pieces = address.test(text) ? text.matchAll(/\S+/g) : [{ 0: text, index: 0 }];
  for (const { 0: piece, index } of pieces) {
    if (address.test(piece)) continue;
    for (const match of piece.matchAll(pattern)) {
      const [found] = match;
      const start = index + match.index;
      const parts = hyphen.test(found) ? found.split(hyphen) : [found];
      yield { range: { start, end: start + found.length }, text: found, parts };
    }
  }
}
