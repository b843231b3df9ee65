/** Fixtures with marks: `<|>` is a cursor, `⟦…⟧` a range (both never occur in digests). */
import type { TextRange } from '../../server/src/text/textRange';

export interface MarkedText {
  readonly text: string;
  readonly cursor: number | undefined;
  readonly ranges: readonly TextRange[];
}

/** Takes the marks out of a text and tells where they stood. */
export function parseMarkedText(marked: string): MarkedText {
  let text = '';
  let cursor: number | undefined;
  const open: number[] = [];
  const ranges: TextRange[] = [];
  for (const part of marked.split(/(<\|>|⟦|⟧)/)) {
    if (part === '<|>') cursor = text.length;
    else if (part === '⟦') open.push(text.length);
    else if (part === '⟧') ranges.push({ start: open.pop() ?? 0, end: text.length });
    else text += part;
  }
  if (open.length > 0) throw new Error('⟦ without ⟧');
  return { text, cursor, ranges: ranges.sort((a, b) => a.start - b.start) };
}

/** The same fixture with `\n` and with `\r\n`, for tests that must hold in both. */
export function withBothLineEndings(text: string): readonly string[] {
  return [text, text.replace(/\n/g, '\r\n')];
}
