/** Starts the language server when it is first needed, restarts it, and asks it what plain LSP features do not show. */
import * as vscode from 'vscode';
import type { LanguageClientOptions, ServerOptions, WorkspaceEdit } from 'vscode-languageclient/node';
import {
  CloseAction,
  DidChangeConfigurationNotification,
  HoverRequest,
  LanguageClient,
  RequestType,
  RevealOutputChannelOn,
  State,
  TransportKind,
  WorkDoneProgress,
} from 'vscode-languageclient/node';
import type {
  CitationParams,
  CitationResult,
  ConvertParams,
  ConvertResult,
  CompareParams,
  CompareResult,
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
  citationRequest,
  convertRequest,
  compareRequest,
  exportRequest,
  fixWorkspaceRequest,
  newPapersRequest,
  papersRequest,
  recordsChangedNotification,
  verifyRequest,
} from '../../server/src/protocol';
import { comparisonScheme } from './arxiv/comparedPapers';
import { withoutUntrustedNetwork } from './arxiv/networkConsent';
import { ReportingLanguageClient } from './reportingLanguageClient';
import { isOutdated, withConfirmation } from './workspaceEdit';

const papersRequestType = new RequestType<PapersParams, PapersResult, void>(papersRequest);
const convertRequestType = new RequestType<ConvertParams, ConvertResult, void>(convertRequest);
const citationRequestType = new RequestType<CitationParams, CitationResult, void>(citationRequest);
const exportRequestType = new RequestType<ExportParams, ExportResult, void>(exportRequest);
const compareRequestType = new RequestType<CompareParams, CompareResult, void>(compareRequest);
const verifyRequestType = new RequestType<VerifyParams, VerifyResult, void>(verifyRequest);
const newPapersRequestType = new RequestType<NewPapersParams, NewPapersResult, void>(newPapersRequest);
const fixWorkspaceRequestType = new RequestType<object, FixWorkspaceResult, void>(fixWorkspaceRequest);

/** What became of a change: `not applied` also if the user has decided against it. */
export type AppliedEdit = 'applied' | 'outdated' | 'not applied';

/** The one language server of this window. Nothing runs until `start` is called. */
export class DigestLanguageClient implements vscode.Disposable {
  private readonly log = vscode.window.createOutputChannel('Digest Desk', { log: true });
  private readonly didStart = new vscode.EventEmitter<void>();
  private readonly didChangeRecords = new vscode.EventEmitter<void>();
  private readonly subscriptions = vscode.workspace.onDidGrantWorkspaceTrust(() => void this.announceSettings());
  private running: Promise<LanguageClient | undefined> | undefined;
  private reporting = false;
  private verifications = 0;

  /** Fires each time the server is ready to answer: after the first start, a restart, and a recovery from a crash. */
  readonly onDidStart = this.didStart.event;

  /** Fires when the server knows more or other records of arXiv's. */
  readonly onDidChangeRecords = this.didChangeRecords.event;

  constructor(private readonly serverModule: string) {}

  /** Starts the server unless it runs; the promise is `undefined` when it cannot start, which the user has been told. */
  start(): Promise<LanguageClient | undefined> {
    this.running ??= this.launch();
    return this.running;
  }

  /** Ends the server, if it runs, and starts it again. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  showLog(): void {
    this.log.show(true);
  }

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

  /** The papers that a query means and that can be added to an open digest; none when the server gives no answer. */
  async findNewPapers(uri: vscode.Uri, query: string): Promise<NewPapersResult['papers']> {
    const result = await this.ask((client) =>
      client.sendRequest(newPapersRequestType, { uri: uriText(client, uri), query }),
    );
    return result?.papers ?? [];
  }

  /** An open digest in another format; `undefined` when it is none. */
  async exportDigest(uri: vscode.Uri, format: ExportFormat): Promise<string | undefined> {
    const result = await this.ask((client) =>
      client.sendRequest(exportRequestType, { uri: uriText(client, uri), format }),
    );
    return result?.text;
  }

  /** The paper at a zero-based place, and what arXiv's record makes of it. */
  compare(uri: vscode.Uri, index: number): Promise<CompareResult | undefined> {
    return this.ask((client) => client.sendRequest(compareRequestType, { uri: uriText(client, uri), index }));
  }

  /** Looks up arXiv's record of every paper of an open digest; `onProgress` hears how far that is. */
  verify(
    uri: vscode.Uri,
    token: vscode.CancellationToken,
    onProgress: (message: string) => void,
  ): Promise<VerifyResult | undefined> {
    return this.ask(async (client) => {
      const workDoneToken = `verify-${++this.verifications}`;
      const progress = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind === 'report') onProgress(value.message ?? '');
      });
      try {
        return await client.sendRequest(verifyRequestType, { uri: uriText(client, uri), workDoneToken }, token);
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

  /** Ends the server and releases everything. */
  async stop(): Promise<void> {
    const running = this.running;
    this.running = undefined;
    await (await running)?.dispose().catch((error: unknown) => this.logError(error));
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.didStart.dispose();
    this.didChangeRecords.dispose();
    this.log.dispose();
  }

  private async launch(): Promise<LanguageClient | undefined> {
    const client = this.createClient();
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      this.log.info('The language server is running.');
      this.didStart.fire();
    });
    client.onNotification(recordsChangedNotification, () => this.didChangeRecords.fire());
    try {
      await client.start();
    } catch {
      // The client has logged and reported the reason.
    }
    // It also counts as started when the server has ended before it could answer.
    return client.isRunning() ? client : undefined;
  }

  private createClient(): LanguageClient {
    const server = { module: this.serverModule, transport: TransportKind.ipc };
    const serverOptions: ServerOptions = {
      run: server,
      debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    };
    const options: LanguageClientOptions = {
      // The server reads configuration files itself, and must know what is not saved yet before it changes one.
      documentSelector: [{ language: 'digest' }, { language: 'markdown' }, { pattern: '**/digest-desk.json' }],
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      markdown: { isTrusted: false, supportHtml: false },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (error, message, count) => restarting.error(error, message, count),
        // A server that never answered would only fail again.
        closed: () =>
          client.initializeResult ? restarting.closed() : { action: CloseAction.DoNotRestart, handled: true },
      },
      middleware: {
        provideDiagnostics: (document, ...rest) => provideDiagnosticsWhereEditable(document, ...rest),
        provideCodeLenses: (document, token, next) =>
          document.uri.scheme === comparisonScheme ? undefined : next(document, token),
        workspace: {
          configuration: async (params, token, next) => {
            const sections = await next(params, token);
            return Array.isArray(sections) ? sections.map(withoutUntrustedNetwork) : sections;
          },
        },
      },
    };
    const client = new ReportingLanguageClient(serverOptions, options, () => void this.reportFailure());
    const restarting = client.createDefaultErrorHandler();
    return client;
  }

  /** What the server has heard of the settings may no longer hold. */
  private async announceSettings(): Promise<void> {
    const client = await this.running;
    await client?.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  private async ask<Answer>(request: (client: LanguageClient) => Promise<Answer>): Promise<Answer | undefined> {
    const client = await this.start();
    if (!client?.isRunning()) return undefined;
    try {
      return await request(client);
    } catch (error) {
      if (!(error instanceof vscode.CancellationError)) this.logError(error);
      return undefined;
    }
  }

  private logError(error: unknown): void {
    this.log.error(error instanceof Error ? error : String(error));
  }

  private async reportFailure(): Promise<void> {
    if (this.reporting) return;
    this.reporting = true;
    const showLog = vscode.l10n.t('Show Log');
    const restart = vscode.l10n.t('Restart');
    const choice = await vscode.window.showErrorMessage(
      vscode.l10n.t('The language server of Digest Desk does not run: digests are neither checked nor listed.'),
      showLog,
      restart,
    );
    this.reporting = false;
    if (choice === showLog) this.showLog();
    if (choice === restart) await this.restart();
  }
}

type ProvideDiagnostics = NonNullable<NonNullable<LanguageClientOptions['middleware']>['provideDiagnostics']>;

/** The old side of a comparison (`git:` and the like) would only repeat the findings of the file itself. */
const provideDiagnosticsWhereEditable: ProvideDiagnostics = (document, previousResultId, token, next) => {
  const uri = document instanceof vscode.Uri ? document : document.uri;
  if (uri.scheme === comparisonScheme) return undefined;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false) return next(document, previousResultId, token);
  return undefined;
};

function uriText(client: LanguageClient, uri: vscode.Uri): string {
  return client.code2ProtocolConverter.asUri(uri);
}
