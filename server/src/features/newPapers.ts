/** The papers that can be added to a digest as complete entries. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { PaperRecords } from '../arxiv/paperRecords';
import { findNamedPaper, searchTitles } from '../arxiv/paperSearch';
import { composeEntry } from '../diagnostics/composeEntry';
import type { Digest } from '../digest/digest';
import { latexToUnicode } from '../prose/latexToUnicode';
import type { Settings } from '../settings/settings';
import type { TextEdit } from '../text/textEdit';
import type { DigestDocument } from '../workspace/parsedDocument';

export interface NewPaper {
  readonly title: string;
  /** Identifier and authors. */
  readonly detail: string;
  readonly edits: readonly TextEdit[];
}

/** The papers of the record that a query means (see `findNamedPaper`, `searchTitles`) and that the digest does not have, best first. */
export function getNewPapers(
  document: DigestDocument,
  records: PaperRecords,
  query: string,
  settings: Pick<Settings, 'linkVersion'>,
): readonly NewPaper[] {
  const named = findNamedPaper(query, records);
  const papers = named === undefined ? searchTitles(query, records) : [named];
  return withoutPresent(papers, document.digest, records).map((paper) => ({
    ...describePaper(paper),
    edits: composeEntry(paper, document, settings),
  }));
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

/** What a list shows of a paper. */
export function describePaper({ title, identifier, authors }: PaperMetadata): Pick<NewPaper, 'title' | 'detail'> {
  const names = authors.slice(0, 3).join(', ');
  return {
    title: latexToUnicode(title),
    detail: [`arXiv:${identifier}`, names].filter((part) => part !== '').join(' · '),
  };
}
