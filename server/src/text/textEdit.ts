/** Edits as offset ranges with replacement text. */
import type { TextRange } from './textRange';

/** Replaces what `range` covers by `newText`; an empty range inserts. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/** Tells whether two edits cannot both be applied: they share a character, or both insert at one offset. */
export function editsConflict(first: TextEdit, second: TextEdit): boolean {
  if (first.range.start === second.range.start) return true;
  const [left, right] = first.range.start < second.range.start ? [first, second] : [second, first];
  return left.range.end > right.range.start;
}

/** The text after all edits, whose ranges refer to `text` and do not conflict; edits are applied in document order. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let last = 0;
  for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    if (edit.range.start < last) throw new Error(`Edits overlap at offset ${edit.range.start}`);
    result += text.slice(last, edit.range.start) + edit.newText;
    last = edit.range.end;
  }
  return result + text.slice(last);
}
