/** Recognises a title that stands twice, once in capitals. */
import { longestCommonSubsequence } from '../text/longestCommonSubsequence';
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import { normalizeTitle } from './title';
import { rangeWithoutVenueHeaders } from './venueHeader';

/** The halves of a doubled title, as offsets into it. */
export interface DoubledTitle {
  readonly mixed: TextRange;
  readonly capitals: TextRange;
  /** Whether the mixed-case half has (nearly) every letter of the other, so that nothing is lost with the capitals. */
  readonly complete: boolean;
}

/** Halves are the same title above this similarity; of 748 titles those and only those were doubled (`defects.md`). */
const minimalSimilarity = 0.85;

/** Shorter than this is a name and its expansion (`QUIET: Quiet …`), not a title. */
const minimalLetters = 8;

/** Comparing costs the square of the length; the longest of 5,104 real titles has 240 characters. */
const longestTitle = 1000;

/** The division into two similar halves, between running heads if any, of which exactly one is in capitals; `undefined` for any other title. */
export function findDoubledTitle(title: string): DoubledTitle | undefined {
  if (title.length > longestTitle || !isPartlyInCapitals(title)) return undefined;
  let best: { readonly doubled: DoubledTitle; readonly similarity: number } | undefined;
  const { start, end } = rangeWithoutVenueHeaders(title);
  for (const gap of title.slice(start, end).matchAll(/\s+/g)) {
    const left = { start, end: start + gap.index };
    const right = { start: left.end + gap[0].length, end };
    const rightInCapitals = isInCapitals(textIn(title, right));
    if (isInCapitals(textIn(title, left)) === rightInCapitals) continue;
    const [mixed, capitals] = rightInCapitals ? [left, right] : [right, left];
    const { similarity, coverage } = compareLetters(
      normalizeTitle(textIn(title, mixed)),
      normalizeTitle(textIn(title, capitals)),
    );
    if (similarity <= Math.max(minimalSimilarity, best?.similarity ?? 0)) continue;
    best = { doubled: { mixed, capitals, complete: coverage >= 0.95 }, similarity };
  }
  return best?.doubled;
}

/** Tells whether a quarter of the letters are capitals, as where one half has nothing else; few titles get past this. */
function isPartlyInCapitals(title: string): boolean {
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0;
  const small = title.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals * 3 >= small;
}

/** Tells whether at least four fifths of the letters are capitals: names such as `dLLM` keep theirs. */
export function isInCapitals(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > 0 && capitals >= 4 * small;
}

/** How alike two texts are (2·common / both lengths), and how much of the second one is in the first; 0 without a look when their lengths rule it out. */
function compareLetters(first: string, second: string): { readonly similarity: number; readonly coverage: number } {
  const total = first.length + second.length;
  if (Math.min(first.length, second.length) * 2 <= minimalSimilarity * total || first.length < minimalLetters)
    return { similarity: 0, coverage: 0 };
  const common = longestCommonSubsequence(first, second);
  return { similarity: (2 * common) / total, coverage: common / second.length };
}
