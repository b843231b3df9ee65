/** The documents that the client holds open, parsed. */
import type { Connection } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DocumentCache } from '../workspace/documentCache';
import { normalizeUri, schemeOf } from '../workspace/documentUri';
import type { DigestDocument } from '../workspace/parsedDocument';
import { isDigestDocument } from '../workspace/parsedDocument';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';
import type { DocumentPlace } from './toDiagnostic';

/** A digest with what only the client knows of it. */
export interface OpenDigest {
  /** The client's own address, which may be spelled differently from `document.uri`. */
  readonly uri: string;
  readonly version: number;
  readonly document: DigestDocument;
}

/** Called with the client's own address of the document. */
export interface DocumentEvents {
  readonly onOpen: (uri: string) => void;
  readonly onChange: (uri: string) => void;
  readonly onClose: (uri: string) => void;
  /** Other documents now see an open one differently. */
  readonly onFactsChanged: () => void;
}

export class OpenDocuments {
  private readonly sources = new TextDocuments(TextDocument);
  private readonly sourceByKey = new Map<string, TextDocument>();
  private readonly cache: DocumentCache;

  /** Documents of other schemes are served, but what stands in them does not count for others. */
  constructor(
    connection: Connection,
    index: WorkspaceIndex,
    private readonly schemes: ReadonlySet<string>,
    events: DocumentEvents,
  ) {
    this.cache = new DocumentCache(index, (key) => this.counts(key), events.onFactsChanged);
    this.sources.onDidOpen(({ document }) => {
      this.cache.delete(normalizeUri(document.uri));
      this.sourceByKey.set(normalizeUri(document.uri), document);
      events.onOpen(document.uri);
    });
    this.sources.onDidChangeContent(({ document }) => events.onChange(document.uri));
    this.sources.onDidClose(({ document: { uri } }) => {
      this.sourceByKey.delete(normalizeUri(uri));
      this.cache.delete(normalizeUri(uri));
      events.onClose(uri);
    });
    this.sources.listen(connection);
  }

  /** The client's addresses of all open documents. */
  get uris(): readonly string[] {
    return this.sources.keys();
  }

  /** `key` is a normalized address. */
  isOpen(key: string): boolean {
    return this.sourceByKey.has(key);
  }

  /** Whether what stands in a document with this normalized address counts for others. */
  counts(key: string): boolean {
    return this.schemes.has(schemeOf(key));
  }

  /** An open document of any kind, by its normalized address. */
  sourceOf(key: string): Pick<TextDocument, 'uri' | 'version' | 'getText'> | undefined {
    return this.sourceByKey.get(key);
  }

  /** The version of an open document, digest or not. */
  versionOf(uri: string): number | undefined {
    return this.sources.get(uri)?.version;
  }

  /** The open digest with this address; `undefined` when it is not open or no digest. */
  find(uri: string): OpenDigest | undefined {
    const source = this.sources.get(uri);
    if (source === undefined) return undefined;
    const document = this.cache.parse(normalizeUri(uri), source);
    return isDigestDocument(document) ? { uri, version: source.version, document } : undefined;
  }

  /** The lines of an open document by its normalized address. */
  place(key: string): DocumentPlace | undefined {
    const source = this.sourceByKey.get(key);
    return source === undefined ? undefined : { uri: source.uri, lineIndex: this.cache.parse(key, source).lineIndex };
  }

  /** Brings the index up to date with every open document. */
  parseAll(): void {
    for (const [key, source] of this.sourceByKey) this.cache.parse(key, source);
  }
}
