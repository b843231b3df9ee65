/** Titles and abstracts in the form in which two sources of the same paper agree: LaTeX, accents, case and signs left out. */
import { latexToUnicode } from '../prose/latexToUnicode';

/** The runs of letters and digits in order, in lower case and without accents. */
export function splitFoldedWords(text: string): readonly string[] {
  const readable = /[\\$]/.test(text) ? latexToUnicode(text) : text;
  if (/^\p{ASCII}*$/u.test(readable)) return readable.toLowerCase().match(/[a-z\d]+/g) ?? [];
  const withoutAccents = readable.normalize('NFKD').replace(/\p{M}+/gu, '');
  return withoutAccents.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A title's letters and digits alone: equal where only case, blanks, hyphens, signs, accents or their LaTeX differ. */
export function titleKey(title: string): string {
  return splitFoldedWords(title).join('');
}
