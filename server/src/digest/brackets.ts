/** Passes over what stands in brackets. */
import type { TextRange } from '../text/textRange';

/** The outermost bracketed pieces of a text, brackets included (half- or full-width), in order; a bracket without its partner is none. */
export function bracketedRanges(text: string): readonly TextRange[] {
  const open: number[] = [];
  const ranges: TextRange[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()（）]/g)) {
    if (bracket === '(' || bracket === '（') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined) continue;
    while ((ranges.at(-1)?.start ?? -1) > start) ranges.pop();
    ranges.push({ start, end: index + 1 });
  }
  return ranges;
}

/** The text with a private character in the place of every one in brackets, so that offsets stay and nothing in there is matched. */
export function maskBrackets(text: string): string {
  let masked = '';
  let last = 0;
  for (const { start, end } of bracketedRanges(text)) {
    masked += text.slice(last, start) + '\uE000'.repeat(end - start);
    last = end;
  }
  return masked + text.slice(last);
}
