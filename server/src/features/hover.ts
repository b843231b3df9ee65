/** What hovering over a title, a link or an identifier shows: the paper by arXiv's record, else as far as the file itself knows it. */
import type { PaperRecords } from '../arxiv/paperRecords';
import type { ArxivIdentifier } from '../digest/arxivIdentifier';
import type { Digest, Paper } from '../digest/digest';
import { paperIdentifier } from '../digest/linkReference';
import type { Locale } from '../localization';
import type { TextRange } from '../text/textRange';
import { containsOffset } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';
import { findLinkAt } from './documentLinks';
import type { PaperCard } from './paperCard';
import { createIdentifierCard, createPaperCard } from './paperCard';
import { createRecordCard } from './recordCard';

export interface Hover {
  /** The words hovered over. */
  readonly range: TextRange;
  readonly card: PaperCard;
}

/** `undefined` where there is nothing to say; an identifier of a paper that is not in the digest shows its pages alone. */
export function getHover(
  document: DigestDocument,
  offset: number,
  records: PaperRecords,
  locale: Locale,
): Hover | undefined {
  for (const paper of document.digest.papers) {
    const range = namingRanges(paper).find((candidate) => containsOffset(candidate, offset));
    if (range !== undefined) return { range, card: cardOf(paper, records, locale) };
  }
  const link = findLinkAt(document, offset);
  if (link?.identifier === undefined) return undefined;
  return { range: link.range, card: cardOfIdentifier(document.digest, link.identifier, records, locale) };
}

function cardOf(paper: Paper, records: PaperRecords, locale: Locale): PaperCard {
  const record = records.recordOf(paper);
  if (record === undefined) return createPaperCard(paper, locale);
  const { metadata, reason } = record;
  const identifier = paperIdentifier(paper) ?? { identifier: metadata.identifier, version: undefined };
  return createRecordCard(metadata, records, identifier, reason, locale);
}

function cardOfIdentifier(
  digest: Digest,
  identifier: ArxivIdentifier,
  records: PaperRecords,
  locale: Locale,
): PaperCard {
  const metadata = records.find(identifier.identifier);
  if (metadata !== undefined) return createRecordCard(metadata, records, identifier, 'link', locale);
  const paper = findPaper(digest, identifier);
  return paper === undefined ? createIdentifierCard(identifier) : createPaperCard(paper, locale);
}

/** Where a paper is named: its title (in both sections of a report) and its link. */
function namingRanges(paper: Paper): readonly TextRange[] {
  const entries = paper.layout === 'report' ? [paper.briefEntry, paper.detailEntry] : [];
  const link = paper.link === undefined || paper.link.value.text === '' ? [] : [paper.link.value.range];
  return [
    paper.nameRange,
    ...entries.flatMap((entry) => (entry === undefined ? [] : [entry.title?.range ?? entry.heading.range])),
    ...link,
  ];
}

function findPaper(digest: Digest, identifier: ArxivIdentifier): Paper | undefined {
  return digest.papers.find((paper) => paperIdentifier(paper)?.identifier === identifier.identifier);
}
