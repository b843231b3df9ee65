/** An LSP client that shares no code with the server: it starts the built server as a process and speaks to it. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type {
  ClientCapabilities,
  ConfigurationParams,
  Diagnostic,
  InitializeParams,
  InitializeResult,
  LogMessageParams,
  ProtocolConnection,
  PublishDiagnosticsParams,
  ShowMessageParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import {
  createProtocolConnection,
  ExitNotification,
  InitializedNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** What VS Code can do, as far as the server asks. */
export const vsCodeCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: {
      documentChanges: true,
      snippetEditSupport: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: {},
    },
  },
  textDocument: {
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  experimental: { commands: { commands: ['_digestDesk.disableRuleForUser', 'digestDesk.verifyDigest'] } },
};

/** A client that can do hardly anything and expects diagnostics to be pushed. */
export const plainCapabilities: ClientCapabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };

export class TestClient {
  readonly connection: ProtocolConnection;
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  readonly registered: string[] = [];
  /** What the client answers when it is asked for the section `digestDesk`. */
  settings: unknown = null;
  readonly exited: Promise<number | null>;
  private readonly server: ChildProcessWithoutNullStreams;
  private readonly published: PublishDiagnosticsParams[] = [];
  private readonly listeners = new Set<() => void>();
  private refreshes = 0;

  /** `cacheFolder` stands for the folder that the machine sets aside for caches. */
  constructor(serverFile: string, cacheFolder: string) {
    const env = { ...process.env, XDG_CACHE_HOME: cacheFolder, LOCALAPPDATA: cacheFolder, HOME: cacheFolder };
    this.server = spawn(process.execPath, [serverFile, '--stdio'], { env });
    this.exited = once(this.server, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.server.stdout),
      new StreamMessageWriter(this.server.stdin),
    );
    this.connection.onNotification('window/logMessage', ({ message }: LogMessageParams) => {
      this.note(() => this.logged.push(message));
    });
    this.connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) => {
      this.note(() => this.shown.push(message));
    });
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.note(() => this.published.push(params));
    });
    this.connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) => {
      return items.map(({ section }) => (section === 'digestDesk' ? this.settings : null));
    });
    this.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: readonly { method: string }[] }) => {
        this.note(() => this.registered.push(...registrations.map(({ method }) => method)));
        return null;
      },
    );
    this.connection.onRequest('workspace/codeLens/refresh', () => null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.note(() => this.refreshes++);
      return null;
    });
    this.connection.listen();
  }

  async initialize(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: vsCodeCapabilities,
      ...params,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  open(uri: string, text: string, version = 1, languageId = 'digest'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text },
    });
  }

  change(uri: string, version: number, contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Asks for something about a document. */
  ask<Result>(method: string, uri: string, more: object = {}): Promise<Result> {
    return this.connection.sendRequest<Result>(method, { textDocument: { uri }, ...more });
  }

  /** The diagnostics of a document, pulled. */
  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const { items } = await this.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', uri);
    return items;
  }

  /** The next diagnostics that are pushed for a document and fulfil the condition. */
  nextPublished(
    uri: string,
    condition: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    return this.until(() => {
      const index = this.published.findIndex((params) => params.uri === uri && condition(params));
      return index < 0 ? undefined : this.published.splice(0, index + 1).at(-1);
    });
  }

  /** Resolves when the server has asked to pull diagnostics again since the last call. */
  async nextRefresh(): Promise<void> {
    await this.until(() => (this.refreshes > 0 ? true : undefined));
    this.refreshes = 0;
  }

  /** Resolves to what the condition gives as soon as that is not `undefined`; asks after every message of the server. */
  async until<Result>(condition: () => Result | undefined): Promise<Result> {
    for (;;) {
      const result = condition();
      if (result !== undefined) return result;
      await new Promise<void>((resolve) => {
        const listener = (): void => {
          this.listeners.delete(listener);
          resolve();
        };
        this.listeners.add(listener);
      });
    }
  }

  /** Shuts the server down in good order; resolves to its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return this.exited;
  }

  /** Ends the server's input, as a client that crashes does. */
  hangUp(): void {
    this.server.stdin.end();
  }

  /** Sends bytes as they are. */
  sendRaw(text: string): void {
    this.server.stdin.write(text);
  }

  /** Ends whatever is left of the server. */
  dispose(): void {
    this.connection.dispose();
    this.server.kill();
  }

  private note(change: () => void): void {
    change();
    for (const listener of [...this.listeners]) listener();
  }
}
