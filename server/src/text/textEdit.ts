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

/** The same change of `text` as a smaller edit: without what its old and its new text begin and end with alike. */
export function trimTextEdit(text: string, { range, newText }: TextEdit): TextEdit {
  const oldText = text.slice(range.start, range.end);
  const shorter = Math.min(oldText.length, newText.length);
  let head = 0;
  while (head < shorter && oldText[head] === newText[head]) head++;
  while (splitsCharacter(oldText, head) || splitsCharacter(newText, head)) head--;
  let tail = 0;
  while (tail < shorter - head && oldText.at(-1 - tail) === newText.at(-1 - tail)) tail++;
  while (splitsCharacter(oldText, oldText.length - tail) || splitsCharacter(newText, newText.length - tail)) tail--;
  return {
    range: { start: range.start + head, end: range.end - tail },
    newText: newText.slice(head, newText.length - tail),
  };
}

/** Tells whether an offset lies between the halves of a surrogate pair or of `\r\n`. */
function splitsCharacter(text: string, offset: number): boolean {
  const around = text.slice(Math.max(0, offset - 1), offset + 1);
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)/.test(around);
}
