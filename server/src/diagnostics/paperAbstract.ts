/** The abstracts of a digest, and whether edits within one alter nothing else. */
import type { Digest, Field, Paper } from '../digest/digest';
import { isSeparateTitle } from '../digest/titleSpans';
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits } from '../text/textEdit';
import { shiftRange } from '../text/textRange';
import { keepsPapers } from './keepsPapers';
import type { RuleContext } from './rule';

/** A paper's abstract, which is not empty. */
export interface PaperAbstract {
  readonly paper: Paper;
  readonly field: Field;
  readonly text: string;
  /** Where the text begins, as an offset into the document. */
  readonly start: number;
}

/** The abstracts of all papers that have one. */
export function* abstractsOf({ papers }: Digest): Iterable<PaperAbstract> {
  for (const paper of papers) {
    const field = paper.abstract;
    if (field === undefined || field.value.text === '') continue;
    yield { paper, field, text: field.value.text, start: field.value.range.start };
  }
}

/**
 * Whether edits of the document within an abstract change nothing else. The words of an abstract are evidence for where a
 * title begins that is glued to it, and edits together may move that place where none does alone. So only an abstract that no
 * title touches is safe to change, if the papers are read as before.
 */
export function changesAbstractAlone(
  { text, digest }: RuleContext,
  { paper, field, text: before, start }: PaperAbstract,
  edits: readonly TextEdit[],
): boolean {
  const own = edits.map((edit) => ({ ...edit, range: shiftRange(edit.range, -start) }));
  const edit = { range: field.value.range, newText: applyTextEdits(before, own) };
  return standsApart(digest, paper) && keepsPapers(text, digest, paper, edit, field);
}

/** Whether no title touches the abstract's paper; in a report titles are headings. */
function standsApart({ papers }: Digest, paper: Paper): boolean {
  if (paper.layout === 'report') return true;
  const around = [paper, papers[paper.index + 1]].filter((each) => each !== undefined);
  return around.every((each) => each.title !== undefined && isSeparateTitle(each));
}
