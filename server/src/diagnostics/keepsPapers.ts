/** Tells whether an edit that should only tidy a digest leaves its papers as they are read. */
import { createReport } from '../digest/reportView';
import { createTextDigest } from '../digest/textDigestView';
import type { Digest, Paper } from '../digest/digest';
import { createBoundaryMemory } from '../syntax/boundaryFinder';
import { parseReport } from '../syntax/parseReport';
import { parseTextDigest } from '../syntax/parseTextDigest';
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits } from '../text/textEdit';

/** Neighbouring edits read the same lines again, and so does the next check of the same digest. */
const findBoundary = createBoundaryMemory();

/**
 * Reads the papers around an edit again, as it leaves them: the paper itself and, in layout A, the one below, whose title may
 * touch it, and two above, for the abstract of the one is evidence for where its glued title starts in the other. Order,
 * repetition and emptiness of fields do not count as content.
 */
export function keepsPapers(text: string, digest: Digest, paper: Paper, edit: TextEdit): boolean {
  const papers =
    digest.layout === 'text' ? digest.papers.slice(Math.max(0, paper.index - 2), paper.index + 2) : [paper];
  const start = Math.min(edit.range.start, papers[0]?.range.start ?? 0);
  const end = Math.max(edit.range.end, papers.at(-1)?.range.end ?? 0);
  const moved = { ...edit, range: { start: edit.range.start - start, end: edit.range.end - start } };
  const edited = parsePapers(digest, applyTextEdits(text.slice(start, end), [moved]));
  return JSON.stringify(edited.map(contentOf)) === JSON.stringify(papers.map(contentOf));
}

function parsePapers({ layout }: Digest, entries: string): readonly Paper[] {
  if (layout === 'text') return createTextDigest(entries, parseTextDigest(entries, findBoundary)).papers;
  const section = `## 论文详细信息\n\n${entries}`;
  return createReport(section, parseReport(section)).papers;
}

function contentOf(paper: Paper): readonly (string | undefined)[] {
  const fields = paper.fields
    .filter(({ value }) => value.text !== '')
    .map(({ kind, value }) => `${kind} ${value.text.trim()}`);
  const opening = [paper.title?.text, paper.layout === 'text' ? paper.summary?.text : undefined];
  return [...opening, ...[...new Set(fields)].sort()];
}
