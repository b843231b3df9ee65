/** What can be folded: papers, abstracts of several lines, and the sections of a report. */
import { childNodes } from '../syntax/syntaxTree';
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';

/** Zero-based lines, both included; the end is beyond the start. */
export interface FoldedLines {
  readonly startLine: number;
  readonly endLine: number;
}

/**
 * Folds end before trailing blank lines, and before a line that something else stands on as well: there a glued title
 * starts the next fold, and editors drop folds that overlap.
 */
export function getFoldingRanges(document: DigestDocument): readonly FoldedLines[] {
  const { digest, root } = document;
  const ranges = [
    ...childNodes(root, 'briefsSection').map((section) => section.range),
    ...childNodes(root, 'detailsSection').map((section) => section.range),
    ...digest.papers.flatMap((paper) =>
      paper.layout === 'report' && paper.briefEntry !== undefined && paper.detailEntry !== undefined
        ? [paper.briefEntry.range, paper.range]
        : [paper.range],
    ),
    ...digest.papers.flatMap((paper) => (paper.abstract === undefined ? [] : [paper.abstract.range])),
  ];
  return ranges
    .map((range) => foldedLines(document, range))
    .filter(({ startLine, endLine }) => endLine > startLine)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function foldedLines({ text, lineIndex }: DigestDocument, range: TextRange): FoldedLines {
  const end = range.start + textIn(text, range).trimEnd().length;
  const startLine = lineIndex.positionAt(range.start).line;
  const endLine = lineIndex.positionAt(end).line;
  const endOfLine = lineIndex.offsetAt({ line: endLine, character: Infinity });
  const shared = text.slice(end, endOfLine).trim() !== '';
  return { startLine, endLine: shared ? endLine - 1 : endLine };
}
