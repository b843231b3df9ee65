/** Splits a line into words and tells what each says about being part of a title: its case, its role, where else it occurs. */

/** A run of letters and digits, or of Han characters, in a text; `start` and `end` are UTF-16 offsets. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a word's form says: small words occur in titles and sentences alike, sentence words hardly ever in a title. */
export type WordKind = 'capital' | 'lower' | 'small' | 'sentence' | 'number' | 'han';

const hanPattern = /\p{Script=Han}/u;
const wordPattern = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
/** Finds the same in ASCII text, several times as fast. */
const asciiWordPattern = /[A-Za-z0-9]+/g;
const asciiPattern = /^[\0-\x7f]*$/;

/** Most words of a sentence, of which nothing more need be asked. */
const plainPattern = /^[a-z]+$/;

const smallWords = new Set(
  `a an the of for in on with and or to from via by at as into over under between through using based across without within
  towards toward against beyond vs versus per its`.split(/\s+/u),
);

const sentenceWords = new Set(
  `we our us i this these those it they their them he she his her there here is are was were be been being am has have had having
  do does did can could may might must should will would shall cannot not that which who whom whose what when where while whereas
  because although though since if then than thus hence therefore however moreover furthermore additionally also finally only both
  such each all any some many most more less few several other others another same so but yet nor about after before during
  among upon until up down out off further too very just even still often well respectively show shows shown showing demonstrate
  demonstrates demonstrated demonstrating achieve achieves achieved achieving propose proposes proposed introduce introduces
  introduced present presents presented provide provides provided providing outperform outperforms outperforming improve improves
  improved reduce reduces reduced reducing suggest suggests reveal reveals indicate indicates highlight highlights enable enables
  allow allows allowing make makes made making remain remains lead leads leading offer offers offering available publicly released
  release found used results respectively compared`.split(/\s+/u),
);

const pronouns = new Set('we our this these those it its they their there here i'.split(' '));

/** Every word of `text` from an offset on, in order. */
export function listWords(text: string, from = 0): Word[] {
  const part = text.slice(from);
  return [...part.matchAll(asciiPattern.test(part) ? asciiWordPattern : wordPattern)].map((match) => {
    const start = from + match.index;
    return { text: match[0], start, end: start + match[0].length };
  });
}

/** The form under which words are compared: lower case, without the plural's `s`. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

export function wordKind(text: string): WordKind {
  if (smallWords.has(text)) return 'small';
  if (sentenceWords.has(text)) return 'sentence';
  if (plainPattern.test(text)) return 'lower';
  if (/^\p{N}+$/u.test(text)) return 'number';
  if (hanPattern.test(text)) return 'han';
  return /^\p{Ll}\P{Lu}*$/u.test(text) ? 'lower' : 'capital';
}

/** Tells whether a word carries a subject (and is worth comparing between texts) rather than only grammar. */
export function isContentWord(text: string): boolean {
  const lower = text.toLowerCase();
  return (
    text.length > 1 &&
    !smallWords.has(lower) &&
    !sentenceWords.has(lower) &&
    (plainPattern.test(text) || !/^\p{N}+$/u.test(text))
  );
}

/** Tells whether a word is the pronoun with which a sentence starts, but hardly ever a title. */
export function isPronoun(text: string): boolean {
  return pronouns.has(text.toLowerCase());
}

/** Tells whether a word looks like a coined name or an acronym: a capital or a digit behind its first letter. */
export function isNameLike(text: string): boolean {
  return !plainPattern.test(text) && /^\p{L}.*[\p{Lu}\p{N}]|^\p{N}+\p{Lu}/u.test(text);
}

/** The folded content words of a text; Han runs count as their pairs of characters. */
export function vocabularyOf(text: string): ReadonlySet<string> {
  const vocabulary = new Set<string>();
  for (const { text: word } of listWords(text)) {
    if (hanPattern.test(word)) for (const pair of hanPairs(word)) vocabulary.add(pair);
    else vocabulary.add(foldWord(word));
  }
  return vocabulary;
}

/** The overlapping pairs of a run of Han characters, which stand in for the words that no blank separates. */
export function hanPairs(text: string): string[] {
  const characters = Array.from(text);
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}
