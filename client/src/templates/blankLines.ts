/** Sets inserted text off by blank lines. */

/**
 * `text` with the line breaks that keep it apart from what stands before and after it by one blank line, and that let it
 * end its last line at the end of a file. Breaks that are there already are not repeated.
 */
export function setApart(before: string, text: string, after: string): string {
  const prefix = before.trim() === '' ? '' : missingBreaks(/\s*$/.exec(before)?.[0] ?? '');
  const suffix = after.trim() === '' ? missingFinalBreak(after) : missingBreaks(/^\s*/.exec(after)?.[0] ?? '');
  return prefix + text + suffix;
}

function missingBreaks(blanks: string): string {
  return '\n'.repeat(Math.max(0, 2 - countBreaks(blanks)));
}

function missingFinalBreak(blanks: string): string {
  return countBreaks(blanks) > 0 ? '' : '\n';
}

function countBreaks(blanks: string): number {
  return blanks.match(/\r\n|\r|\n/g)?.length ?? 0;
}
