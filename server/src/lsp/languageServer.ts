/** The life of a session: initialization, registrations with the client, and what changes from outside. */
import type { Connection, FileEvent, InitializeParams, InitializeResult } from 'vscode-languageserver';
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  ResponseError,
} from 'vscode-languageserver';
import type { ArxivPorts } from '../arxiv/arxivPorts';
import { createFetchPapers } from '../arxiv/arxivPorts';
import { BackgroundLoader } from '../arxiv/backgroundLoader';
import { MetadataCache } from '../arxiv/metadataCache';
import { RecordLoader } from '../arxiv/recordLoader';
import { parseLocale } from '../localization';
import { recordsChangedNotification } from '../protocol';
import { configurationFileName } from '../settings/configurationFile';
import { schemeOf } from '../workspace/documentUri';
import type { FileSystem } from '../workspace/fileSystem';
import { WorkspaceIndex } from '../workspace/workspaceIndex';
import { WorkspaceIndexer, watchedFiles } from '../workspace/workspaceIndexer';
import { createStatusReporter } from './arxivStatus';
import { readClientFeatures } from './clientFeatures';
import type { ClientFeatures } from './clientFeatures';
import { ClosedFindings } from './closedFindings';
import type { DiagnosticsChannel } from './diagnosticsChannel';
import { registerHandlers } from './handlers';
import { OpenDocuments } from './openDocuments';
import { PullDiagnostics } from './pullDiagnostics';
import { PushDiagnostics } from './pushDiagnostics';
import { PendingWork } from './pendingWork';
import { ListingPaths } from './listingPaths';
import { NetworkConsent } from './networkConsent';
import { checkConsent, loadCachedRecords } from './recordLoading';
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
  readonly arxiv: ArxivPorts;
}

/** Serves one client until the connection ends. */
export function startLanguageServer(connection: Connection, ports: ServerPorts): void {
  let phase: SessionPhase = 'uninitialized';
  const consent = new NetworkConsent();
  connection.onInitialize((params): InitializeResult => {
    phase = 'running';
    startSession(connection, ports, params, consent, () => phase);
    return { capabilities: serverCapabilities, serverInfo: { name: 'Digest Desk', version: ports.version } };
  });
  connection.onShutdown(() => {
    phase = 'shutDown';
    consent.end();
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
  consent: NetworkConsent,
  phaseNow: () => SessionPhase,
): void {
  const { arxiv } = ports;
  const features = readClientFeatures(params);
  const locale = parseLocale(params.locale);
  const index = new WorkspaceIndex();
  const folders = foldersOf(params);
  const schemes = new Set(['file', 'untitled', ...folders.map(schemeOf)]);
  const documents = new OpenDocuments(connection, index, schemes, {
    onOpen: (uri) => {
      closedFindings.update([uri]);
      if (context.listingPaths.isOutside(uri)) reindex(context, [() => context.listingPaths.update()]);
      runDetached(connection, 'Reading the cache', loadCachedRecords(context, uri));
    },
    onChange: (uri) => diagnostics.documentChanged(uri),
    onClose: (uri) => {
      diagnostics.documentClosed(uri);
      context.settings.forget(uri);
      const changes = [() => context.indexer.closeFile(uri), () => context.listingPaths.update()];
      reindex(context, changes, () => closedFindings.update([uri]));
    },
    onFactsChanged: () => diagnostics.openFactsChanged(),
  });
  const indexer = new WorkspaceIndexer(index, ports.fileSystem, (key) => documents.isOpen(key), nextTurn);
  const settings = new SettingsStore(
    requestSettings(connection, features),
    params.initializationOptions,
    ports.fileSystem,
    (warning) => showWarning(connection, warning[locale]),
  );
  const folderSet = new Set(folders);
  const loader = new RecordLoader(index.records, new MetadataCache(arxiv.metadataStore), arxiv.clock);
  const reportStatus = createStatusReporter(connection, features);
  const context: ServerContext = {
    connection,
    features,
    locale,
    documents,
    index,
    indexer,
    listingPaths: new ListingPaths(indexer, settings, folderSet, () =>
      documents.uris.filter((uri) => documents.find(uri) !== undefined),
    ),
    indexing: new PendingWork(),
    fileSystem: ports.fileSystem,
    folders: folderSet,
    settings,
    clock: arxiv.clock,
    loader,
    backgroundLoader: new BackgroundLoader(loader, arxiv.clock, () => context.surroundingsChanged()),
    consent,
    createFetchPapers: (endpoint) => consent.limit(createFetchPapers(arxiv, endpoint, locale, reportStatus)),
    showClosedFindings: () => closedFindings.show(),
    surroundingsChanged: () => {
      diagnostics.surroundingsChanged();
      closedFindings.updateAll();
      announceRecords(connection, features);
    },
  };
  const answer = createAnswerRequest((message) => connection.console.error(message), phaseNow);
  const diagnostics: DiagnosticsChannel = features.pullDiagnostics
    ? new PullDiagnostics(context, answer)
    : new PushDiagnostics(context);
  const closedFindings = new ClosedFindings(context);
  registerHandlers(context, answer);
  listenToOutside(context, closedFindings);
}

/** What is shown of records beside the diagnostics is to be asked for again. */
function announceRecords(connection: Connection, features: ClientFeatures): void {
  if (features.verifyDigest)
    runDetached(connection, recordsChangedNotification, connection.sendNotification(recordsChangedNotification));
  if (features.codeLensRefresh) {
    const { method } = CodeLensRefreshRequest;
    runDetached(connection, method, connection.sendRequest(method));
  }
}

function requestSettings(
  connection: Connection,
  features: ClientFeatures,
): ((uri: string) => Promise<unknown>) | undefined {
  if (!features.configuration) return undefined;
  return (uri) => connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection });
}

/** Settings, files and folders change without a document being edited. */
function listenToOutside(context: ServerContext, closedFindings: ClosedFindings): void {
  const { connection, features, indexer, listingPaths, folders } = context;
  connection.onInitialized(() => {
    registerWithClient(connection, features);
    if (features.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.delete(uri);
        for (const { uri } of added) folders.add(uri);
        reindex(context, [
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
          () => listingPaths.update(),
        ]);
      });
    }
    reindex(context, [...[...folders].map((folder) => () => indexer.addFolder(folder)), () => listingPaths.update()]);
  });
  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    context.settings.change(settings);
    runDetached(connection, 'Checking the consent', checkConsent(context));
    context.surroundingsChanged();
    reindex(context, [() => listingPaths.update()]);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => uri.endsWith(`/${configurationFileName}`))) {
      context.settings.configurationFilesChanged();
      context.surroundingsChanged();
    }
    reindex(
      context,
      changes.map((change) => () => indexFile(indexer, change)),
      () => closedFindings.update(changes.map(({ uri }) => uri)),
    );
  });
}

function indexFile(indexer: WorkspaceIndexer, { uri, type }: FileEvent): boolean | Promise<boolean> {
  return type === FileChangeType.Deleted ? indexer.removeFile(uri) : indexer.addFile(uri);
}

/** Runs changes of the index, when those before have ended, and says once at the end whether any of them matters. */
function reindex(
  { connection, indexing, surroundingsChanged }: ServerContext,
  changes: readonly (() => boolean | Promise<boolean>)[],
  whenDone: () => void = () => undefined,
): void {
  const run = async (): Promise<void> => {
    let changed = false;
    for (const change of changes) changed = (await change()) || changed;
    if (changed) surroundingsChanged();
    whenDone();
  };
  runDetached(connection, 'Indexing', indexing.add(run));
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
