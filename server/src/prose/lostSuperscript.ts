/** Finds exponents that PDF extraction has set down on the line: "9.9×10 85", "120 mm 2", "O(N 2)". */
import type { TextRange } from '../text/textRange';
import { outsideFormulas } from './formula';
import { latexToUnicode } from './latexToUnicode';

export interface LostSuperscript {
  /** From the base to the exponent: `10 85`, `mm 2`, `N 2`. */
  readonly range: TextRange;
  /** The exponent with the blank before it, if any. */
  readonly exponent: TextRange;
  /** The exponent in Unicode's raised digits. */
  readonly raised: string;
}

/** What follows an exponent, so that `10 5.2` or `10 80×80` are none. */
const exponentEnd = String.raw`(?![\d\w]|[.,]\d|\s?[×x%]|-[a-z])`;
const approximately = '(?:over|above|about|than|to|of|around|roughly|approximately|nearly|exceeding|exceeds|[≈∼~><≥≤])';

/** Base and exponent in the groups of these names; each begins with the base itself, which is found fast. */
const patterns: readonly RegExp[] = [
  // 9.9×10 85, 1.7 × 10-5
  new RegExp(
    String.raw`(?<base>10)(?<=\d\s?[×x·]\s?10)(?<exponent>\s[-−–]?\d{1,3}|\s?[-−–]\d{1,3})${exponentEnd}`,
    'g',
  ),
  // over 10 100 possible …, 10 -5
  new RegExp(String.raw`(?<base>10)(?<=${approximately}\s?10)(?<exponent>\s\d{1,3})(?=\s[a-z])`, 'g'),
  new RegExp(String.raw`(?<base>10)(?<!(?:[\d.,×x]\s?|\w-)10)(?<exponent>\s[-−]\d{1,2})${exponentEnd}`, 'g'),
  // 120 mm 2, TOPS/mm 2, W/m 2, W m -2
  new RegExp(String.raw`(?<base>[kcdmµμn]m)(?<=(?:\d\s?|\/\s?|per )..)(?<exponent>\s[23])${exponentEnd}`, 'g'),
  new RegExp(String.raw`(?<base>m)(?<=\/\s?m)(?<exponent>\s[23])${exponentEnd}`, 'g'),
  new RegExp(String.raw`(?<base>\b(?:[kcdmµμn]?m|s|kg|mol))(?<exponent>\s[-−][1-3])${exponentEnd}`, 'g'),
  // O(N 2 d)
  /(?<base>[A-Za-z])(?<exponent>\s[2-9])(?=[^\d.,()$][^()$]{0,40}\)|\))(?<=[OΘΩ]\s?\((?:[^()$]{0,40}[^A-Za-z])?[A-Za-z]\s\d)/g,
];

/** The lost superscripts of a text in order, those in formulas left out. */
export function findLostSuperscripts(text: string): readonly LostSuperscript[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, groups }): LostSuperscript => {
      const { base = '', exponent = '' } = groups ?? {};
      const middle = index + base.length;
      const end = middle + exponent.length;
      const raised = latexToUnicode(`$x^{${exponent.trim().replace(/^[−–]/, '-')}}$`).slice(1);
      return { range: { start: index, end }, exponent: { start: middle, end }, raised };
    }),
  );
  return outsideFormulas(text, found).toSorted((a, b) => a.range.start - b.range.start);
}
