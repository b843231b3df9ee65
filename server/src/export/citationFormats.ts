/** Bibliographies for reference managers: BibTeX with the help of Citation.js, RIS, and CSL-JSON. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { BibliographyItem, CitedPaper, CslName } from './bibliographyItem';

/** BibTeX with arXiv's own fields (https://info.arxiv.org/help/hypertex/bibstyles): `eprint`, `archivePrefix`, `primaryClass`. */
export function formatBibtex(papers: readonly CitedPaper[]): string {
  const { format } = plugins.config.get('@bibtex');
  // Keys are made before, and modern BibTeX reads UTF-8, but not every style does.
  format.useIdAsLabel = true;
  format.asciiOnly = true;
  const items = papers.map(({ item }) => ({ ...item, title: protectFirstWord(item.title ?? '') }));
  const entries = new Cite(items).format('bibtex', { format: 'object' });
  return papers.map((paper, index) => formatEntry(paper, entries[index]?.properties ?? {})).join('\n');
}

/** The library escapes the values; which fields an entry has is for arXiv to say. */
function formatEntry(
  { item, identifier, primaryCategory }: CitedPaper,
  { author, title }: Readonly<Record<string, string>>,
): string {
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', title],
    ['author', author],
    ['year', year?.toString()],
    ['month', month?.toString()],
    ['eprint', identifier?.identifier],
    ['archivePrefix', identifier === undefined ? undefined : 'arXiv'],
    ['primaryClass', primaryCategory],
    ['doi', item.DOI],
    ['url', item.URL],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = {${value}},`],
  );
  return [`@misc{${item.id},`, ...lines, '}', ''].join('\n');
}

/** Bibliography styles put titles in lower case; the library protects every capitalised word but the first. */
function protectFirstWord(title: string): string {
  return title.replace(/^[^\s:]*[\p{L}\p{N}-]\p{Lu}[^\s:]*/u, (word) => `<span class="nocase">${word}</span>`);
}

/**
 * RIS for preprints (https://en.wikipedia.org/wiki/RIS_(file_format)): `UNPB` is what reference managers file them under. One
 * line per value however long, for importers do not agree on how broken lines are joined.
 */
export function formatRis(papers: readonly CitedPaper[]): string {
  return papers.map(({ item }) => formatReference(item)).join('\n');
}

function formatReference(item: BibliographyItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const padded = [month, day].map((part) => part?.toString().padStart(2, '0'));
  const values: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'UNPB'],
    ['ID', item.id],
    ...(item.author ?? []).map((name) => ['AU', formatName(name)] as const),
    ['TI', item.title],
    ['PY', year?.toString()],
    ['DA', year === undefined ? undefined : [year, ...padded].join('/')],
    ['PB', item.publisher],
    ['AN', item.number],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['AB', item.abstract],
  ];
  const lines = values.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`]));
  return [...lines, 'ER  - ', ''].join('\n');
}

/** `Last, First, Suffix`. */
function formatName({ family, given, suffix, literal }: CslName): string {
  return literal ?? [family, given, suffix].filter((part) => part !== undefined).join(', ');
}

/** CSL-JSON: one array of items. */
export function formatCslJson(papers: readonly CitedPaper[]): string {
  const items: readonly BibliographyItem[] = papers.map(({ item }) => item);
  return `${JSON.stringify(items, undefined, 2)}\n`;
}
