/** The words below the header that are in none of a digest's papers and that no layout writes by itself. */
import type { SyntaxNode } from '../syntax/syntaxTree';
import { isNode, leavesOf } from '../syntax/syntaxTree';
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';

/** The names of the sections that every report has. */
const sectionNames: ReadonlySet<string> = new Set(['论文技术简报', '论文详细信息']);

/** Comments, lines without meaning and headings in source order, except those within ranges that have been read. */
export function unusedTexts(text: string, root: SyntaxNode, read: readonly TextRange[]): readonly string[] {
  const ranges = read.toSorted((a, b) => a.start - b.start);
  const texts: string[] = [];
  let next = 0;
  for (const { kind, range } of bodyLeaves(root)) {
    if (kind !== 'unknown' && kind !== 'suppression' && kind !== 'headingText') continue;
    while ((ranges[next]?.end ?? Infinity) < range.end) next++;
    const isRead = (ranges[next]?.start ?? Infinity) <= range.start;
    const source = textIn(text, range);
    if (!isRead && !(kind === 'headingText' && sectionNames.has(source))) texts.push(source);
  }
  return texts;
}

function* bodyLeaves(root: SyntaxNode): ReturnType<typeof leavesOf> {
  for (const child of root.children) if (!isNode(child) || child.kind !== 'header') yield* leavesOf(child);
}
