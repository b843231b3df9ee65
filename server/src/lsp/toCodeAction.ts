/** From an action of the editor's menu to LSP's code action. */
import type { CodeAction as ProtocolCodeAction } from 'vscode-languageserver';
import type { CodeAction } from '../features/codeActions';
import { disableRuleForUserCommand } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import type { RuleActionData } from './ruleActionData';
import type { DiagnosticContext } from './toDiagnostic';
import { toDiagnostic } from './toDiagnostic';
import type { ChangedDocument } from './toWorkspaceEdit';
import { toWorkspaceEdit } from './toWorkspaceEdit';

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
    ...toEffect(action, document, features),
  };
}

/** A fix of one place carries its edit; what reaches further is carried out by a command, or worked out when it is chosen. */
function toEffect(
  { title, edits, cursor, ruleAction }: CodeAction,
  document: ChangedDocument,
  features: ClientFeatures,
): Pick<ProtocolCodeAction, 'edit' | 'command' | 'data'> {
  if (ruleAction === undefined) return { edit: toWorkspaceEdit([{ document, edits, cursor }], features) };
  const { kind, code } = ruleAction;
  if (kind === 'disableRuleForUser') {
    return { command: { title, command: disableRuleForUserCommand, arguments: [code] } };
  }
  const data: RuleActionData = { uri: document.uri, kind, code };
  return { data };
}
