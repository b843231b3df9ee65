/** The places of a digest that lead to a web page. */
import type { SyntaxNode, SyntaxToken, TokenKind } from '../syntax/syntaxTree';
import { isNode } from '../syntax/syntaxTree';
import { containsOffset, textIn } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';
import type { WebReference } from './webReference';
import { findWebReferences, resolveArxivReference } from './webReference';

const proseKinds: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'title',
  'summary',
  'brief',
  'value',
  'unknown',
  'headingText',
]);

/**
 * All links in source order. Each leaf of the tree is read by itself, so that a URL glued to the next title ends where
 * that title starts. The identifier in a link field leads to the paper's page in whatever form it is written.
 */
export function getDocumentLinks({ text, root }: DigestDocument): readonly WebReference[] {
  return [...proseLeaves(root)].flatMap((leaf) => linksIn(text, leaf));
}

/** The link at an offset, its end included; `undefined` when there is none. */
export function findLinkAt({ text, root }: DigestDocument, offset: number): WebReference | undefined {
  return [...proseLeaves(root)]
    .filter(({ token }) => containsOffset(token.range, offset))
    .flatMap((leaf) => linksIn(text, leaf))
    .find(({ range }) => containsOffset(range, offset));
}

/** A leaf with the node it stands in. */
interface ProseLeaf {
  readonly token: SyntaxToken;
  readonly parent: SyntaxNode;
}

function* proseLeaves(parent: SyntaxNode): Generator<ProseLeaf> {
  for (const child of parent.children) {
    if (isNode(child)) yield* proseLeaves(child);
    else if (proseKinds.has(child.kind)) yield { token: child, parent };
  }
}

function linksIn(text: string, { token, parent }: ProseLeaf): readonly WebReference[] {
  const written = textIn(text, token.range);
  const paperLink = parent.fieldKind === 'link' ? resolveArxivReference(written, token.range) : undefined;
  return paperLink !== undefined ? [paperLink] : [...findWebReferences(written, token.range.start)];
}
