/** The life of a session: initialization, registrations with the client, and what changes from outside. */
import type { Connection, FileEvent, InitializeParams, InitializeResult } from 'vscode-languageserver';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  ResponseError,
} from 'vscode-languageserver';
import { parseLocale } from '../localization';
import { configurationFileName } from '../settings/configurationFile';
import { schemeOf } from '../workspace/documentUri';
import type { FileSystem } from '../workspace/fileSystem';
import { WorkspaceIndex } from '../workspace/workspaceIndex';
import { WorkspaceIndexer, watchedFiles } from '../workspace/workspaceIndexer';
import { readClientFeatures } from './clientFeatures';
import type { ClientFeatures } from './clientFeatures';
import type { DiagnosticsChannel } from './diagnosticsChannel';
import { registerHandlers } from './handlers';
import { OpenDocuments } from './openDocuments';
import { PullDiagnostics } from './pullDiagnostics';
import { PushDiagnostics } from './pushDiagnostics';
import { PendingWork } from './pendingWork';
import type { SessionPhase } from './requestHandler';
import { createAnswerRequest, refusalIn, runDetached } from './requestHandler';
import { serverCapabilities } from './serverCapabilities';
import type { ServerContext } from './serverContext';
import { SettingsStore, settingsSection } from './settingsStore';
import { showWarning } from './showMessage';

/** What the server needs from where it runs. */
export interface ServerPorts {
  readonly fileSystem: FileSystem;
  /** The server's own version, for the client's log. */
  readonly version: string;
}

/** Serves one client until the connection ends. */
export function startLanguageServer(connection: Connection, ports: ServerPorts): void {
  let phase: SessionPhase = 'uninitialized';
  connection.onInitialize((params): InitializeResult => {
    phase = 'running';
    startSession(connection, ports, params, () => phase);
    return { capabilities: serverCapabilities, serverInfo: { name: 'Digest Desk', version: ports.version } };
  });
  connection.onShutdown(() => {
    phase = 'shutDown';
  });
  connection.onRequest(
    (method) => refusalIn(phase) ?? new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`),
  );
  connection.listen();
}

function startSession(
  connection: Connection,
  ports: ServerPorts,
  params: InitializeParams,
  phaseNow: () => SessionPhase,
): void {
  const features = readClientFeatures(params);
  const locale = parseLocale(params.locale);
  const index = new WorkspaceIndex();
  const folders = foldersOf(params);
  const schemes = new Set(['file', 'untitled', ...folders.map(schemeOf)]);
  const documents = new OpenDocuments(connection, index, schemes, {
    onChange: (uri) => diagnostics.documentChanged(uri),
    onClose: (uri) => {
      diagnostics.documentClosed(uri);
      context.settings.forget(uri);
      reindex(context, diagnostics, [() => context.indexer.closeFile(uri)]);
    },
    onFactsChanged: () => diagnostics.openFactsChanged(),
  });
  const context: ServerContext = {
    connection,
    features,
    locale,
    documents,
    index,
    indexer: new WorkspaceIndexer(index, ports.fileSystem, (key) => documents.isOpen(key), nextTurn),
    indexing: new PendingWork(),
    fileSystem: ports.fileSystem,
    folders: new Set(folders),
    settings: new SettingsStore(
      requestSettings(connection, features),
      params.initializationOptions,
      ports.fileSystem,
      (warning) => showWarning(connection, warning[locale]),
    ),
  };
  const answer = createAnswerRequest((message) => connection.console.error(message), phaseNow);
  const diagnostics: DiagnosticsChannel = features.pullDiagnostics
    ? new PullDiagnostics(context, answer)
    : new PushDiagnostics(context);
  registerHandlers(context, answer);
  listenToOutside(context, diagnostics);
}

function requestSettings(
  connection: Connection,
  features: ClientFeatures,
): ((uri: string) => Promise<unknown>) | undefined {
  if (!features.configuration) return undefined;
  return (uri) => connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection });
}

/** Settings, files and folders change without a document being edited. */
function listenToOutside(context: ServerContext, diagnostics: DiagnosticsChannel): void {
  const { connection, features, indexer, folders } = context;
  connection.onInitialized(() => {
    registerWithClient(connection, features);
    if (features.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.delete(uri);
        for (const { uri } of added) folders.add(uri);
        reindex(context, diagnostics, [
          ...removed.map(
            ({ uri }) =>
              () =>
                indexer.removeFolder(uri),
          ),
          ...added.map(
            ({ uri }) =>
              () =>
                indexer.addFolder(uri),
          ),
        ]);
      });
    }
    reindex(
      context,
      diagnostics,
      [...folders].map((folder) => () => indexer.addFolder(folder)),
    );
  });
  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    context.settings.change(settings);
    diagnostics.surroundingsChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => uri.endsWith(`/${configurationFileName}`))) {
      context.settings.configurationFilesChanged();
      diagnostics.surroundingsChanged();
    }
    reindex(
      context,
      diagnostics,
      changes.map((change) => () => indexFile(indexer, change)),
    );
  });
}

function indexFile(indexer: WorkspaceIndexer, { uri, type }: FileEvent): boolean | Promise<boolean> {
  return type === FileChangeType.Deleted ? indexer.removeFile(uri) : indexer.addFile(uri);
}

/** Runs changes of the index one after the other, and says once at the end whether any of them matters. */
function reindex(
  { connection, indexing }: ServerContext,
  diagnostics: DiagnosticsChannel,
  changes: readonly (() => boolean | Promise<boolean>)[],
): void {
  const run = async (): Promise<void> => {
    let changed = false;
    for (const change of changes) changed = (await change()) || changed;
    if (changed) diagnostics.surroundingsChanged();
  };
  runDetached(connection, 'Indexing', indexing.add(run()));
}

function registerWithClient(connection: Connection, features: ClientFeatures): void {
  const { client } = connection;
  if (features.configurationRegistration) {
    const { type, method } = DidChangeConfigurationNotification;
    runDetached(connection, `Registering ${method}`, client.register(type, { section: settingsSection }));
  }
  if (features.fileWatchRegistration) {
    const { type, method } = DidChangeWatchedFilesNotification;
    const watchers = [watchedFiles, `**/${configurationFileName}`].map((globPattern) => ({ globPattern }));
    runDetached(connection, `Registering ${method}`, client.register(type, { watchers }));
  }
}

/** Clients of the time before workspace folders (LSP 3.6) send `rootUri` alone. */
function foldersOf(params: InitializeParams): readonly string[] {
  const { workspaceFolders } = params;
  if (workspaceFolders !== undefined && workspaceFolders !== null) return workspaceFolders.map(({ uri }) => uri);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- those clients send nothing else
  const { rootUri } = params;
  return rootUri === null ? [] : [rootUri];
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
