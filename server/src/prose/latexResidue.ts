/** Finds LaTeX that stands in prose instead of in formulas: commands, accents, quotes. */
import type { TextRange } from '../text/textRange';
import { outsideFormulas } from './formula';
import { latexToUnicode } from './latexToUnicode';

export interface LatexResidue {
  /** The command with its arguments, or the group it stands in. */
  readonly range: TextRange;
  /** The same in Unicode; `undefined` for what has no equal there, such as a citation or an author's own command. */
  readonly plain: string | undefined;
}

/** An argument, one level of braces within it included; longer ones are left to the reader. */
const argument = String.raw`\{(?:[^{}]|\{[^{}]{0,200}\}){0,400}\}`;
const command = String.raw`\\(?:[a-zA-Z]{1,30}\*?(?:${argument}){0,2}|["'\`^~=.](?:${argument}|\\?[a-zA-Z])|[%&_#$])`;
const quotation = String.raw`\`\`[^\`']{1,300}''`;
const residuePattern = new RegExp(String.raw`\{\\[a-zA-Z]{1,30}(?:\s[^{}]{1,300})?\}|${command}|${quotation}`, 'g');

/** Says no more than the link that it stands for. */
const linkWords = /^\W*(?:(?:this|the|here|link|url|code|page|website|repository|https)\b\W*)*$/i;

/** The residues of a text in order; what stands in a formula is none. */
export function findLatexResidue(text: string): readonly LatexResidue[] {
  if (!text.includes('\\') && !text.includes('``')) return [];
  const found = [...text.matchAll(residuePattern)].map((match): LatexResidue => {
    const [source] = match;
    return { range: { start: match.index, end: match.index + source.length }, plain: toPlain(source) };
  });
  return outsideFormulas(text, found);
}

function toPlain(source: string): string | undefined {
  const plain = latexToUnicode(simplify(source));
  return /[\\{}]/.test(plain) ? undefined : plain;
}

/** Rewrites what only concerns typesetting into what `latexToUnicode` reads. */
function simplify(source: string): string {
  if (source.startsWith('``')) return `“${source.slice(2, -2)}”`;
  if (source === '{\\deg}' || source === '\\deg') return '°';
  const [, group] = /^\{([^]*)\}$/.exec(source) ?? [];
  if (group !== undefined) return group.replace(/^\\(?:em|bf|it|tt|sc|sf|itshape|bfseries|small)\s+/, '');
  return source
    .replace(/\\textcolor\{[^{}]*\}\{([^{}]*)\}/g, '$1')
    .replace(/^\\href\{([^{}]*)\}\{([^{}]*)\}$/, (_, url: string, text: string) =>
      linkWords.test(text) || text === url ? url : `${text} (${url})`,
    );
}
