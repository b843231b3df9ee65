/** The names in the `Authors:` field of arXiv's listing mails: in LaTeX, with affiliations in brackets. */
import { latexToUnicode } from '../prose/latexToUnicode';

export interface AuthorNames {
  /** In Unicode, without affiliations. */
  readonly names: readonly string[];
  /** How many more there are: the mail names no more than a hundred or so. */
  readonly omitted: number;
}

const omission = /,? et al\.?(?: \((\d+) additional authors? not shown\))?$/;
const separator = / ?[,;:] ?(?:(?:and|&) )?|(?: (?:and|\\?&))+(?: |$)/;
const suffix = /^(?:[JS]r\.?|I{2,3}|IV)$/;

/** Reads `A. One (1 and 2), B. Two and C. D. Three, Jr. ((1) X, (2) Y), et al. (38 additional authors not shown)`. */
export function parseAuthorNames(field: string): AuthorNames {
  const text = field.replace(/\s+/g, ' ').trim();
  const end = omission.exec(text);
  const names: string[] = [];
  for (const part of withoutAffiliations(text.slice(0, end?.index ?? text.length)).split(separator)) {
    const name = toUnicode(part);
    const last = names.at(-1);
    if (last !== undefined && suffix.test(name)) names[names.length - 1] = `${last}, ${name}`;
    else if (name !== '') names.push(name);
  }
  return { names, omitted: Number(end?.[1] ?? 0) };
}

/** Drops the brackets behind names, with all they hold; those within one (`Yi (May) Fung`) stay. */
function withoutAffiliations(text: string): string {
  let result = '';
  let offset = 0;
  while (offset < text.length) {
    const start = text.indexOf('(', offset);
    if (start < 0) break;
    const end = closingBracket(text, start) + 1;
    const isInName = /^ [^\s,;:(&]/.test(text.slice(end, end + 2)) && !text.startsWith(' and ', end);
    result += text.slice(offset, isInName ? end : start);
    offset = end;
  }
  return result + text.slice(offset);
}

/** The offset of the bracket that closes the one at `start`; the last one of the text when none does. */
function closingBracket(text: string, start: number): number {
  let depth = 0;
  for (let offset = start; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return offset;
  }
  return text.length - 1;
}

/** In names every accent is one, while prose has backslashes of other kinds. */
function toUnicode(name: string): string {
  const braced = name.replace(/\\(["'`^~=.])\s?(\\[ij]|[A-Za-z])/g, '\\$1{$2}');
  return latexToUnicode(braced).replace(/[{}]/g, '').replace(/\s+/g, ' ').trim();
}
