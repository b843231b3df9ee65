/** A paper as an item of a bibliography, in the terms of CSL-JSON (https://docs.citationstyles.org, `csl-data.json`). */
import { parse as parseName } from '@citation-js/name';
import type { ArxivIdentifier } from '../digest/arxivIdentifier';
import { arxivPageUrl } from '../digest/arxivIdentifier';
import { parseAuthorList } from '../digest/authorList';
import type { Paper } from '../digest/digest';
import { normalizeDate } from '../digest/digestDate';
import { latexToUnicode } from '../prose/latexToUnicode';
import type { CitablePaper } from './citablePaper';
import { createCitationKeys } from './citationKey';

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** What is not known of a paper is left out. */
export interface BibliographyItem {
  /** The citation key. */
  readonly id: string;
  /** CSL's type for preprints. */
  readonly type: 'article';
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly abstract?: string;
  readonly publisher?: 'arXiv';
  /** `arXiv:2603.15590`, without version: what is cited is the paper. */
  readonly number?: string;
  readonly DOI?: string;
  readonly URL?: string;
}

/** An item and what only some formats can say of it. */
export interface CitedPaper extends Pick<CitablePaper, 'identifier' | 'primaryCategory'> {
  readonly item: BibliographyItem;
}

/** The papers that can be cited, in order: those with a title or an identifier. */
export function citePapers(papers: readonly CitablePaper[]): readonly CitedPaper[] {
  const cited = papers.filter(({ paper, identifier }) => paper.title !== undefined || identifier !== undefined);
  const described = cited.map(({ paper, identifier, primaryCategory }) => ({
    identifier: identifier === undefined ? undefined : { ...identifier, version: undefined },
    primaryCategory,
    facts: describePaper(paper),
  }));
  const keys = createCitationKeys(
    described.map(({ identifier, facts: { author, issued, title } }) => ({
      family: author?.[0]?.family ?? author?.[0]?.literal,
      year: issued?.['date-parts'][0][0],
      title,
      arxivIdentifier: identifier?.identifier,
    })),
  );
  return described.map(({ identifier, primaryCategory, facts }, index) => ({
    item: { id: keys[index] ?? '', type: 'article', ...facts, ...pagesOf(identifier) },
    identifier,
    primaryCategory,
  }));
}

function describePaper(paper: Paper): Pick<BibliographyItem, 'title' | 'author' | 'issued' | 'abstract'> {
  const names = paper.authors === undefined ? [] : parseAuthorList(paper.authors.value);
  const date = normalizeDate(paper.date?.value.text ?? '');
  const abstract = paper.abstract?.value.text ?? '';
  return {
    ...(paper.title === undefined ? {} : { title: readable(paper.title.text) }),
    ...(names.length === 0 ? {} : { author: names.map(({ text }) => readName(readable(text))) }),
    ...(date === undefined ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] as const } }),
    ...(abstract === '' ? {} : { abstract: readable(abstract) }),
  };
}

function readable(text: string): string {
  return latexToUnicode(text).replace(/\s+/g, ' ').trim();
}

/** A name of one word, or one that is written without blanks as in Chinese, is not taken apart. */
function readName(name: string): CslName {
  const [, main = name, suffix] = /^(.*?),? ((?:Jr|Sr)\.?|I{2,3}|IV)$/.exec(name) ?? [];
  if (!/\s/.test(main) || /\p{Script=Han}/u.test(name)) return { literal: name };
  const { family = main, given, 'non-dropping-particle': particle } = parseName(main);
  return {
    family: particle === undefined ? family : `${particle} ${family}`,
    ...(given === undefined ? {} : { given }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function pagesOf(
  identifier: ArxivIdentifier | undefined,
): Pick<BibliographyItem, 'publisher' | 'number' | 'DOI' | 'URL'> {
  if (identifier === undefined) return {};
  return {
    publisher: 'arXiv',
    number: `arXiv:${identifier.identifier}`,
    // Given to every paper at arXiv: https://info.arxiv.org/help/doi.html
    DOI: `10.48550/arXiv.${identifier.identifier}`,
    URL: arxivPageUrl('abs', identifier),
  };
}
