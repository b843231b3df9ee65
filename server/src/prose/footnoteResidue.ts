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
  const end = start + mark.length;
  const before = text.slice(Math.max(0, start - 200), start);
  const after = text.slice(end, end + 40);
  const verdict = judgeContext(before.trimEnd(), after, !/\p{N}/u.test(mark));
  if (verdict === undefined) return undefined;
  const extent = {
    start: verdict.blanks === 'after' ? start : start - (before.length - before.trimEnd().length),
    end: verdict.blanks === 'before' ? end : end + (after.length - after.trimStart().length),
  };
  return { range: { start, end }, extent, certain: verdict.certain };
}

/** Which blanks go with a mark. */
interface Verdict {
  readonly blanks: 'before' | 'after' | 'both';
  readonly certain: boolean;
}

/** Judges a mark by what stands before it, without blanks, and behind it; `undefined` for what may be no mark. */
function judgeContext(before: string, after: string, isSign: boolean): Verdict | undefined {
  const isLast = after.trim() === '';
  if (before === '') return !isSign && startsSentence(after) ? { blanks: 'after', certain: false } : undefined;
  // Behind a digit and a stop there may be the other half of a number.
  if (endsSentence(before) && (isLast || startsSentence(after)))
    return { blanks: 'before', certain: isLast && !/\d\.$/.test(before) };
  if (/^\s?[.,;](?=\s|$)/.test(after) && (isSign || refersToNote(before))) return { blanks: 'both', certain: true };
  // Between words a star may also multiply.
  const isBetweenWords = /\p{L}{3}$/u.test(before) && /^\s\p{L}/u.test(after);
  return isSign && (isLast || isBetweenWords) ? { blanks: 'before', certain: isLast } : undefined;
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
