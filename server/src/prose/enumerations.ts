/** Counts the items of lists in running text: a brief may say 三个模块 where the abstract names three and counts none. */
import type { TextRange } from '../text/textRange';

/** A list and how many items it has. */
export interface Enumeration {
  /** As much of the list as tells where it stands. */
  readonly range: TextRange;
  readonly size: number;
}

/** What stands between the commas of a list; longer pieces are clauses. */
const item = String.raw`[^,;.:!?()、，。；：（）\r\n]{1,60}`;
const englishList = new RegExp(`(?:${item},){2,12} ?(?:and|or) `, 'g');
const chineseList = new RegExp(`${item}(?:、${item}){1,12}`, 'g');

/** The lists of a text: `A, B, and C`, `A、B和C`. */
export function findEnumerations(text: string): readonly Enumeration[] {
  const english = [...text.matchAll(englishList)].map(({ index, 0: words }) => ({
    range: { start: index, end: index + words.length },
    size: words.split(',').length,
  }));
  const chinese = [...text.matchAll(chineseList)].map(({ index, 0: words }) => ({
    range: { start: index, end: index + words.length },
    size: words.split('、').length + (/(?:以及|和|与|及)[^、]*$/.test(words) ? 1 : 0),
  }));
  return [...english, ...chinese];
}
