/** The edits that write the comments by which rules are switched off, and that take them back. */
import type { Digest, ReportDigest, Span, Suppression } from '../digest/digest';
import { lineBreakOf } from '../text/sourceLine';
import type { TextEdit } from '../text/textEdit';
import { removeLines } from './removeText';
import type { Finding } from './rule';

/**
 * Switches a rule off for a whole digest: its code joins the comment that is there for this, or a comment becomes the last
 * line of the header, in a text digest `# digest-disable code`, in a report `<!-- digest-disable code -->`.
 */
export function disableInFile(text: string, digest: Digest, code: string): TextEdit {
  const lastCode = digest.suppressions
    .findLast(({ codes, scope }) => codes.length > 0 && scope.start === digest.range.start)
    ?.codes.at(-1);
  if (lastCode !== undefined) return insertion(lastCode.range.end, ` ${code}`);
  return digest.layout === 'text'
    ? insertLine(text, digest.bodyOffset, `# digest-disable ${code}`)
    : insertLine(text, headerEnd(text, digest), `<!-- digest-disable ${code} -->`);
}

/**
 * Switches a finding off at its place, by a comment above its line; `undefined` in a text digest, where a comment would
 * become abstract.
 */
export function disableHere(
  text: string,
  digest: Digest,
  { code, range }: Pick<Finding, 'code' | 'range'>,
): TextEdit | undefined {
  if (digest.layout === 'text') return undefined;
  const lineStart = startOfLine(text, range.start);
  const listed = digest.suppressions.find(({ scope, codes }) => scope.start === lineStart && codes.length > 0);
  const lastCode = listed?.codes.at(-1);
  return lastCode === undefined
    ? insertLine(text, lineStart, `<!-- digest-disable-next-line ${code} -->`)
    : insertion(lastCode.range.end, ` ${code}`);
}

/** Takes a code out of a comment. `kept` are the codes that stay: without any, the comment would switch off every rule, so all of it goes. */
export function removeCode(text: string, comment: Suppression, code: Span, kept: readonly Span[]): TextEdit {
  if (kept.length === 0) return removeComment(text, comment);
  const index = comment.codes.indexOf(code);
  // Up to the neighbour on the side of the codes that stay, so that the edits for all the others never overlap.
  const isBehindKept = kept.some((other) => other.range.end <= code.range.start);
  const range = isBehindKept
    ? { start: comment.codes[index - 1]?.range.end ?? code.range.start, end: code.range.end }
    : { start: code.range.start, end: comment.codes[index + 1]?.range.start ?? code.range.end };
  return { range, newText: '' };
}

/** Takes a whole comment away with its line. */
export function removeComment(text: string, comment: Suppression): TextEdit {
  return removeLines(text, comment.range);
}

/** Behind the lines on date and number of papers; without them above the first section, else at the beginning. */
function headerEnd(text: string, { generatedAt, declaredCount, briefsHeading, detailsHeading }: ReportDigest): number {
  const last = Math.max(generatedAt?.range.end ?? 0, declaredCount?.range.end ?? 0);
  const headings = [briefsHeading, detailsHeading].flatMap((heading) => heading?.range.start ?? []);
  if (last === 0) return headings.length === 0 ? startOfText(text) : Math.min(...headings);
  const rest = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  rest.lastIndex = last;
  rest.exec(text);
  return rest.lastIndex;
}

/** A line of its own before the line at `offset`, or behind a last line that has no line break. */
function insertLine(text: string, offset: number, line: string): TextEdit {
  const lineBreak = lineBreakOf(text);
  return insertion(offset, startOfLine(text, offset) === offset ? line + lineBreak : lineBreak + line);
}

function startOfText(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** The offset of the first character of the line that `offset` is on; behind a byte order mark. */
function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > startOfText(text) && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  return start;
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}
