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

/** So many words of the title are in a key, and in one without an author: enough to tell nearly all papers apart. */
const [titleWords, titleWordsAlone] = [2, 4];

/**
 * `lindqvist2026sparserouting`, or without an author `sparseroutingtablesserving`, in ASCII as BibTeX wants it. Papers whose
 * keys would be the same get their identifiers, and those without one a letter, so that the key of a paper at arXiv does
 * not depend on where it stands.
 */
export function createCitationKeys(papers: readonly KeyFacts[]): readonly string[] {
  const bases = papers.map(createKey);
  const shared = new Set(bases.filter((base, index) => bases.indexOf(base) !== index));
  const taken = new Set<string>();
  return papers.map(({ arxivIdentifier }, index) => {
    const base = bases[index] ?? '';
    let key = shared.has(base) ? base + identifierPart(arxivIdentifier) : base;
    for (let suffix = 0; taken.has(key) || (key === base && shared.has(base)); suffix++) key = base + letters(suffix);
    taken.add(key);
    return key;
  });
}

function createKey({ family, year, title, arxivIdentifier }: KeyFacts): string {
  const words = ascii(latexToUnicode(title ?? ''))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !stopWords.has(word));
  const name = ascii(family ?? '').replace(/[^a-z0-9]/g, '');
  const key = `${name}${year ?? ''}${words.slice(0, name === '' ? titleWordsAlone : titleWords).join('')}`;
  return /[a-z]/.test(key) ? key : `arxiv${identifierPart(arxivIdentifier)}${key}`;
}

function identifierPart(arxivIdentifier = ''): string {
  return arxivIdentifier.toLowerCase().replace(/[^a-z0-9]/g, '');
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
