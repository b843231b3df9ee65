/** Finds papers of the record by what a user has at hand: identifier, address, DOI, BibTeX entry or words of the title. */
import { parseArxivReference } from '../digest/arxivIdentifier';
import type { PaperMetadata } from './paperMetadata';
import type { PaperRecords } from './paperRecords';

/** So many papers are offered for the words of a title. */
const mostPapers = 8;

/** Fewer letters are the beginning of too many titles. */
const fewestLetters = 6;

/** The identifier (without version) that an identifier, arXiv address, DOI or BibTeX entry names; `undefined` for any other text. */
export function findNamedIdentifier(query: string): string | undefined {
  const eprint = /\beprint\s*=\s*[{"]\s*([^}"\s]+)/i.exec(query)?.[1];
  const reference = parseArxivReference(eprint ?? query.trim());
  return reference.kind === 'valid' ? reference.identifier.identifier : undefined;
}

/** The paper that such a text names; `undefined` for an unknown paper, too. */
export function findNamedPaper(query: string, records: PaperRecords): PaperMetadata | undefined {
  const identifier = findNamedIdentifier(query);
  return identifier === undefined ? undefined : records.find(identifier);
}

/** The papers whose titles have most in common with these words, best first. */
export function searchTitles(query: string, records: PaperRecords): readonly PaperMetadata[] {
  if ((query.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return [];
  return records.listings.searchTitles(query, mostPapers).flatMap(({ identifier }) => records.find(identifier) ?? []);
}
