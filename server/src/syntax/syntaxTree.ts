/** The lossless tree of both layouts: its leaves, concatenated, are the text. */
import type { TextRange } from '../text/textRange';
import type { FieldKind } from './fieldLabel';

export type TokenKind =
  | 'byteOrderMark'
  | 'lineBreak'
  /** Blanks other than line breaks. */
  | 'blank'
  /** Text that the layout has no place for. */
  | 'unknown'
  | 'suppression'
  /** The digest's date (layout A) or time of generation (layout B). */
  | 'digestDate'
  | 'count'
  | 'title'
  | 'summary'
  | 'brief'
  /** A heading's `##` or the report's first line. */
  | 'headingMarker'
  | 'headingText'
  | 'number'
  | 'numberDelimiter'
  | 'label'
  /** Colons, asterisks, and `|` between two fields. */
  | 'punctuation'
  | 'value';

export type NodeKind =
  | 'textDigest'
  | 'report'
  | 'header'
  | 'paper'
  | 'briefsSection'
  | 'detailsSection'
  | 'otherSection'
  | 'entry'
  | 'field';

/** A leaf: a non-empty stretch of the text. */
export interface SyntaxToken {
  readonly kind: TokenKind;
  readonly range: TextRange;
}

/** An inner node; its children follow each other without a gap. */
export interface SyntaxNode {
  readonly kind: NodeKind;
  readonly range: TextRange;
  readonly children: readonly SyntaxElement[];
  /** Set on nodes of kind `field`. */
  readonly fieldKind?: FieldKind;
}

export type SyntaxElement = SyntaxNode | SyntaxToken;

export function isNode(element: SyntaxElement): element is SyntaxNode {
  return 'children' in element;
}

/** The leaves of a tree in source order. */
export function* leavesOf(element: SyntaxElement): Generator<SyntaxToken> {
  if (isNode(element)) for (const child of element.children) yield* leavesOf(child);
  else yield element;
}

/** The first child token of a kind, or `undefined`. */
export function childToken(node: SyntaxNode, kind: TokenKind): SyntaxToken | undefined {
  return node.children.find((child): child is SyntaxToken => !isNode(child) && child.kind === kind);
}

export function childTokens(node: SyntaxNode, kind: TokenKind): readonly SyntaxToken[] {
  return node.children.filter((child): child is SyntaxToken => !isNode(child) && child.kind === kind);
}

export function childNodes(node: SyntaxNode, kind: NodeKind): readonly SyntaxNode[] {
  return node.children.filter((child): child is SyntaxNode => isNode(child) && child.kind === kind);
}
