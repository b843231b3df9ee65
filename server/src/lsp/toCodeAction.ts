/** From a change with offsets to LSP's code action. */
import type { CodeAction as ProtocolCodeAction, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { CodeAction } from '../features/codeActions';
import type { LineIndex } from '../text/lineIndex';
import type { ClientFeatures } from './clientFeatures';
import type { DiagnosticContext } from './toDiagnostic';
import { toDiagnostic } from './toDiagnostic';
import { toRange } from './toProtocol';

/** The document that an action changes, in the version that its offsets refer to. */
export interface ChangedDocument {
  readonly uri: string;
  readonly version: number;
  readonly lineIndex: LineIndex;
}

export function toCodeAction(
  action: CodeAction,
  document: ChangedDocument,
  features: ClientFeatures,
  context: DiagnosticContext,
): ProtocolCodeAction {
  return {
    title: action.title,
    kind: action.kind,
    ...(action.finding === undefined ? {} : { diagnostics: [toDiagnostic(action.finding, context)] }),
    ...(action.isPreferred ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(action, document, features),
  };
}

function toWorkspaceEdit(
  { edits, cursor }: CodeAction,
  { uri, version, lineIndex }: ChangedDocument,
  features: ClientFeatures,
): WorkspaceEdit {
  const textEdits = edits.map(({ range, newText }): TextEdit => ({ range: toRange(lineIndex, range), newText }));
  if (!features.documentChanges) return { changes: { [uri]: textEdits } };
  const last = textEdits.at(-1);
  const withCursor =
    cursor === undefined || last === undefined || !features.snippetEdits
      ? textEdits
      : [...textEdits.slice(0, -1), toSnippetEdit(last, cursor)];
  return { documentChanges: [{ textDocument: { uri, version }, edits: withCursor }] };
}

/** The same edit with the cursor as the snippet's last tab stop. */
function toSnippetEdit({ range, newText }: TextEdit, cursor: number): SnippetTextEdit {
  const value = `${escapeSnippet(newText.slice(0, cursor))}$0${escapeSnippet(newText.slice(cursor))}`;
  return { range, snippet: { kind: 'snippet', value } };
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
