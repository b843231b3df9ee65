/** How diagnostics reach the client: pulled or pushed. */
import type { Diagnostic } from 'vscode-languageserver';
import { getDiagnostics } from '../features/diagnostics';
import type { RuleSurroundings } from '../features/diagnostics';
import type { OpenDigest } from './openDocuments';
import type { ServerContext } from './serverContext';
import { diagnosticContextOf } from './serverContext';
import { toDiagnostic } from './toDiagnostic';

/** What a channel must hear of; addresses are the client's own. */
export interface DiagnosticsChannel {
  documentChanged(uri: string): void;
  documentClosed(uri: string): void;
  /** Other documents now see an open one differently. */
  openFactsChanged(): void;
  /** The settings have changed, or digests that are not open. */
  surroundingsChanged(): void;
}

/** The diagnostics of a digest; none for `undefined`. */
export function computeDiagnostics(
  context: ServerContext,
  surroundings: RuleSurroundings,
  digest: Pick<OpenDigest, 'uri' | 'document'> | undefined,
): Diagnostic[] {
  if (digest === undefined) return [];
  const diagnosticContext = diagnosticContextOf(context, digest);
  return getDiagnostics(digest.document, surroundings).map((finding) => toDiagnostic(finding, diagnosticContext));
}
