/** The edit that switches a finding off at its place, by the comment that each layout has for it. */
import type { Digest, ReportDigest, TextDigest } from '../digest/digest';
import { lineBreakOf } from '../text/sourceLine';
import type { TextEdit } from '../text/textEdit';
import type { Finding } from './rule';

/**
 * In a text digest the code joins the `# digest-disable` line under the date, for the whole file: in the body a comment
 * would become abstract. In a report the line above the finding's line becomes `<!-- digest-disable-next-line code -->`.
 */
export function createSuppressionEdit(
  text: string,
  digest: Digest,
  { code, range }: Pick<Finding, 'code' | 'range'>,
): TextEdit {
  return digest.layout === 'text'
    ? createFileSuppression(text, digest, code)
    : createNextLineSuppression(text, digest, code, range.start);
}

function createFileSuppression(text: string, digest: TextDigest, code: string): TextEdit {
  const listed = digest.suppressions.findLast(
    ({ codes, scope }) => codes.length > 0 && scope.start === digest.range.start,
  );
  if (listed !== undefined) return insertion(listed.range.end, ` ${code}`);
  const offset = digest.bodyOffset;
  const atLineStart = offset === 0 || /[\r\n\uFEFF]/.test(text.charAt(offset - 1));
  const lineBreak = lineBreakOf(text);
  const comment = `# digest-disable ${code}`;
  return insertion(offset, atLineStart ? comment + lineBreak : lineBreak + comment);
}

function createNextLineSuppression(text: string, digest: ReportDigest, code: string, offset: number): TextEdit {
  const lineStart = startOfLine(text, offset);
  const listed = digest.suppressions.find(({ scope, codes }) => scope.start === lineStart && codes.length > 0);
  const lastCode = listed?.codes.at(-1);
  return lastCode === undefined
    ? insertion(lineStart, `<!-- digest-disable-next-line ${code} -->${lineBreakOf(text)}`)
    : insertion(lastCode.range.end, ` ${code}`);
}

/** The offset of the first character of the line that `offset` is on; behind a byte order mark. */
function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n\uFEFF]/.test(text.charAt(start - 1))) start--;
  return start;
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}
