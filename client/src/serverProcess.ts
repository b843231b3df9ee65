/** Starts the language server when it is first needed, restarts it, and tells the user when it does not run. */
import * as vscode from 'vscode';
import type { LanguageClient, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import {
  CloseAction,
  DidChangeConfigurationNotification,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import type { ArxivStatus } from '../../server/src/protocol';
import { arxivStatusNotification, recordsChangedNotification } from '../../server/src/protocol';
import { comparisonScheme } from './arxiv/comparedPapers';
import { withoutUntrustedNetwork } from './arxiv/networkConsent';
import { ReportingLanguageClient } from './reportingLanguageClient';

/** The one language server of this window. Nothing runs until `start` is called. */
export class ServerProcess implements vscode.Disposable {
  private readonly log = vscode.window.createOutputChannel('Digest Desk', { log: true });
  private readonly didStart = new vscode.EventEmitter<void>();
  private readonly didChangeRecords = new vscode.EventEmitter<void>();
  private readonly didChangeArxivStatus = new vscode.EventEmitter<ArxivStatus>();
  private readonly subscriptions = vscode.workspace.onDidGrantWorkspaceTrust(() => void this.announceSettings());
  private running: Promise<LanguageClient | undefined> | undefined;
  private reporting = false;

  /** Fires each time the server is ready to answer: after the first start, a restart, and a recovery from a crash. */
  readonly onDidStart = this.didStart.event;

  /** Fires when the server knows more or other records of arXiv's. */
  readonly onDidChangeRecords = this.didChangeRecords.event;

  /** Fires with everything that happens between the server and arXiv. */
  readonly onDidChangeArxivStatus = this.didChangeArxivStatus.event;

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
    this.didChangeArxivStatus.dispose();
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
    client.onNotification(arxivStatusNotification, (status: ArxivStatus) => this.didChangeArxivStatus.fire(status));
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

  /** Starts the server if need be and asks it; `undefined` when it gives no answer, which is logged unless the user has cancelled it. */
  protected async ask<Answer>(request: (client: LanguageClient) => Promise<Answer>): Promise<Answer | undefined> {
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
