/** Layout A's tree as a digest. */
import type { TextRange } from '../text/textRange';
import { childNodes, childToken, childTokens } from '../syntax/syntaxTree';
import type { SyntaxNode } from '../syntax/syntaxTree';
import type { ParsedTextDigest } from '../syntax/parseTextDigest';
import type { TextDigest, TextPaper } from './digest';
import { fieldOf, sharedFields, spanOf, unknownSpans } from './fieldView';
import { parseSuppressions } from './suppressionComment';

export function createTextDigest(text: string, { root, titles }: ParsedTextDigest): TextDigest {
  const range = root.range;
  const header = childNodes(root, 'header')[0];
  const date = header === undefined ? undefined : childToken(header, 'digestDate');
  const bodyOffset = header?.range.end ?? 0;
  return {
    layout: 'text',
    range,
    date: date === undefined ? undefined : spanOf(text, date.range),
    bodyOffset,
    papers: childNodes(root, 'paper').map((node, index) => createPaper(text, node, index, titles)),
    unknownLines: unknownSpans(text, root),
    suppressions: parseSuppressions(text, header === undefined ? [] : childTokens(header, 'suppression'), range),
  };
}

function createPaper(text: string, node: SyntaxNode, index: number, titles: ParsedTextDigest['titles']): TextPaper {
  const title = childToken(node, 'title');
  const summary = childToken(node, 'summary');
  const fields = childNodes(node, 'field').map((field) => fieldOf(text, field));
  const planned = title === undefined ? undefined : titles.get(title.range.start);
  return {
    layout: 'text',
    index,
    range: node.range,
    nameRange: title?.range ?? summary?.range ?? firstLineRange(text, node.range),
    title: title === undefined ? undefined : spanOf(text, title.range),
    titleConfidence: planned?.confidence,
    gluedTitle: planned?.glued,
    summary: summary === undefined ? undefined : spanOf(text, summary.range),
    ...sharedFields(fields),
    unknownLines: unknownSpans(text, node),
  };
}

function firstLineRange(text: string, range: TextRange): TextRange {
  const lineEnd = text.slice(range.start, range.end).search(/[\r\n]/);
  return { start: range.start, end: lineEnd < 0 ? range.end : range.start + lineEnd };
}
