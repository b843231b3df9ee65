/** Asks the language server what plain LSP features do not show. */
import * as vscode from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import { HoverRequest, RequestType, WorkDoneProgress } from 'vscode-languageclient/node';
import type {
  AddPapersParams,
  AddPapersResult,
  CitationParams,
  CitationResult,
  ConvertParams,
  ConvertResult,
  CompareParams,
  CompareResult,
  CoverageParams,
  CoverageResult,
  ExportFormat,
  ExportParams,
  ExportResult,
  FixWorkspaceResult,
  NewPapersParams,
  NewPapersResult,
  PapersParams,
  PapersResult,
  VerifyParams,
  VerifyResult,
} from '../../server/src/protocol';
import {
  addPapersRequest,
  citationRequest,
  convertRequest,
  compareRequest,
  coverageRequest,
  exportRequest,
  fixWorkspaceRequest,
  newPapersRequest,
  papersRequest,
  verifyRequest,
} from '../../server/src/protocol';
import { ServerProcess } from './serverProcess';
import { isOutdated, withConfirmation } from './workspaceEdit';

const papersRequestType = new RequestType<PapersParams, PapersResult, void>(papersRequest);
const convertRequestType = new RequestType<ConvertParams, ConvertResult, void>(convertRequest);
const citationRequestType = new RequestType<CitationParams, CitationResult, void>(citationRequest);
const exportRequestType = new RequestType<ExportParams, ExportResult, void>(exportRequest);
const compareRequestType = new RequestType<CompareParams, CompareResult, void>(compareRequest);
const verifyRequestType = new RequestType<VerifyParams, VerifyResult, void>(verifyRequest);
const newPapersRequestType = new RequestType<NewPapersParams, NewPapersResult, void>(newPapersRequest);
const coverageRequestType = new RequestType<CoverageParams, CoverageResult, void>(coverageRequest);
const addPapersRequestType = new RequestType<AddPapersParams, AddPapersResult, void>(addPapersRequest);
const fixWorkspaceRequestType = new RequestType<object, FixWorkspaceResult, void>(fixWorkspaceRequest);

/** What became of a change: `not applied` also if the user has decided against it. */
export type AppliedEdit = 'applied' | 'outdated' | 'not applied';

/** The requests of the client: each starts the server if it does not run yet. */
export class DigestLanguageClient extends ServerProcess {
  private verifications = 0;

  /** The papers of an open document as it is now; `undefined` when the server gives no answer. */
  getPapers(uri: vscode.Uri): Promise<PapersResult | undefined> {
    return this.ask((client) => client.sendRequest(papersRequestType, { uri: uriText(client, uri) }));
  }

  /** The citation of the paper at a zero-based place; `undefined` when there is nothing to cite. */
  async getCitation(uri: vscode.Uri, index: number, format: CitationParams['format']): Promise<string | undefined> {
    const result = await this.ask((client) =>
      client.sendRequest(citationRequestType, { uri: uriText(client, uri), index, format }),
    );
    return result?.citation;
  }

  /** The text of an open digest in the other layout; `undefined` when there is nothing to convert. */
  async convert(uri: vscode.Uri, target: ConvertParams['target']): Promise<string | undefined> {
    const result = await this.ask((client) =>
      client.sendRequest(convertRequestType, { uri: uriText(client, uri), target }),
    );
    return result?.text;
  }

  /** The papers that a query means and that can be added to an open digest; `undefined` when the server gives no answer. */
  findNewPapers(uri: vscode.Uri, query: string, token: vscode.CancellationToken): Promise<NewPapersResult | undefined> {
    return this.ask((client) => client.sendRequest(newPapersRequestType, { uri: uriText(client, uri), query }, token));
  }

  /** What an open digest has and lacks of the listing mails; `undefined` when the server gives no answer. */
  getCoverage(uri: vscode.Uri, token: vscode.CancellationToken): Promise<CoverageResult | undefined> {
    return this.ask((client) => client.sendRequest(coverageRequestType, { uri: uriText(client, uri) }, token));
  }

  /** The change that adds papers of the record to an open digest; `undefined` when there is nothing to add. */
  async composePapers(uri: vscode.Uri, identifiers: readonly string[]): Promise<WorkspaceEdit | undefined> {
    const result = await this.ask((client) =>
      client.sendRequest(addPapersRequestType, { uri: uriText(client, uri), identifiers }),
    );
    return result?.edit;
  }

  /** An open digest in another format; `undefined` when it is none. */
  async exportDigest(uri: vscode.Uri, format: ExportFormat): Promise<string | undefined> {
    const result = await this.ask((client) =>
      client.sendRequest(exportRequestType, { uri: uriText(client, uri), format }),
    );
    return result?.text;
  }

  /** The paper at a zero-based place, and what arXiv's record makes of it. */
  compare(uri: vscode.Uri, paper: Omit<CompareParams, 'uri'>): Promise<CompareResult | undefined> {
    return this.ask((client) => client.sendRequest(compareRequestType, { uri: uriText(client, uri), ...paper }));
  }

  /** Looks up arXiv's record of every paper of an open digest, or of the workspace; `onProgress` hears how far that is. */
  verify(
    uri: vscode.Uri | undefined,
    token: vscode.CancellationToken,
    onProgress: (message: string) => void,
  ): Promise<VerifyResult | undefined> {
    return this.ask(async (client) => {
      const workDoneToken = `verify-${++this.verifications}`;
      const progress = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind === 'report') onProgress(value.message ?? '');
      });
      try {
        const scope = uri ? { uri: uriText(client, uri) } : {};
        return await client.sendRequest(verifyRequestType, { ...scope, workDoneToken }, token);
      } finally {
        progress.dispose();
      }
    });
  }

  /** The safe fixes of all digests that the server knows; `undefined` when the server gives no answer. */
  findWorkspaceFixes(token: vscode.CancellationToken): Promise<FixWorkspaceResult | undefined> {
    return this.ask((client) => client.sendRequest(fixWorkspaceRequestType, {}, token));
  }

  /** Applies a change of the server's as one step, or lets the user choose among its parts first. */
  async applyEdit(edit: WorkspaceEdit, { preview }: { readonly preview: boolean }): Promise<AppliedEdit> {
    const outcome = await this.ask(async (client) => {
      const converted = await client.protocol2CodeConverter.asWorkspaceEdit(preview ? withConfirmation(edit) : edit);
      if (isOutdated(edit, (uri) => uriText(client, uri))) return 'outdated';
      return (await vscode.workspace.applyEdit(converted, { isRefactoring: true })) ? 'applied' : 'not applied';
    });
    return outcome ?? 'not applied';
  }

  /** What a hover at a position shows; `undefined` for nothing. */
  getHover(
    uri: vscode.Uri,
    position: { readonly line: number; readonly character: number },
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    return this.ask(async (client) => {
      const params = { textDocument: { uri: uriText(client, uri) }, position };
      return client.protocol2CodeConverter.asHover(await client.sendRequest(HoverRequest.type, params, token));
    });
  }
}

function uriText(client: LanguageClient, uri: vscode.Uri): string {
  return client.code2ProtocolConverter.asUri(uri);
}
