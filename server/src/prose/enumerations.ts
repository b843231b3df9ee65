/** Counts the items of lists in Chinese running text, as in `A、B和C三个模块`. */
import type { TextRange } from '../text/textRange';

/** A list and how many items it has. */
export interface Enumeration {
  readonly range: TextRange;
  readonly size: number;
}

/** What stands between the dividers of a list; longer pieces are clauses. */
const item = '[^,;:!?()、，。；：！？（）\\r\\n]{1,60}';
const listPattern = new RegExp(`${item}(?:、${item}){1,12}`, 'g');

/** The lists of a text, in order: items divided by `、`, the last one also by a word for “and”. */
export function findEnumerations(text: string): readonly Enumeration[] {
  return [...text.matchAll(listPattern)].map(({ index, 0: words }) => ({
    range: { start: index, end: index + words.length },
    size: words.split('、').length + (/(?:以及|和|与|及)[^、]*$/.test(words) ? 1 : 0),
  }));
}
