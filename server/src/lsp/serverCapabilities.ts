/** What the server tells the client it can do. */
import type { ServerCapabilities } from 'vscode-languageserver';
import { PositionEncodingKind, TextDocumentSyncKind } from 'vscode-languageserver';
import { codeActionKinds } from '../features/codeActions';

/** Distinguishes our diagnostics from those of other servers in the same editor. */
export const diagnosticIdentifier = 'digest-desk';

export const serverCapabilities: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  documentSymbolProvider: { label: 'Digest Desk' },
  foldingRangeProvider: true,
  documentLinkProvider: {},
  hoverProvider: true,
  codeLensProvider: {},
  // The signs within identifiers and addresses.
  completionProvider: { triggerCharacters: ['.', '/', ':'] },
  codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: true },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  diagnosticProvider: { identifier: diagnosticIdentifier, interFileDependencies: true, workspaceDiagnostics: false },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
