/** Papers as the server describes them, for tests: each takes three lines, named in its first one. */
import type { PaperItem } from '../../server/src/protocol';

/** A paper that begins at a line. */
export function createPaper(index: number, line: number, changes: Partial<PaperItem> = {}): PaperItem {
  return {
    index,
    label: `Paper ${index}`,
    hasTitle: true,
    description: '',
    topics: ['other'],
    range: { start: { line, character: 0 }, end: { line: line + 2, character: 10 } },
    selectionRange: { start: { line, character: 0 }, end: { line, character: 7 } },
    ...changes,
  };
}
