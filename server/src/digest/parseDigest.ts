/** From text to digest, for any text. */
import type { BoundaryFinder } from '../syntax/boundaryFinder';
import { parseReport } from '../syntax/parseReport';
import { parseTextDigest } from '../syntax/parseTextDigest';
import { recognizeLayout } from '../syntax/recognizeLayout';
import type { SyntaxNode } from '../syntax/syntaxTree';
import type { Digest } from './digest';
import { createReport } from './reportView';
import { createTextDigest } from './textDigestView';

export interface ParsedDigest {
  readonly root: SyntaxNode;
  readonly digest: Digest;
}

/** Parses a text by the layout its content shows; `undefined` when it is no digest. `findBoundary` as for `parseTextDigest`. */
export function parseDigest(text: string, findBoundary?: BoundaryFinder): ParsedDigest | undefined {
  switch (recognizeLayout(text)) {
    case 'text': {
      const parsed = parseTextDigest(text, findBoundary);
      return { root: parsed.root, digest: createTextDigest(text, parsed) };
    }
    case 'report': {
      const root = parseReport(text);
      return { root, digest: createReport(text, root) };
    }
    case undefined:
      return undefined;
  }
}
