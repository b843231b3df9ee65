/** Removes pieces of a digest without leaving an empty line or a loose divider in their place. */
import type { Field } from '../digest/digest';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';

/** Removes a range with its lines, as far as nothing but blanks stands beside it there. */
export function removeLines(text: string, { start, end }: TextRange): TextEdit {
  let lineStart = start;
  while (/[^\S\r\n\uFEFF]/.test(text.charAt(lineStart - 1))) lineStart--;
  const tail = /^[^\S\r\n]*(?:\r\n|\r|\n|$)/.exec(text.slice(end));
  const isAlone = tail !== null && (lineStart === 0 || /[\r\n\uFEFF]/.test(text.charAt(lineStart - 1)));
  return { range: isAlone ? { start: lineStart, end: end + tail[0].length } : { start, end }, newText: '' };
}

/** Removes one of a paper's fields with its line or, where others share the line, with the divider between them. */
export function removeField(text: string, fields: readonly Field[], field: Field): TextEdit {
  const index = fields.indexOf(field);
  const [above, below] = [fields[index - 1]?.range, fields[index + 1]?.range];
  const { start, end } = field.range;
  if (above !== undefined && isDivider(text, above.end, start))
    return { range: { start: above.end, end }, newText: '' };
  if (below !== undefined && isDivider(text, end, below.start))
    return { range: { start, end: below.start }, newText: '' };
  return removeLines(text, field.range);
}

function isDivider(text: string, start: number, end: number): boolean {
  return /^[^\S\r\n]*[|｜][^\S\r\n]*$/.test(text.slice(start, end));
}
