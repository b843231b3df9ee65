/** Tells whether an edit that should only tidy a digest leaves its papers as they are read. */
import { createReport } from '../digest/reportView';
import { createTextDigest } from '../digest/textDigestView';
import type { Digest, Field, Paper } from '../digest/digest';
import { createBoundaryMemory } from '../syntax/boundaryFinder';
import { parseReport } from '../syntax/parseReport';
import { parseTextDigest } from '../syntax/parseTextDigest';
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits } from '../text/textEdit';
import { shiftRange } from '../text/textRange';

/** Neighbouring edits read the same lines again, and so does the next check of the same digest. */
const findBoundary = createBoundaryMemory();

/**
 * Reads the papers around an edit again, as it leaves them: the paper itself and, in layout A, the one below, whose title may
 * touch it, and two above, for the abstract of the one is evidence for where its glued title starts in the other. Order,
 * repetition and emptiness of fields do not count as content. `changed` is the field within whose value the edit lies, if
 * it is meant to change one; then it may change nothing else.
 */
export function keepsPapers(text: string, digest: Digest, paper: Paper, edit: TextEdit, changed?: Field): boolean {
  const papers =
    digest.layout === 'text' ? digest.papers.slice(Math.max(0, paper.index - 2), paper.index + 2) : [paper];
  const start = Math.min(edit.range.start, papers[0]?.range.start ?? 0);
  const end = Math.max(edit.range.end, papers.at(-1)?.range.end ?? 0);
  const edited = parsePapers(digest, applyWithin(text.slice(start, end), start, edit));
  const expected = papers.map((before) =>
    contentOf(before, (field) =>
      field === changed ? applyWithin(field.value.text, field.value.range.start, edit) : field.value.text,
    ),
  );
  return JSON.stringify(edited.map((after) => contentOf(after))) === JSON.stringify(expected);
}

function parsePapers({ layout }: Digest, entries: string): readonly Paper[] {
  if (layout === 'text') return createTextDigest(entries, parseTextDigest(entries, findBoundary)).papers;
  const section = `## 论文详细信息\n\n${entries}`;
  return createReport(section, parseReport(section)).papers;
}

/** Applies a document's edit to a piece of it that stands at `offset`. */
function applyWithin(piece: string, offset: number, { range, newText }: TextEdit): string {
  return applyTextEdits(piece, [{ range: shiftRange(range, -offset), newText }]);
}

function contentOf(
  paper: Paper,
  valueOf: (field: Field) => string = (field) => field.value.text,
): readonly (string | undefined)[] {
  const fields = paper.fields
    .filter(({ value }) => value.text !== '')
    .map((field) => `${field.kind} ${valueOf(field).trim()}`);
  const opening = [paper.title?.text, paper.layout === 'text' ? paper.summary?.text : undefined];
  return [...opening, ...[...new Set(fields)].sort()];
}
