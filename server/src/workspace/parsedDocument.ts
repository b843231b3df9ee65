/** One version of a document: its text, its line index and, if it is a digest, what was parsed from it. */
import type { Digest } from '../digest/digest';
import { parseDigest } from '../digest/parseDigest';
import type { BoundaryFinder } from '../syntax/boundaryFinder';
import type { SyntaxNode } from '../syntax/syntaxTree';
import { LineIndex } from '../text/lineIndex';

export interface ParsedDocument {
  readonly uri: string;
  readonly text: string;
  readonly lineIndex: LineIndex;
  /** `undefined` when the text is no digest. */
  readonly digest: Digest | undefined;
  readonly root: SyntaxNode | undefined;
}

/** A document that is a digest. */
export interface DigestDocument extends ParsedDocument {
  readonly digest: Digest;
  readonly root: SyntaxNode;
}

/** `findBoundary` as for `parseTextDigest`. */
export function parseDocument(uri: string, text: string, findBoundary?: BoundaryFinder): ParsedDocument {
  const parsed = parseDigest(text, findBoundary);
  return { uri, text, lineIndex: new LineIndex(text), digest: parsed?.digest, root: parsed?.root };
}

export function isDigestDocument(document: ParsedDocument): document is DigestDocument {
  return document.digest !== undefined;
}
