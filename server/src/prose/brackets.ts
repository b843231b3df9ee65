/** Pairs the round brackets of a text, half-width and full-width ones alike. */

/** Two brackets that belong together, by the offset of each. */
export interface BracketPair {
  readonly open: number;
  readonly close: number;
}

/** The pairs in the order of their closing brackets; a bracket without a partner is left out. */
export function findBracketPairs(text: string): readonly BracketPair[] {
  const pairs: BracketPair[] = [];
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()（）]/g)) {
    if (sign === '(' || sign === '（') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.push({ open: start, close: index });
    }
  }
  return pairs;
}
