/** Finds compounds that have lost a hyphen where a line ended behind it: `selfattention`, `state-ofthe-art`. */
import { compoundsIn, longestWord } from './compounds';
import { hyphenatedEndings, littleWords, loosePrefixes } from './hyphenAffixes';
import type { PaperSpellings } from './paperSpellings';
import type { Respelling } from './respelling';
import { respell } from './respelling';

/** In letters; a shorter word with a hyphen (`top-k`) is written solid as often. */
const shortestWord = 6;

/** The same within a longer compound, where little words stand beside hyphens: `end-toend`. */
const shortestPart = 4;

/** A spelling with a hyphen counts as the right one when it is this many times as frequent as the solid one. */
const dominance = 20;

/** Where the paper itself has the word with its hyphen elsewhere, its author's habit is known, and less will do. */
const dominanceInOwnPaper = 2;

/** A line rarely ends in the same word that often: its author writes it solid. */
const habit = 3;

/** The compounds of a paper's abstract that have lost hyphens, in order. */
export function* findLostHyphens(text: string, spellings: PaperSpellings): Generator<Respelling> {
  for (const compound of compoundsIn(text)) {
    const offsets: number[] = [];
    let start = compound.range.start;
    for (const part of compound.parts) {
      const length = firstHalfLength(part, compound.parts.length > 1, spellings);
      if (length !== undefined) offsets.push(start + length);
      start += part.length + 1;
    }
    const edits = offsets.map((offset) => ({ range: { start: offset, end: offset }, newText: '-' }));
    if (edits.length > 0) yield respell(compound, edits);
  }
}

/** How many letters of a solid word stand before its lost hyphen; `undefined` if it has lost none. */
function firstHalfLength(part: string, inCompound: boolean, spellings: PaperSpellings): number | undefined {
  if (part.length < (inCompound ? shortestPart : shortestWord) || part.length > longestWord) return undefined;
  const word = part.toLowerCase();
  // A few letters get longer, so that places would no longer be the same.
  if (word.length !== part.length) return undefined;
  const { lexicon } = spellings;
  const solid = lexicon.count(word);
  let best: { readonly length: number; readonly papers: number } | undefined;
  for (const form of lexicon.hyphenatedForms(word)) {
    const length = form.indexOf('-');
    const papers = lexicon.count(form);
    if (papers <= (best?.papers ?? 0) || papers < dominanceInOwnPaper * (solid - 1) || !fitsCase(part, length))
      continue;
    if (isKnownCompound(form, inCompound, spellings)) best = { length, papers };
  }
  if (best !== undefined || solid > 1) return best?.length;
  return beforeEnding(part, spellings);
}

/** Tells whether a hyphenated spelling is the usual one of a word that stands solid in the paper. */
function isKnownCompound(form: string, inCompound: boolean, spellings: PaperSpellings): boolean {
  const [first = '', second = ''] = form.split('-');
  const word = first + second;
  if (spellings.own(word) >= habit || !isKnown(first, spellings) || !isKnown(second, spellings)) return false;
  const solid = spellings.elsewhere(word);
  const hyphenated = spellings.elsewhere(form);
  if (spellings.own(form) > 0) return hyphenated + 1 >= dominanceInOwnPaper * solid;
  if (loosePrefixes.has(first)) return false;
  if (!inCompound && (littleWords.has(first) || littleWords.has(second))) return false;
  return hyphenated > dominance * solid;
}

/** Two papers at least: the halves of a word that was split by mistake hardly occur twice. */
function isKnown(half: string, { lexicon }: PaperSpellings): boolean {
  return lexicon.count(half) >= 2;
}

/** For a word that no other paper has: the letters before an ending that is always joined by a hyphen, if they are a word or an acronym. */
function beforeEnding(part: string, spellings: PaperSpellings): number | undefined {
  for (let length = 2; length <= part.length - 4; length++) {
    const ending = part.slice(length);
    if (!hyphenatedEndings.has(ending) || !fitsCase(part, length)) continue;
    const first = part.slice(0, length).toLowerCase();
    const isAcronym = /[\p{Lu}\p{Nd}]s?$/u.test(part.slice(0, length));
    const isWord = length >= 3 && !loosePrefixes.has(first) && (isKnown(first, spellings) || spellings.own(first) > 0);
    if (isAcronym || isWord) return length;
  }
  return undefined;
}

/** Tells whether the case of the letters allows a hyphen at a place: within a name such as `FlowNet` it does only behind the last capital. */
function fitsCase(part: string, length: number): boolean {
  if (/^\p{Lu}?\p{Ll}+$/u.test(part)) return true;
  return /[\p{Lu}\p{Nd}]s?$/u.test(part.slice(0, length)) && /^\p{Ll}{4,}$/u.test(part.slice(length));
}
