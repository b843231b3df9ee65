/** Where two texts of the same letters and digits differ: in case, or in the signs and blanks between the letters. */
import type { TextRange } from '../text/textRange';
import type { DifferenceKind } from './textDifference';

/** A place at which the texts differ in one way alone. */
export interface PieceDifference {
  readonly kind: DifferenceKind;
  /** Offsets into the digest's text. */
  readonly range: TextRange;
  readonly official: string;
}

/** A letter or digit. */
interface Letter {
  readonly text: string;
  /** As it is compared. */
  readonly folded: string;
  readonly range: TextRange;
}

/** The letters and digits of a text as they are compared: without case and accents, and in their plain form (`²` is 2). */
export function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function fold(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain.toLowerCase();
}

/**
 * The differences of two texts with the same `lettersOf`, each of one kind, in order. Formulas are taken as a whole, for a
 * blank or hyphen more would give them another meaning.
 */
export function comparePieces(own: string, official: string): readonly PieceDifference[] {
  const whole = { start: 0, end: own.length };
  const [ownLetters, officialLetters] = [splitLetters(own), splitLetters(official)];
  const pieces: PieceDifference[] = [];
  let [ownEnd, officialEnd] = [0, 0];
  const compareGap = (ownStart: number, officialStart: number, isWithin: boolean): void => {
    const [before, after] = [own.slice(ownEnd, ownStart), official.slice(officialEnd, officialStart)];
    if (before.replace(/\s+/g, ' ') !== after.replace(/\s+/g, ' '))
      pieces.push({ kind: gapKind(before, after, isWithin), range: { start: ownEnd, end: ownStart }, official: after });
  };
  for (const [index, letter] of ownLetters.entries()) {
    const other = officialLetters[index];
    if (other?.folded !== letter.folded) return [{ kind: 'math', range: whole, official }];
    compareGap(letter.range.start, other.range.start, index > 0);
    if (letter.text !== other.text) addLetter(pieces, letter, other);
    [ownEnd, officialEnd] = [letter.range.end, other.range.end];
  }
  compareGap(own.length, official.length, false);
  const kinds = new Set(pieces.map(({ kind }) => kind));
  if (kinds.has('math')) return [{ kind: 'math', range: whole, official }];
  const [kind] = kinds;
  return kind !== undefined && kinds.size === 1 ? [{ kind, range: whole, official }] : pieces;
}

/** Neighbouring letters of another case are one place. */
function addLetter(pieces: PieceDifference[], { text, range }: Letter, other: Letter): void {
  const kind = text.toLowerCase() === other.text.toLowerCase() ? 'case' : 'math';
  const last = pieces.at(-1);
  if (last?.kind !== kind || last.range.end !== range.start) pieces.push({ kind, range, official: other.text });
  else
    pieces.splice(-1, 1, {
      kind,
      range: { start: last.range.start, end: range.end },
      official: last.official + other.text,
    });
}

function splitLetters(text: string): readonly Letter[] {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ 0: letter, index }) => ({
    text: letter,
    folded: fold(letter),
    range: { start: index, end: index + letter.length },
  }));
}

function withPlainDashes(gap: string): string {
  return gap
    .replace(/[‐‑‒–—―−]|--+/g, '-')
    .replace(/[“”„«»]|``|''/g, '"')
    .replace(/[‘’`]/g, "'");
}

/** What each kind makes equal; each is tried on top of those before it. */
const gapNormalizations: readonly (readonly [DifferenceKind, (gap: string) => string])[] = [
  ['dash', withPlainDashes],
  ['punctuation', (gap) => gap.replace(/[:?/\\*"<>|.,;!'()[\]，。：；\s]+/g, '')],
  ['footnote', (gap) => gap.replace(/[†‡§¶∗⋆♦]+/g, '')],
  ['math', (gap) => gap.replace(/[$^_{}~\\\p{M}]+/gu, '')],
  ['punctuation', (gap) => gap.replace(/-/g, '')],
];

/** `isWithin`: between two letters. */
function gapKind(own: string, official: string, isWithin: boolean): DifferenceKind {
  if ([own, official].every((gap) => /^\s*[-‐-―−]+\s*$/.test(gap)) && /[–-―−]|--/.test(`${own} ${official}`))
    return 'dash';
  if (/^[-‐‑\s]*$/.test(own + official)) return isWithin && isHyphenSlip(own, official) ? 'hyphen' : 'spacing';
  if (/[*†‡§¶∗⋆♦]/.test(own) && own.replace(/\s?[*†‡§¶∗⋆♦]+/g, '') === official) return 'footnote';
  let [one, other] = [own.normalize('NFKC'), official.normalize('NFKC')];
  if (one === other) return 'punctuation';
  for (const [kind, normalize] of gapNormalizations) {
    [one, other] = [normalize(one), normalize(other)];
    if (one === other) return kind;
  }
  return 'wording';
}

/** A line's end swallows a blank or a hyphen, or leaves a hyphen within a word; it turns none of these into another. */
function isHyphenSlip(own: string, official: string): boolean {
  return own === '' ? /^(?:[-‐‑]|\s+)$/.test(official) : /^[-‐‑]\s*$/.test(own) && /^[-‐‑]?$/.test(official);
}
