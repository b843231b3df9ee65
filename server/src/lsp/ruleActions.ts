/** Actions about a whole rule: which of them are possible, and what they change once the user has chosen one. */
import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import { needsSafeFixes } from '../diagnostics/bulkFixes';
import { fixRule } from '../diagnostics/fixAll';
import type { RuleActionKind } from '../features/codeActions';
import { ruleActionTitle } from '../features/codeActions';
import type { RuleSurroundings } from '../features/diagnostics';
import { getDiagnostics } from '../features/diagnostics';
import { localized } from '../localization';
import { disableInConfiguration } from '../settings/configurationEdit';
import { configurationFileName } from '../settings/configurationFile';
import { NearestConfiguration } from '../settings/nearestConfiguration';
import { LineIndex } from '../text/lineIndex';
import { normalizeUri } from '../workspace/documentUri';
import type { OpenDigest } from './openDocuments';
import type { RuleActionData } from './ruleActionData';
import type { ServerContext } from './serverContext';
import { surroundingsOf } from './serverContext';
import { showWarning } from './showMessage';
import { toWorkspaceEdit } from './toWorkspaceEdit';
import { readDocument } from './workspaceDigests';
import { fixWorkspace } from './workspaceFixes';

/** What can be carried out for a digest with what the client is able to do. */
export function possibleRuleActions(context: ServerContext, { document }: OpenDigest): ReadonlySet<RuleActionKind> {
  const { features, index } = context;
  const isPossible: Readonly<Record<RuleActionKind, boolean>> = {
    fixRuleInFile: features.resolvedEdits,
    fixRuleInWorkspace: features.resolvedEdits && index.knowsOtherThan(document.uri),
    disableRuleInFolder:
      features.resolvedEdits && features.createdFiles && findFolder(context, document.uri) !== undefined,
    disableRuleForUser: features.disableRuleForUser,
  };
  const kinds = Object.keys(isPossible) as RuleActionKind[];
  return new Set(kinds.filter((kind) => isPossible[kind]));
}

/** The change; `undefined` when there is nothing left to change, or when it cannot be made, which the user is told. */
export async function resolveRuleAction(
  context: ServerContext,
  { uri, kind, code }: RuleActionData,
  token: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  const surroundings = await surroundingsOf(context, uri);
  const open = context.documents.find(uri);
  if (open === undefined) return undefined;
  switch (kind) {
    case 'fixRuleInFile':
      return fixRuleInFile(context, open, surroundings, code);
    case 'fixRuleInWorkspace':
      return fixRuleInWorkspace(context, open, surroundings, code, token);
    case 'disableRuleInFolder':
      return disableRuleInFolder(context, open.document.uri, code);
  }
}

function fixRuleInFile(
  { features }: ServerContext,
  { uri, version, document: { uri: key, text, lineIndex } }: OpenDigest,
  surroundings: RuleSurroundings,
  code: string,
): WorkspaceEdit | undefined {
  const { edits } = fixRule({ uri: key, text, ...surroundings }, code);
  return edits.length === 0 ? undefined : toWorkspaceEdit([{ document: { uri, version, lineIndex }, edits }], features);
}

/** What is applied follows the digest on which the user has chosen it: fixes that are not safe are shown before they are applied. */
async function fixRuleInWorkspace(
  context: ServerContext,
  { document }: OpenDigest,
  surroundings: RuleSurroundings,
  code: string,
  token: CancellationToken,
): Promise<WorkspaceEdit | undefined> {
  const safeOnly = needsSafeFixes(getDiagnostics(document, surroundings).filter((finding) => finding.code === code));
  const { changes } = await fixWorkspace(context, token, (target) => fixRule(target, code, safeOnly));
  const label = ruleActionTitle({ kind: 'fixRuleInWorkspace', code }, context.locale);
  if (changes.length === 0) return undefined;
  return toWorkspaceEdit(changes, context.features, { label, needsConfirmation: !safeOnly });
}

/** Changes the nearest configuration file, which is the one that holds for the document, or creates one in the workspace folder. */
async function disableRuleInFolder(
  context: ServerContext,
  key: string,
  code: string,
): Promise<WorkspaceEdit | undefined> {
  const { connection, features, locale } = context;
  const nearest = await new NearestConfiguration((uri) => readDocument(context, uri)).find(key);
  const edits = disableInConfiguration(nearest?.text ?? '', code);
  const folder = findFolder(context, key);
  if (edits === undefined) {
    showWarning(connection, cannotChange[locale]);
    return undefined;
  }
  if (nearest !== undefined) return toWorkspaceEdit([{ document: nearest.document, edits }], features);
  if (folder === undefined) return undefined;
  const document = { uri: `${folder}/${configurationFileName}`, version: null, lineIndex: new LineIndex('') };
  return toWorkspaceEdit([{ document, edits, create: true }], features);
}

const cannotChange = localized(
  `The nearest ${configurationFileName} is no JSON object, so nothing is written to it.`,
  `最近的 ${configurationFileName} 不是 JSON 对象，因此未写入任何内容。`,
);

/** The workspace folder that a document is in, the innermost of several. */
function findFolder({ folders }: ServerContext, key: string): string | undefined {
  return [...folders]
    .map((folder) => normalizeUri(folder).replace(/\/$/, ''))
    .filter((folder) => key.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
}
