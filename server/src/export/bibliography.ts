/** The formats of a bibliography, and which papers are in one. */
import type { Digest, Paper } from '../digest/digest';
import { paperIdentifier } from '../digest/linkReference';
import type { PrimaryCategoryOf } from './bibliographyItem';
import { citePapers } from './bibliographyItem';
import { formatBibtex, formatCslJson, formatRis } from './citationFormats';

export const bibliographyFormats = ['bibtex', 'csl-json', 'ris'] as const;
export type BibliographyFormat = (typeof bibliographyFormats)[number];

const formatters = { bibtex: formatBibtex, 'csl-json': formatCslJson, ris: formatRis };

/** One bibliography of all digests; a paper that stands in several of them is in it once. */
export function exportBibliography(
  digests: readonly Digest[],
  format: BibliographyFormat,
  primaryCategoryOf: PrimaryCategoryOf = () => undefined,
): string {
  return citeAs(format, distinctPapers(digests.flatMap(({ papers }): readonly Paper[] => papers)), primaryCategoryOf);
}

/** The papers given, as a bibliography of their own. */
export function citeAs(
  format: BibliographyFormat,
  papers: readonly Paper[],
  primaryCategoryOf: PrimaryCategoryOf = () => undefined,
): string {
  return formatters[format](citePapers(papers, primaryCategoryOf));
}

function distinctPapers(papers: readonly Paper[]): readonly Paper[] {
  const seen = new Set<string>();
  return papers.filter((paper) => {
    const identifier = paperIdentifier(paper)?.identifier;
    const isNew = identifier === undefined || !seen.has(identifier);
    if (identifier !== undefined) seen.add(identifier);
    return isNew;
  });
}
