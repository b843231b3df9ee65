/** Reads the comments that switch rules off: `# digest-disable code …` (A), `<!-- digest-disable-next-line code -->` (B). */
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import type { SyntaxToken } from '../syntax/syntaxTree';
import type { Suppression } from './digest';
import { spanOf } from './fieldView';

/**
 * A comment holds for the whole document (`document`) or for its next line. Every word behind the directive is a code,
 * misspelt or not, so that none of them turns a comment into one that switches off everything; a directive that does not
 * exist switches off nothing.
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
    const codes = [...words.matchAll(/[^\s,，、;；:：]+/g)].map((match) => {
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
