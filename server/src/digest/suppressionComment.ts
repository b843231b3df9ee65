/** Reads the comments that switch rules off: `# digest-disable code …` (A), `<!-- digest-disable-next-line code -->` (B). */
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import type { SyntaxToken } from '../syntax/syntaxTree';
import type { Suppression } from './digest';
import { spanOf } from './fieldView';

/**
 * What ends the codes and begins a remark, with the code's last character before it: `code: why`, `code -- why`. Behind the
 * directive itself it ends nothing, so that no remark turns a comment into one that switches off everything.
 */
const remarkSign = /[^\s,，、;；:：][^\S\r\n]*(?:[:：]|\s--?\s|\s[—–])/;

/**
 * A comment holds for the whole document (`document`) or for its next line. Every word between the directive and a remark
 * is a code, misspelt or not, so that none of them turns a comment into one that switches off everything; a directive that
 * does not exist switches off nothing.
 */
export function parseSuppressions(
  text: string,
  tokens: readonly SyntaxToken[],
  document: TextRange,
): readonly Suppression[] {
  return tokens.flatMap(({ range }): Suppression[] => {
    const comment = textIn(text, range);
    const directive = /digest-disable(-next-line)?(?![\w-]*\w)/.exec(comment);
    if (directive === null) return [];
    const codesStart = directive.index + directive[0].length;
    const words = comment.slice(codesStart).replace(/-->$/, '');
    const remark = remarkSign.exec(words);
    const codes = [
      ...words.slice(0, remark === null ? undefined : remark.index + 1).matchAll(/[^\s,，、;；:：]+/g),
    ].map((match) => {
      const start = range.start + codesStart + match.index;
      return spanOf(text, { start, end: start + match[0].length });
    });
    return [{ range, codes, scope: directive[1] === undefined ? document : nextLine(text, range) }];
  });
}

/** The line below a comment, from its first character to the end of its line break. */
function nextLine(text: string, comment: TextRange): TextRange {
  const lineBreak = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  lineBreak.lastIndex = comment.end;
  lineBreak.exec(text);
  const start = lineBreak.lastIndex;
  lineBreak.exec(text);
  return { start, end: Math.max(start, lineBreak.lastIndex) };
}
