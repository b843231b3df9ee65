/** Finds the LaTeX formulas in running text. */
import type { TextRange } from '../text/textRange';

export interface Formula {
  /** With its dollars or brackets. */
  readonly range: TextRange;
  /** What stands between them. */
  readonly source: string;
}

/** `$…$` without blanks at its inner ends, `$$…$$` and `\(…\)`; the length is bounded so that a stray dollar costs little. */
const formulaPattern =
  /(?<!\\)\$\$((?:[^$\\]|\\.){1,400})\$\$|(?<!\\)\$(?=\S)((?:[^$\\]|\\.){1,300})(?<=\S)\$|\\\((.{1,300}?)\\\)/gs;

/** The formulas of a text in order; a dollar that opens none belongs to the prose. */
export function findFormulas(text: string): readonly Formula[] {
  const pattern = new RegExp(formulaPattern);
  const formulas: Formula[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const source = match[1] ?? match[2] ?? match[3] ?? '';
    if (isProse(source)) pattern.lastIndex = match.index + 1;
    else formulas.push({ range: { start: match.index, end: pattern.lastIndex }, source });
  }
  return formulas;
}

/** Those of the ranges that share no character with a formula: LaTeX's own signs are no defects of the prose. */
export function outsideFormulas<Place extends { readonly range: TextRange }>(
  text: string,
  places: readonly Place[],
): readonly Place[] {
  // Most prose has neither the places nor formulas.
  const formulas = places.length === 0 || !/\$|\\\(/.test(text) ? [] : findFormulas(text);
  return places.filter(
    ({ range }) => !formulas.some((formula) => formula.range.start < range.end && range.start < formula.range.end),
  );
}

/** Two words in a row, or the tail of a compound: two stray dollars with a sentence between them. */
function isProse(source: string): boolean {
  const bare = source.replace(/\\(?:text|mathrm|operatorname)[a-z]*\s*\{[^{}]*\}|\\[a-zA-Z]+/g, '');
  return /[a-z]{2,}[,.;:]? +[a-z]{3,}/i.test(bare) || /^-[a-z]{3,}/i.test(bare);
}
