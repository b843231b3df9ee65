/** A paper as an item of a bibliography, in the terms of CSL-JSON (https://docs.citationstyles.org, `csl-data.json`). */
import { parse as parseName } from '@citation-js/name';
import type { ArxivIdentifier } from '../digest/arxivIdentifier';
import { arxivPageUrl } from '../digest/arxivIdentifier';
import { latexToUnicode } from '../prose/latexToUnicode';
import type { CitablePaper } from './citablePaper';
import { ownAuthors, ownDate } from './citablePaper';
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
  const described = cited.map((paper) => ({ paper, facts: describePaper(paper) }));
  const keys = createCitationKeys(
    described.map(({ paper: { paper, identifier }, facts: { author, title } }) => ({
      // Of the digest alone, so that a key does not depend on the records at hand.
      family: ownAuthors(paper).length === 0 ? undefined : (author?.[0]?.family ?? author?.[0]?.literal),
      year: yearOf(ownDate(paper)),
      title,
      arxivIdentifier: identifier?.identifier,
    })),
  );
  return described.map(({ paper, facts }, index) => {
    const identifier = paper.identifier === undefined ? undefined : { ...paper.identifier, version: undefined };
    const item: BibliographyItem = { id: keys[index] ?? '', type: 'article', ...facts, ...pagesOf(identifier) };
    return { item, identifier, primaryCategory: paper.primaryCategory };
  });
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

function describePaper({
  paper,
  authors,
  date,
}: CitablePaper): Pick<BibliographyItem, 'title' | 'author' | 'issued' | 'abstract'> {
  const abstract = paper.abstract?.value.text ?? '';
  return {
    ...(paper.title === undefined ? {} : { title: readable(paper.title.text) }),
    ...(authors.length === 0 ? {} : { author: authors.map((name) => readName(readable(name))) }),
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
