/** The papers that can be added to a digest as complete entries. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { PaperRecords } from '../arxiv/paperRecords';
import { findNamedPaper, searchTitles } from '../arxiv/paperSearch';
import type { Digest } from '../digest/digest';
import { latexToUnicode } from '../prose/latexToUnicode';
import type { DigestDocument } from '../workspace/parsedDocument';

/** What a list shows of a paper. */
export interface NewPaper {
  /** Without version. */
  readonly identifier: string;
  readonly title: string;
  /** Identifier and authors. */
  readonly detail: string;
}

/** The papers of the record that a query means (see `findNamedPaper`, `searchTitles`) and that the digest does not have, best first. */
export function getNewPapers({ digest }: DigestDocument, records: PaperRecords, query: string): readonly NewPaper[] {
  const named = findNamedPaper(query, records);
  const papers = named === undefined ? searchTitles(query, records) : [named];
  return withoutPresent(papers, digest, records).map(describePaper);
}

/** The papers that a digest does not have yet, as far as the record knows those that it has. */
export function withoutPresent(
  papers: readonly PaperMetadata[],
  digest: Digest,
  records: PaperRecords,
): readonly PaperMetadata[] {
  const present = new Set(papers.length === 0 ? [] : records.identifiersIn(digest));
  return papers.filter(({ identifier }) => !present.has(identifier));
}

export function describePaper({ title, identifier, authors }: PaperMetadata): NewPaper {
  const names = authors.slice(0, 3).join(', ');
  return {
    identifier,
    title: latexToUnicode(title),
    detail: [`arXiv:${identifier}`, names].filter((part) => part !== '').join(' · '),
  };
}
