/** Keys by which papers are cited in BibTeX: the same for the same paper, however often it is exported. */
import { latexToUnicode } from '../prose/latexToUnicode';

/** What a key is made of. */
export interface KeyFacts {
  /** Of the first author. */
  readonly family: string | undefined;
  readonly year: number | undefined;
  readonly title: string | undefined;
  /** Without version. */
  readonly arxivIdentifier: string | undefined;
}

/** Words that begin titles and say nothing; those that arXiv's own keys leave out. */
const stopWords: ReadonlySet<string> = new Set(
  'a an the of on in for to and or with via from by at as is are be do does towards toward using how what when why can'.split(
    ' ',
  ),
);

/** So many words of the title are in a key; with family and year they tell nearly all papers apart. */
const titleWords = 2;

/**
 * `lindqvist2026sparserouting`, in ASCII as BibTeX wants it. Papers whose keys would be the same get a letter in the order
 * of their identifiers, so that a key does not depend on where a paper stands.
 */
export function createCitationKeys(papers: readonly KeyFacts[]): readonly string[] {
  const bases = papers.map(createKey);
  const byBase = new Map<string, number[]>();
  for (const [index, base] of bases.entries()) byBase.set(base, [...(byBase.get(base) ?? []), index]);
  const keys = [...bases];
  const taken = new Set(bases);
  for (const [base, alike] of byBase) {
    if (alike.length === 1) continue;
    const ordered = [...alike].sort((a, b) => compare(papers[a]?.arxivIdentifier, papers[b]?.arxivIdentifier) || a - b);
    let suffix = 0;
    for (const index of ordered) {
      let key = base + letters(suffix++);
      while (taken.has(key)) key = base + letters(suffix++);
      taken.add(key);
      keys[index] = key;
    }
  }
  return keys;
}

function createKey({ family, year, title, arxivIdentifier }: KeyFacts): string {
  const words = ascii(latexToUnicode(title ?? ''))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !stopWords.has(word));
  const name = ascii(family ?? '').replace(/[^a-z0-9]/g, '');
  const key = `${name}${year ?? ''}${words.slice(0, titleWords).join('')}`;
  if (/[a-z]/.test(key)) return key;
  return `arxiv${(arxivIdentifier ?? '').toLowerCase().replace(/[^a-z0-9]/g, '')}${key}`;
}

/** In lower case, accents dropped, letters without an ASCII base left as they are. */
function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae');
}

/** `a` to `z`, then `aa`. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function compare(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
