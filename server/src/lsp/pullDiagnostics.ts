/** Diagnostics for clients that ask for them. */
import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { DiagnosticRefreshRequest, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { DiagnosticsChannel } from './diagnosticsChannel';
import { computeDiagnostics } from './diagnosticsChannel';
import type { AnswerRequest } from './requestHandler';
import { runDetached, throwIfCancelled } from './requestHandler';
import type { ServerContext } from './serverContext';
import { surroundingsOf } from './serverContext';

export class PullDiagnostics implements DiagnosticsChannel {
  /** Grows with everything but a document's own text that its diagnostics depend on. */
  private revision = 0;

  constructor(
    private readonly context: ServerContext,
    answer: AnswerRequest,
  ) {
    const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    context.connection.languages.diagnostics.on(
      answer<DocumentDiagnosticParams, DocumentDiagnosticReport>(
        'textDocument/diagnostic',
        nothing,
        async (params, token) => {
          const { uri } = params.textDocument;
          const surroundings = await surroundingsOf(context, uri);
          throwIfCancelled(token);
          const open = context.documents.find(uri);
          const resultId = `${open?.version ?? 0}.${this.revision}`;
          if (resultId === params.previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
          return {
            kind: DocumentDiagnosticReportKind.Full,
            resultId,
            items: computeDiagnostics(context, surroundings, open),
          };
        },
      ),
    );
  }

  /** Nothing to do: the client asks again for the document, and for all others as `interFileDependencies` tells it. */
  documentChanged(): void {}

  /** Versions may start anew when the document is opened again. */
  documentClosed(): void {
    this.revision++;
  }

  openFactsChanged(): void {
    this.revision++;
  }

  surroundingsChanged(): void {
    this.revision++;
    const { connection, features } = this.context;
    if (!features.diagnosticRefresh) return;
    const { type, method } = DiagnosticRefreshRequest;
    runDetached(connection, method, connection.sendRequest(type));
  }
}
