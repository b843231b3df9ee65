/** Finds the footnote marks that PDF extraction leaves in running text as loose digits and signs. */
import type { TextRange } from '../text/textRange';
import { findAppendedMatter } from './appendedMatter';
import { outsideFormulas } from './formula';

export interface FootnoteResidue {
  /** The mark itself. */
  readonly range: TextRange;
  /** The mark with the blanks that go with it. */
  readonly extent: TextRange;
  /** Whether nothing else can be meant. */
  readonly certain: boolean;
}

/** Words that a number belongs to or that lead up to one. */
const wordsBeforeNumbers: ReadonlySet<string> = new Set(
  [
    'task track level stage phase step type class case section figure table equation theorem lemma proposition corollary',
    'algorithm version layer part chapter question experiment model top rank order dimension day week month year grade',
    'group category scenario setting dataset rule epoch iteration round tier size number score factor line row column log',
    'of to by and or is are was were be than over under with within in at from only just about around least most nearly',
    'almost approximately exactly up for per equal equals the a an as on between using scale seed fold appendix team',
  ].flatMap((line) => line.split(' ')),
);

/** One digit, superscript digits or a footnote sign between blanks, or superscript digits directly behind a stop. */
const markPattern =
  /[\d*∗⋆†‡§¶](?:\s?[*∗⋆†‡§¶]){0,4}(?=\s|$)(?<=(?:^|\s)[\d*∗⋆†‡§¶][\s*∗⋆†‡§¶]{0,8})|[¹²³⁴-⁹]{1,2}(?=\s|$)(?<=[\s.!?][¹²³⁴-⁹]{1,2})/g;

/** The marks in order; those that open a note about the authors are part of that note. */
export function findFootnoteResidue(text: string): readonly FootnoteResidue[] {
  const marks = [...text.matchAll(markPattern)].flatMap((match) => judgeMark(text, match.index, match[0]) ?? []);
  if (marks.length === 0) return [];
  const appended = findAppendedMatter(text)?.words;
  return outsideFormulas(text, marks).filter(
    ({ range }) => appended === undefined || range.end <= appended.start || range.start >= appended.end,
  );
}

function judgeMark(text: string, start: number, mark: string): FootnoteResidue | undefined {
  const range = { start, end: start + mark.length };
  const before = text.slice(Math.max(0, start - 200), start).trimEnd();
  const after = text.slice(range.end, range.end + 40);
  const blanks = /^\s*/.exec(after)?.[0].length ?? 0;
  const blankStart = start - (/\s+$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0);
  const behind = { start: blankStart, end: range.end };
  if (before === '')
    return /^\d$/.test(mark) && startsSentence(after)
      ? { range, extent: { start, end: range.end + blanks }, certain: false }
      : undefined;
  const isLast = after.trim() === '';
  if (endsSentence(before) && (isLast || startsSentence(after))) return { range, extent: behind, certain: isLast };
  const punctuated = /^\s?[.,;](?=\s|$)/.test(after);
  const isSign = !/\p{N}/u.test(mark);
  if (punctuated && (isSign || refersToNote(before)))
    return { range, extent: { start: blankStart, end: range.end + blanks }, certain: true };
  if (!isSign) return undefined;
  // Between words a star may also multiply.
  const isBetweenWords = /\p{L}{3}$/u.test(before) && /^\s\p{L}/u.test(after);
  return isLast || isBetweenWords ? { range, extent: behind, certain: isLast } : undefined;
}

/** Ends as sentences do, or in a bare URL. */
function endsSentence(before: string): boolean {
  return /[.!?]["'”’)\]]{0,3}$/.test(before) || /https?:\/\/\S+$/.test(before);
}

function startsSentence(after: string): boolean {
  return /^\s+\p{Lu}\p{Ll}/u.test(after);
}

/** Tells whether a digit behind these words counts nothing: a word in lower case or in capitals that no number goes with. */
function refersToNote(before: string): boolean {
  if (/[)\]”]$/.test(before)) return true;
  const word = /[\p{L}-]{1,40}$/u.exec(before)?.[0] ?? '';
  return /^(?:[\p{Ll}-]{2,}|\p{Lu}[\p{Lu}-]+s?)$/u.test(word) && !wordsBeforeNumbers.has(word.toLowerCase());
}
