/** Finds a place of one text in another that has nearly the same words, whatever their hyphens and blanks. */

/** What stands between two neighbouring letters of a text; any other punctuation counts as a blank. */
export type Joint = 'nothing' | 'hyphen' | 'blank';

/** How many letters before and behind a place tell where it is: on both sides, or on one where the texts differ beside it. */
const contexts = [
  [10, 10],
  [14, 3],
  [3, 14],
] as const;

/** A text as its letters and digits alone, in lower case. */
export class LetterStream {
  private readonly letters: string;
  private readonly offsets: readonly number[];
  private readonly indexByOffset: ReadonlyMap<number, number>;

  constructor(private readonly text: string) {
    const found = [...text.matchAll(/[\p{L}\p{N}]/gu)];
    this.letters = found.map((match) => match[0].toLowerCase().charAt(0)).join('');
    this.offsets = found.map((match) => match.index);
    this.indexByOffset = new Map(this.offsets.map((offset, index) => [offset, index]));
  }

  /** What this text has where `other` has the place before the letter at `offset`; `undefined` when it is not found. */
  jointAt(offset: number, other: LetterStream): Joint | undefined {
    const index = other.indexByOffset.get(offset);
    if (index === undefined) return undefined;
    for (const [before, behind] of contexts) {
      if (index < before) continue;
      const found = this.letters.indexOf(other.letters.slice(index - before, index + behind));
      if (found >= 0) return this.jointBefore(found + before);
    }
    return undefined;
  }

  private jointBefore(index: number): Joint {
    const between = this.text.slice((this.offsets[index - 1] ?? 0) + 1, this.offsets[index]);
    if (between === '') return 'nothing';
    return /^[-\u2010\u2011]$/.test(between) ? 'hyphen' : 'blank';
  }
}
