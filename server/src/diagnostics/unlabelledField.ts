/** Finds a field's value that stands in a paper without its label, so that one cause gives one finding. */
import type { Paper, Span } from '../digest/digest';
import { parseArxivReference } from '../digest/arxivIdentifier';

/** The line of a paper without a link that is nothing but a reference to arXiv. */
export function findUnlabelledLink(paper: Paper): Span | undefined {
  if (paper.link !== undefined) return undefined;
  return paper.unknownLines.find((line) => parseArxivReference(line.text).kind === 'valid');
}

/** Shorter than any abstract; longer than a separator or a remark. */
const shortestAbstract = 60;

/** The lines below the fields of a paper without an abstract that are long enough to be one; else none. */
export function findUnlabelledAbstract(paper: Paper): readonly Span[] {
  const fieldsEnd = paper.fields.at(-1)?.range.end;
  if (paper.abstract !== undefined || fieldsEnd === undefined) return [];
  const link = findUnlabelledLink(paper);
  const lines = paper.unknownLines.filter((line) => line.range.start >= fieldsEnd && line !== link);
  return lines.reduce((length, line) => length + line.text.length, 0) < shortestAbstract ? [] : lines;
}
