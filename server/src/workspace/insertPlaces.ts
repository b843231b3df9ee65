/** Where a new paper goes in a digest. */
import { childNodes } from '../syntax/syntaxTree';
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import type { DigestDocument } from './parsedDocument';

export interface InsertPlaces {
  /** Behind the last paper; in layout B, at the end of the details. */
  readonly insertOffset: number;
  /** At the end of the briefs; `undefined` without them, and in layout A. */
  readonly briefInsertOffset: number | undefined;
  /** The number of the new paper in layout B. */
  readonly nextNumber: number | undefined;
  /** The number of papers in the header, if it is right so far and has to grow. */
  readonly countRange: TextRange | undefined;
}

export function findInsertPlaces({ digest, root, text }: DigestDocument): InsertPlaces {
  if (digest.layout === 'text') {
    const insertOffset = digest.papers.at(-1)?.range.end ?? digest.bodyOffset;
    return { insertOffset, briefInsertOffset: undefined, nextNumber: undefined, countRange: undefined };
  }
  const endOf = (kind: 'briefsSection' | 'detailsSection'): number | undefined => {
    const range = childNodes(root, kind).at(-1)?.range;
    return range === undefined ? undefined : range.start + textIn(text, range).trimEnd().length;
  };
  const entries = digest.papers.flatMap((paper) => [paper.briefEntry, paper.detailEntry]);
  return {
    insertOffset: endOf('detailsSection') ?? text.trimEnd().length,
    briefInsertOffset: endOf('briefsSection'),
    nextNumber: entries.reduce((largest, entry) => Math.max(largest, entry?.number?.value ?? 0), 0) + 1,
    countRange: digest.declaredCount?.value === digest.papers.length ? digest.declaredCount.range : undefined,
  };
}
