/** Layout A as formatting sees it. */
import type { TextDigest, TextPaper } from '../digest/digest';
import type { SyntaxNode } from '../syntax/syntaxTree';
import { childNodes, childToken, childTokens, isNode } from '../syntax/syntaxTree';
import { sureConfidence } from '../syntax/titleBoundary';
import type { FieldForm } from './fieldForm';
import { formatField } from './fieldForm';
import type { Arrangement, Item, Placed, Region, Space } from './item';
import { countLineBreaks } from './item';

export function arrangeTextDigest(text: string, root: SyntaxNode, digest: TextDigest, form: FieldForm): Arrangement {
  const header = childNodes(root, 'header').flatMap((node) => headerItems(text, node, form));
  const papers = childNodes(root, 'paper').map((node, index): Region => {
    const isGlued = isUncertain(digest.papers[index]);
    return { items: paperItems(text, node, form), paper: index, ...(isGlued ? { isGlued } : {}) };
  });
  return { regions: [{ items: [...header, ...unknownItems(root)], paper: undefined }, ...papers], spaceBetween };
}

function headerItems(text: string, header: SyntaxNode, form: FieldForm): readonly Item[] {
  const date = childToken(header, 'digestDate')?.range;
  const label = childToken(header, 'label')?.range;
  const colon = childToken(header, 'punctuation')?.range;
  const items: Item[] = childTokens(header, 'suppression').map(({ range }) => ({ kind: 'comment', range, edits: [] }));
  if (date === undefined) return items;
  const isLabelled = label !== undefined && colon !== undefined;
  const edits = isLabelled ? formatField(text, { kind: 'date', label, colon, value: date }, form) : [];
  const line: Item = { kind: 'headerLine', range: { start: label?.start ?? date.start, end: date.end }, edits };
  return [line, ...items].sort((a, b) => a.range.start - b.range.start);
}

function unknownItems(node: SyntaxNode): readonly Item[] {
  return childTokens(node, 'unknown').map(({ range }) => ({ kind: 'unknown', range, edits: [] }));
}

function paperItems(text: string, paper: SyntaxNode, form: FieldForm): readonly Item[] {
  return paper.children.flatMap((child): readonly Item[] => {
    if (isNode(child)) return [fieldItem(text, child, form)];
    if (child.kind === 'unknown') return [{ kind: 'unknown', range: child.range, edits: [] }];
    const isProse = child.kind === 'title' || child.kind === 'summary';
    return isProse ? [{ kind: 'prose', range: child.range, edits: [] }] : [];
  });
}

function fieldItem(text: string, node: SyntaxNode, form: FieldForm): Item {
  const { range, fieldKind: kind = 'abstract' } = node;
  const label = childToken(node, 'label')?.range ?? { start: range.start, end: range.start };
  const colon = childToken(node, 'punctuation')?.range ?? { start: label.end, end: label.end };
  const value = childToken(node, 'value')?.range ?? { start: colon.end, end: colon.end };
  return { kind: 'field', range, fieldKind: kind, edits: formatField(text, { kind, label, colon, value }, form) };
}

/** A title on the line of the text before it whose place is not certain. */
function isUncertain(paper: TextPaper | undefined): boolean {
  return paper?.gluedTitle !== undefined && (paper.titleConfidence ?? 0) < sureConfidence;
}

/** One blank line between papers, none within them; what the layout does not know keeps a blank line beside it. */
function spaceBetween(above: Placed | undefined, below: Placed | undefined, source: string): Space {
  if (above === undefined) return 0;
  if (below === undefined) return 1;
  const present = countLineBreaks(source);
  const isNext = above.region !== below.region && above.region.paper !== undefined;
  if (isNext) return below.region.isGlued === true && present === 0 ? 'asItIs' : 2;
  if (above.item.kind === 'unknown' || below.item.kind === 'unknown')
    return present === 0 ? 'asItIs' : Math.min(present, 2);
  const sharesLine = above.item.fieldKind === 'authors' && below.item.fieldKind === 'date';
  return sharesLine ? { inLine: ' | ' } : 1;
}
