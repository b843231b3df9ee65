/** Plain signs in place of LaTeX and typographic ones, at the same offsets, for readers that look for patterns. */

const commandSigns: Readonly<Record<string, string>> = {
  times: '×',
  sim: '~',
  simeq: '~',
  approx: '~',
  geq: '≥',
  ge: '≥',
  leq: '≤',
  le: '≤',
  pm: '±',
  to: '→',
  rightarrow: '→',
  cdot: '·',
  ll: '<',
  gg: '>',
};

/** Of the full-width signs the comma stays: it never divides thousands. */
const fullWidth = /[\uFF01-\uFF0B\uFF0D-\uFF5E]/g;
const dashes = /[\u2010-\u2015\u2212]/g;
/** Addresses and identifiers, whose digits say nothing. */
const references = /(?:https?: ?\/\/|arXiv: ?|doi: ?|10\.\d{4,9}\/)[\x21-\x7e]+/gi;
const blanks = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/**
 * The text with formulas as far as numbers and signs go: `2{,}000` becomes `2 , 000`, `1.78$\times$` becomes `1.78 ×`,
 * web addresses become blank. Blanks fill up what is shorter, so that the result is as long as the text (UTF-16) and every offset holds in both.
 */
export function flattenText(text: string): string {
  return text
    .replace(references, (reference) => ' '.repeat(reference.length))
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(dashes, '-')
    .replace(blanks, ' ')
    .replace(/[∼≈≃≅]/g, '~')
    .replace(/(?<=\d)[xX](?=\d)/g, '×')
    .replace(/\\[dt]?frac\{(\d{1,9})\}\{(\d{1,9})\}/g, (all, above: string, below: string) =>
      `${above}/${below}`.padStart(all.length),
    )
    .replace(/\\([a-zA-Z]{1,30})/g, (all, name: string) =>
      (Object.hasOwn(commandSigns, name) ? (commandSigns[name] ?? '') : '').padEnd(all.length),
    )
    .replace(/\\(.)/g, ' $1')
    .replace(/[${}]/g, ' ');
}
