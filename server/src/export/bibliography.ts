/** The formats of a bibliography, and which papers are in one. */
import { citePapers } from './bibliographyItem';
import type { CitablePaper } from './citablePaper';
import { formatBibtex, formatCslJson, formatRis } from './citationFormats';

export const bibliographyFormats = ['bibtex', 'csl-json', 'ris'] as const;
export type BibliographyFormat = (typeof bibliographyFormats)[number];

const formatters = { bibtex: formatBibtex, 'csl-json': formatCslJson, ris: formatRis };

/** One bibliography of these papers; one that stands there several times, as in several digests, is in it once. */
export function exportBibliography(papers: readonly CitablePaper[], format: BibliographyFormat): string {
  return formatters[format](citePapers(distinctPapers(papers)));
}

function distinctPapers(papers: readonly CitablePaper[]): readonly CitablePaper[] {
  const seen = new Set<string>();
  return papers.filter(({ identifier: arxivIdentifier }) => {
    const identifier = arxivIdentifier?.identifier;
    const isNew = identifier === undefined || !seen.has(identifier);
    if (identifier !== undefined) seen.add(identifier);
    return isNew;
  });
}
