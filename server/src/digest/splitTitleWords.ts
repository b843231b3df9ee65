/** Recognises words of a title that came apart when it was read from a PDF: `D 2 CACHE`, `FAST-D LLM V 2`, `R O U T I N G`, `G ¨odel`. */
import { composeAccents, splitAccent } from '../prose/composeAccents';
import { latexToUnicode } from '../prose/latexToUnicode';
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import { normalizeTitle } from './title';
import { titleCore } from './titleCore';

/** Pieces of a title that belong together. */
export interface SplitWord {
  /** The pieces with the blanks between them, as offsets into the title. */
  readonly range: TextRange;
  /** The whole word; `undefined` when nothing tells how it is written. */
  readonly joined: string | undefined;
}

interface Piece {
  readonly text: string;
  readonly range: TextRange;
}

/** A name in four pieces (`D 2 Q LLM`) is the longest that was seen. */
const mostPieces = 4;

/** What most split words have: an accent by itself, or a single letter or digit with blanks around it or behind a hyphen. */
const sign = /(?:^|[\s\-‐])[B-HJ-Zb-z\d](?=[\s:,;]|$)|[¨´ˆ˜¸˘ˇ˚]/u;

/** A letter that is a word as well, and the word behind it. */
const letterWord = /(?:^|[\s\-‐])([AaI]) (\p{L}{1,20})/gu;

/** The split words of a title, apart from each other, in order; `abstract` shows how the paper writes them. */
export function findSplitWords(title: string, abstract: string): readonly SplitWord[] {
  if (!sign.test(title) && !joinsLetterWord(title, abstract)) return [];
  const core = titleCore(title);
  const accents = splitAccents(title, core);
  if (accents.length > 0) return accents;
  const pieces = [...textIn(title, core).matchAll(/\S+/g)].map(({ 0: text, index }): Piece => {
    const start = core.start + index;
    return { text, range: { start, end: start + text.length } };
  });
  const words = wordsOf(abstract);
  const splits: SplitWord[] = [];
  for (let first = 0; first < pieces.length; first++) {
    const found = splitAt(pieces, first, words);
    if (found === undefined) continue;
    splits.push(found.split);
    first += found.pieces - 1;
  }
  return splits;
}

/** Tells whether an article or "I" and the word behind it may be one word of the abstract: `A DAPTIVE`. */
function joinsLetterWord(title: string, abstract: string): boolean {
  const pairs = [...title.matchAll(letterWord)];
  if (pairs.length === 0) return false;
  const text = abstract.toLowerCase();
  return pairs.some(([, letter = '', word = '']) => text.includes((letter + word).toLowerCase()));
}

function splitAccents(title: string, core: TextRange): readonly SplitWord[] {
  return [...textIn(title, core).matchAll(splitAccent)].flatMap(({ 0: source, index }): readonly SplitWord[] => {
    const joined = composeAccents(source);
    const start = core.start + index;
    return joined === source ? [] : [{ range: { start, end: start + source.length }, joined }];
  });
}

/** An abstract's words as written, by their letters and digits. */
function wordsOf(abstract: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const word of latexToUnicode(abstract).split(/\s+/)) {
    const bare = trimPunctuation(word);
    // Parts of a compound show that they are words by themselves.
    for (const form of [bare, ...bare.split(/[-‐‑/]/)]) {
      const letters = normalizeTitle(form);
      if (letters !== '' && !words.has(letters)) words.set(letters, form);
    }
  }
  return words;
}

function trimPunctuation(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]{1,20}$/u, '');
}

/** The split word that begins with a piece, and how many pieces it has: the most that the abstract joins, else what is one by its look. */
function splitAt(
  pieces: readonly Piece[],
  first: number,
  words: ReadonlyMap<string, string>,
): { readonly split: SplitWord; readonly pieces: number } | undefined {
  for (let count = Math.min(mostPieces, pieces.length - first); count > 1; count--) {
    const window = pieces.slice(first, first + count);
    const written = words.get(normalizeTitle(window.map(({ text }) => text).join('')));
    if (written !== undefined && areParts(window, words))
      return { split: { range: rangeOf(window), joined: spell(window, written) }, pieces: count };
  }
  const count = piecesByLook(pieces, first, words);
  if (count === 0) return undefined;
  const window = pieces.slice(first, first + count);
  return { split: { range: rangeOf(window), joined: undefined }, pieces: count };
}

/** Tells whether pieces are no words of their own: one is a single letter, one is unknown to the abstract, and nothing divides them. */
function areParts(window: readonly Piece[], words: ReadonlyMap<string, string>): boolean {
  const bare = window.map(({ text }) => trimPunctuation(text));
  return (
    window.slice(0, -1).every(({ text }) => /[\p{L}\p{N}]$/u.test(text)) &&
    bare.some((text) => /^(?:.+[-‐])?\p{L}$/u.test(text)) &&
    bare.some((text) => /\p{L}/u.test(text) && !/^[AaI]$/.test(text) && !words.has(normalizeTitle(text)))
  );
}

/** How many pieces are a split word whatever the abstract says, 0 if none: letters one by one, a letter with its index, a name with an index before the colon. */
function piecesByLook(pieces: readonly Piece[], first: number, words: ReadonlyMap<string, string>): number {
  let letters = 0;
  while (/^\p{L}$/u.test(pieces[first + letters]?.text ?? '')) letters++;
  if (letters >= 4) return letters;
  const [name = '', index = '', colon = ''] = pieces.slice(first, first + 3).map(({ text }) => text);
  if (!/^\d:?$/.test(index)) return 0;
  if (/^[B-HJ-Zv]$/.test(name)) return 2;
  return colon === ':' && /\p{Lu}\p{Lu}$/u.test(name) && !words.has(normalizeTitle(name)) ? 2 : 0;
}

function rangeOf(window: readonly Piece[]): TextRange {
  const last = window.at(-1);
  const punctuation = /[^\p{L}\p{N}]{0,20}$/u.exec(last?.text ?? '')?.[0].length ?? 0;
  return { start: window[0]?.range.start ?? 0, end: (last?.range.end ?? 0) - punctuation };
}

/** As the abstract writes it where that is a name's own way, else the pieces put together. */
function spell(window: readonly Piece[], written: string | undefined): string {
  if (written !== undefined && /.\p{Lu}|[^\p{L}]/u.test(written)) return written;
  return trimPunctuation(window.map(({ text }) => text).join(''));
}
