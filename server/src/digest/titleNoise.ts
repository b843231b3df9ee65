/** Finds what was read into a title from around it: footnote marks, quotation marks, authors. */
import type { TextRange } from '../text/textRange';
import { shiftRange, textIn } from '../text/textRange';
import { titleCore } from './titleCore';

export type TitleNoiseKind = 'mark' | 'quotes' | 'authors' | 'dash';

export interface TitleNoise {
  readonly kind: TitleNoiseKind;
  /** What does not belong to the title, as offsets into it. */
  readonly words: TextRange;
  /** What is to be removed for that, blanks included, in order. */
  readonly removed: readonly TextRange[];
  /** Whether it is certainly no part of the title. */
  readonly certain: boolean;
}

/** A star on a word is a name's own (`A*`); behind a blank it refers to a footnote. */
const markAtEnd = /(?:\s{1,5}[*∗⋆★☆†‡§¶✉♠♣♥♦]|[†‡§¶✉])[\s,*∗⋆★☆†‡§¶✉♠♣♥♦]{0,10}$/u;
const markAtStart = /^[*∗⋆★☆†‡§¶✉♠♣♥♦]{1,5}\s+(?=\S)/u;

const closingQuotes: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '‘': '’',
  "'": "'",
  '「': '」',
  '『': '』',
  '《': '》',
};

const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/;
const address = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}/;

/** The author before an ORCID or an address: two words and the mark that leads to the footnote. */
const lastAuthor = /\p{Lu}[\p{L}.'’-]{0,40}\s+\p{Lu}[\p{L}.'’-]{0,40}[\s\d,*∗†‡([{<:]{0,12}(?:ORCID\S{0,10}\s?)?$/u;

/** What every title with noise has, but for those with one of its authors' names; most titles need no closer look. */
const sign = /[*∗⋆★☆†‡§¶✉♠♣♥♦@]|^\W|\W$|\d{4}-\d{4}/u;

/** The noise in a title, at most one of each kind; `authors` are the paper's names, as far as they are known. */
export function findTitleNoise(title: string, authors: readonly string[]): readonly TitleNoise[] {
  if (!sign.test(title) && !authors.some((name) => title.includes(name))) return [];
  const core = titleCore(title);
  const text = textIn(title, core);
  const found = [findAuthors(text, authors), findQuotes(text), findMark(text), findDash(text)];
  return found
    .filter((noise) => noise !== undefined)
    .map((noise) => ({
      ...noise,
      words: shiftRange(noise.words, core.start),
      removed: noise.removed.map((range) => shiftRange(range, core.start)),
    }));
}

/** The title without a piece of noise. */
export function withoutNoise(title: string, { removed }: TitleNoise): string {
  return removed.toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), title);
}

/** Everything from the first author on: a name of the paper's, or what an ORCID or e-mail address follows. */
function findAuthors(text: string, authors: readonly string[]): TitleNoise | undefined {
  const names = authors
    .filter((name) => /^\S+\s\S/.test(name))
    .map((name) => text.indexOf(name))
    .filter((index) => index > 0);
  const identified = orcid.exec(text)?.index ?? address.exec(text)?.index;
  const before = identified === undefined ? '' : text.slice(Math.max(0, identified - 120), identified);
  const author = identified === undefined ? undefined : identified - (lastAuthor.exec(before)?.[0].length ?? 0);
  const start = Math.min(...names, author ?? Infinity);
  if (start === Infinity || start === 0) return undefined;
  const title = text.slice(0, start).replace(/[\s,;:*∗†‡–—-]{1,20}$/u, '');
  if (title === '') return undefined;
  const range = { start, end: text.length };
  return { kind: 'authors', words: range, removed: [{ start: title.length, end: text.length }], certain: false };
}

/** Quotation marks around the whole title, none of them within. */
function findQuotes(text: string): TitleNoise | undefined {
  const opening = text.charAt(0);
  const closing = closingQuotes[opening];
  const inner = text.slice(1, -1);
  if (closing === undefined || text.length < 4 || !text.endsWith(closing)) return undefined;
  if (inner.includes(opening) || inner.includes(closing)) return undefined;
  const end = text.length;
  const removed = [
    { start: 0, end: 1 },
    { start: end - 1, end },
  ];
  return { kind: 'quotes', words: { start: 0, end }, removed, certain: true };
}

function findMark(text: string): TitleNoise | undefined {
  const end = markAtEnd.exec(text);
  const start = markAtStart.exec(text);
  const [mark, index] = end === null ? [start?.[0] ?? '', 0] : [end[0], end.index];
  if (mark === '' || mark.length === text.length) return undefined;
  const words = { start: index + mark.search(/\S/), end: index + mark.trimEnd().length };
  return { kind: 'mark', words, removed: [{ start: index, end: index + mark.length }], certain: true };
}

/** A dash in front, whose first word has been lost or which was a bullet. */
function findDash(text: string): TitleNoise | undefined {
  const dash = /^[-‐–—•·]{1,3}\s*(?=\p{L})/u.exec(text)?.[0];
  if (dash === undefined) return undefined;
  const removed = { start: 0, end: dash.length };
  return { kind: 'dash', words: { start: 0, end: dash.trimEnd().length }, removed: [removed], certain: false };
}
