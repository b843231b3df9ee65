/** How the title in a digest and arXiv's title of a paper relate. */
import { findDoubledTitle } from '../digest/doubledTitle';
import { rangeWithoutVenueHeaders } from '../digest/venueHeader';
import { longestCommonSubsequence } from '../text/longestCommonSubsequence';
import { textIn } from '../text/textRange';
import { splitFoldedWords } from './plainText';

/**
 * `same` but for case, blanks, hyphens, signs and accents; one `contained` in the other, as whole words; `similar` in
 * most of its letters; or `different`.
 */
export type TitleRelation = 'same' | 'contained' | 'similar' | 'different';

/** A title as it is compared. */
export interface ComparedTitle {
  readonly words: readonly string[];
  /** The words without anything between them. */
  readonly key: string;
}

export function comparedTitle(title: string): ComparedTitle {
  const words = splitFoldedWords(title);
  return { words, key: words.join('') };
}

/** What a digest's title may stand for: itself, itself without running heads, and each half of a doubled one. */
export function titleReadings(title: string): readonly string[] {
  const doubled = findDoubledTitle(title);
  const ranges = [rangeWithoutVenueHeaders(title), ...(doubled === undefined ? [] : [doubled.mixed, doubled.capitals])];
  const readings = [title, ...ranges.map((range) => textIn(title, range))];
  return readings.filter((reading, index) => /[\p{L}\p{N}]/u.test(reading) && readings.indexOf(reading) === index);
}

/** A title of fewer letters and digits is contained in others by chance. */
const shortestContained = 24;

/** Words by which titles of different papers differ: numbers of parts, versions and years, and what a paper about the first one has. */
const otherPaperWord =
  /\p{N}|^(?:[ivx]+|part|volume|chapter|revisited|extended|plus|pro|survey|review|benchmark|tutorial|comment|reply|correction|erratum|beyond|towards?)$/u;

/** Titles with this share of letters in common are similar: 2·common / both lengths. */
const similarShare = 0.8;

/** Comparing costs the product of the lengths; the longest of 8,343 titles in arXiv's mails has 240 characters. */
const longestCompared = 400;

export function relateTitles(first: ComparedTitle, second: ComparedTitle): TitleRelation {
  if (first.key === second.key) return first.key === '' ? 'different' : 'same';
  const [short, long] = first.key.length < second.key.length ? [first, second] : [second, first];
  const isContainable = short.key.length >= shortestContained && short.key.length <= longestCompared;
  const around = isContainable ? wordsAround(short, long) : undefined;
  if (around !== undefined && !tellsOtherPaper(around)) return 'contained';
  return areSimilar(short.key, long.key) && !tellsOtherPaper(differingWords(short, long)) ? 'similar' : 'different';
}

/** The words of the long title in front of and behind the short one; `undefined` when it does not contain it as whole words. */
function wordsAround(short: ComparedTitle, long: ComparedTitle): readonly string[] | undefined {
  let start = 0;
  for (const [first, word] of long.words.entries()) {
    const end = start + short.key.length;
    if (long.key.startsWith(short.key, start)) {
      let offset = start;
      let last = first;
      while (offset < end) offset += long.words[last++]?.length ?? Infinity;
      if (offset === end) return [...long.words.slice(0, first), ...long.words.slice(last)];
    }
    start += word.length;
  }
  return undefined;
}

function differingWords(first: ComparedTitle, second: ComparedTitle): readonly string[] {
  const without = ({ words }: ComparedTitle, other: ComparedTitle): readonly string[] => {
    const others = new Set(other.words);
    return words.filter((word) => !others.has(word));
  };
  return [...without(first, second), ...without(second, first)];
}

function tellsOtherPaper(words: readonly string[]): boolean {
  return words.some((word) => otherPaperWord.test(word));
}

function areSimilar(first: string, second: string): boolean {
  const total = first.length + second.length;
  if (second.length > longestCompared || 2 * first.length < similarShare * total) return false;
  return 2 * longestCommonSubsequence(first, second) >= similarShare * total;
}
