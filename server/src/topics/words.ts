/** Cuts text into the words that terms are made of. */

/** A word as terms see it: lower case, without the plural's ending; each Chinese character is a word of its own. */
export interface Word {
  readonly text: string;
  /** Whether only a hyphen stands between the word before and this one: `key-value`, `quantiza-tion`. */
  readonly hyphenated: boolean;
}

const wordPattern = /\p{Script=Han}|[a-z\d\u00b5-\u024f\u0370-\u03ff]+/gu;
const hyphenPattern = /^[-\u00ad\u2010\u2011]$/;

/** The words of a text in order; punctuation separates and is dropped. */
export function splitWords(text: string): readonly Word[] {
  const normalized = text.normalize('NFKC').toLowerCase();
  const words: Word[] = [];
  let end = 0;
  for (const match of normalized.matchAll(wordPattern)) {
    const between = normalized.slice(end, match.index);
    words.push({ text: singular(match[0]), hyphenated: words.length > 0 && hyphenPattern.test(between) });
    end = match.index + match[0].length;
  }
  return words;
}

/** A word without its plural ending; crude, but the same for terms and text, which is all that matching needs. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|is|[a-z]{3}us)$/.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
