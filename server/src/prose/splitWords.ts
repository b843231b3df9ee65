/** Finds words that kept the hyphen with which a line broke them: `Ima-geNet`, `EFFI-CIENT`. */
import type { Compound } from './compounds';
import { hyphenatedIn, longestWord } from './compounds';
import { hyphenatedEndings, loosePrefixes } from './hyphenAffixes';
import type { PaperSpellings } from './paperSpellings';
import type { Respelling } from './respelling';
import { respell } from './respelling';

/** The other papers that must have a word solid, where the paper itself has not. */
const leastPapers = 3;

/** As many behind a prefix, where most words can stand. */
const leastPapersWithPrefix = 20;

/** A half is a fragment and no word of its own when the whole word is this many times as frequent. */
const fragmentRatio = 5;

/** The solid spelling is the right one when it is this many times as frequent as that with the hyphen. */
const dominance = 20;

/** As often as with the hyphen the paper itself must have a name without it, where both halves are words: `Fine-Serve`. */
const nameDominance = 3;

/** The words of a title or abstract that are split by a hyphen, in order. */
export function* findSplitWords(text: string, spellings: PaperSpellings): Generator<Respelling> {
  for (const compound of hyphenatedIn(text)) {
    const edits = wrongHyphens(compound, spellings).map((start) => ({ range: { start, end: start + 1 }, newText: '' }));
    if (edits.length > 0) yield respell(compound, edits);
  }
}

/** Where hyphens stand inside a word: offsets into the text. */
function wrongHyphens({ range, parts }: Compound, spellings: PaperSpellings): readonly number[] {
  const offsets: number[] = [];
  let offset = range.start;
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (before !== undefined && isSplit(before, part, spellings)) offsets.push(offset - 1);
    offset += part.length + 1;
  }
  return offsets;
}

function isSplit(first: string, second: string, spellings: PaperSpellings): boolean {
  if (first.length + second.length > longestWord) return false;
  const [start, end] = [first.toLowerCase(), second.toLowerCase()];
  const isKnown = spellings.lexicon.count(start + end) > 0;
  // Nearly all compounds end here.
  if (!isKnown && second === end) return false;
  // A line breaks no word before or behind a single letter, and none at a digit.
  if (!/\p{L}{2}$/u.test(first) || !/^\p{L}{2}/u.test(second)) return false;
  if (isSplitInName(first, second, spellings)) return true;
  if (!isKnown) return false;
  const looksBroken = /^\p{Ll}+\p{Lu}/u.test(second) || /^\p{Lu}+$/u.test(first + second);
  if (isSplitWord(start, end, looksBroken, spellings)) return true;
  return /^\p{Lu}/u.test(second) && isSplitName(start, end, spellings);
}

/** `looksBroken`: its case shows that the author has no such compound, for a title in capitals, that it shows nothing. */
function isSplitWord(first: string, second: string, looksBroken: boolean, spellings: PaperSpellings): boolean {
  const word = first + second;
  const form = `${first}-${second}`;
  const { lexicon } = spellings;
  // The paper itself is looked at only where the others leave it open.
  if ((lexicon.count(form) - 1) * dominance > lexicon.count(word) || hyphenatedEndings.has(second)) return false;
  const solid = spellings.elsewhere(word);
  if (spellings.elsewhere(form) * dominance > solid) return false;
  const isFragment = (half: string, ratio = fragmentRatio): boolean => spellings.elsewhere(half) * ratio <= solid;
  if (loosePrefixes.has(first)) return solid >= leastPapersWithPrefix && isFragment(second, leastPapersWithPrefix);
  if (!isFragment(first) && !isFragment(second)) return false;
  return solid >= leastPapers || spellings.own(word) >= spellings.own(form) + (looksBroken ? 0 : 1);
}

/** A word within a name: `Shad-owServe` has the word "shadow", told by its case. */
function isSplitInName(first: string, second: string, spellings: PaperSpellings): boolean {
  const end = /^\p{Ll}+(?=\p{Lu})/u.exec(second)?.[0];
  const start = end === undefined ? undefined : /\p{Lu}?\p{Ll}+$/u.exec(first)?.[0];
  return start !== undefined && end !== undefined && isSplitWord(start.toLowerCase(), end, false, spellings);
}

/** A name of two words, told by its capitals, that the paper writes without the hyphen almost always. */
function isSplitName(first: string, second: string, spellings: PaperSpellings): boolean {
  const form = `${first}-${second}`;
  if (spellings.lexicon.count(form) > 1 || spellings.elsewhere(form) > 0) return false;
  return spellings.own(first + second) >= nameDominance * spellings.own(form);
}
