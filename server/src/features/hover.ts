/** What hovering over a title, a link or an identifier shows: the paper, as far as the file itself knows it. */
import type { ArxivIdentifier } from '../digest/arxivIdentifier';
import type { Digest, Paper } from '../digest/digest';
import { paperIdentifier } from '../digest/linkReference';
import type { Locale } from '../localization';
import type { TextRange } from '../text/textRange';
import { containsOffset } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';
import { findLinkAt } from './documentLinks';
import type { PaperCard } from './paperCard';
import { createPaperCard } from './paperCard';

export interface Hover {
  /** The words hovered over. */
  readonly range: TextRange;
  readonly card: PaperCard;
}

/** `undefined` where there is nothing to say; an identifier of a paper that is not in the digest shows its pages alone. */
export function getHover(document: DigestDocument, offset: number, locale: Locale): Hover | undefined {
  for (const paper of document.digest.papers) {
    const range = namingRanges(paper).find((candidate) => containsOffset(candidate, offset));
    if (range !== undefined) return { range, card: createPaperCard(paper, locale) };
  }
  const link = findLinkAt(document, offset);
  if (link?.identifier === undefined) return undefined;
  const paper = findPaper(document.digest, link.identifier);
  const card =
    paper === undefined
      ? { title: undefined, byline: undefined, excerpt: undefined, identifier: link.identifier }
      : createPaperCard(paper, locale);
  return { range: link.range, card };
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
