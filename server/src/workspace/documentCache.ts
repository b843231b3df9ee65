/** The open documents, each parsed once per version. */
import type { BoundaryFinder } from '../syntax/boundaryFinder';
import { createBoundaryMemory } from '../syntax/boundaryFinder';
import type { ParsedDocument } from './parsedDocument';
import { parseDocument } from './parsedDocument';
import type { WorkspaceIndex } from './workspaceIndex';

/** An open document as the editor holds it. */
export interface DocumentSource {
  readonly version: number;
  getText(): string;
}

interface CachedDocument {
  readonly version: number;
  readonly document: ParsedDocument;
  /** Keeps what earlier versions cost: most titles are where they were. */
  readonly findBoundary: BoundaryFinder;
}

/** Keeps the parsed documents, and the index up to date with them. Keys are addresses in their normalized form. */
export class DocumentCache {
  private readonly documents = new Map<string, CachedDocument>();

  /**
   * A document that is not to be indexed is a copy of another: an older version, one side of a comparison.
   * `onFactsChanged` is called when other documents see a document differently than before.
   */
  constructor(
    private readonly index: WorkspaceIndex,
    private readonly isIndexed: (key: string) => boolean,
    private readonly onFactsChanged: () => void,
  ) {}

  /** The document as of its present version. `key` is what the index and the rules know it by. */
  parse(key: string, source: DocumentSource): ParsedDocument {
    const cached = this.documents.get(key);
    if (cached?.version === source.version) return cached.document;
    const findBoundary = cached?.findBoundary ?? createBoundaryMemory();
    const document = parseDocument(key, source.getText(), findBoundary);
    this.documents.set(key, { version: source.version, document, findBoundary });
    if (this.isIndexed(key) && this.index.update(key, document.digest)) this.onFactsChanged();
    return document;
  }

  /** Forgets a document; the index keeps its facts. */
  delete(key: string): void {
    this.documents.delete(key);
  }
}
