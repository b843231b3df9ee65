/** What the client said it can do, as far as the server cares. */
import type { InitializeParams } from 'vscode-languageserver';
import { DiagnosticTag, MarkupKind, ResourceOperationKind } from 'vscode-languageserver';
import * as z from 'zod';
import { disableRuleForUserCommand, verifyDigestCommand } from '../protocol';

export interface ClientFeatures {
  /** The client asks for diagnostics itself; they are not pushed. */
  readonly pullDiagnostics: boolean;
  readonly diagnosticRefresh: boolean;
  readonly relatedInformation: boolean;
  /** The client fades what is unnecessary. */
  readonly unnecessaryTag: boolean;
  readonly diagnosticVersion: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly fileWatchRegistration: boolean;
  readonly workspaceFolders: boolean;
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  /** The client asks for the change of a code action when the user has chosen it. */
  readonly resolvedEdits: boolean;
  readonly createdFiles: boolean;
  readonly changeAnnotations: boolean;
  /** The client has the command that switches a rule off in the user's settings. */
  readonly disableRuleForUser: boolean;
  /** The client has the command that verifies a digest against arXiv, and hears of changed records. */
  readonly verifyDigest: boolean;
  readonly codeLensRefresh: boolean;
  readonly markdownHover: boolean;
}

export function readClientFeatures({ capabilities }: Pick<InitializeParams, 'capabilities'>): ClientFeatures {
  const { workspace, textDocument } = capabilities;
  const workspaceEdit = workspace?.workspaceEdit;
  const documentChanges = workspaceEdit?.documentChanges === true;
  const tagSupport = textDocument?.diagnostic?.tagSupport ?? textDocument?.publishDiagnostics?.tagSupport;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      (textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation) === true,
    unnecessaryTag: tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) === true,
    diagnosticVersion: textDocument?.publishDiagnostics?.versionSupport === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    fileWatchRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    documentChanges,
    snippetEdits: documentChanges && workspaceEdit.snippetEditSupport === true,
    resolvedEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    createdFiles: documentChanges && workspaceEdit.resourceOperations?.includes(ResourceOperationKind.Create) === true,
    changeAnnotations: documentChanges && workspaceEdit.changeAnnotationSupport !== undefined,
    disableRuleForUser: clientCommands(capabilities.experimental).includes(disableRuleForUserCommand),
    verifyDigest: clientCommands(capabilities.experimental).includes(verifyDigestCommand),
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    markdownHover: (textDocument?.hover?.contentFormat ?? []).includes(MarkupKind.Markdown),
  };
}

/** The commands that a client carries out for its servers, named where rust-analyzer's clients name theirs. */
const experimentalCapabilities = z.object({ commands: z.object({ commands: z.array(z.string()) }) });

function clientCommands(experimental: unknown): readonly string[] {
  return experimentalCapabilities.safeParse(experimental).data?.commands.commands ?? [];
}
