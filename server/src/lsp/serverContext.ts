/** What the handlers of one session share. */
import type { Connection } from 'vscode-languageserver';
import type { RuleSurroundings } from '../features/diagnostics';
import type { BackgroundLoader } from '../arxiv/backgroundLoader';
import type { Clock } from '../arxiv/clock';
import type { FetchPapers, RecordLoader } from '../arxiv/recordLoader';
import type { Locale } from '../localization';
import type { FileSystem } from '../workspace/fileSystem';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';
import type { WorkspaceIndexer } from '../workspace/workspaceIndexer';
import type { ClientFeatures } from './clientFeatures';
import type { ListingPaths } from './listingPaths';
import type { NetworkConsent } from './networkConsent';
import type { OpenDigest, OpenDocuments } from './openDocuments';
import type { PendingWork } from './pendingWork';
import type { SettingsStore } from './settingsStore';
import type { DiagnosticContext } from './toDiagnostic';

export interface ServerContext {
  readonly connection: Connection;
  readonly features: ClientFeatures;
  readonly locale: Locale;
  readonly documents: OpenDocuments;
  readonly index: WorkspaceIndex;
  readonly indexer: WorkspaceIndexer;
  readonly listingPaths: ListingPaths;
  /** What is still being read into the index. */
  readonly indexing: PendingWork;
  readonly fileSystem: FileSystem;
  /** The addresses of the folders that are open. */
  readonly folders: Set<string>;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly loader: RecordLoader;
  readonly backgroundLoader: BackgroundLoader;
  readonly consent: NetworkConsent;
  /** Asks arXiv at an address until the consent is withdrawn; to be made only where the user's settings allow it. */
  readonly createFetchPapers: (endpoint: string) => FetchPapers;
  /** Shows the findings of digests that are not open from now on, too. */
  readonly showClosedFindings: () => void;
  /** To be called when the settings have changed, or what is known beside the open documents. */
  readonly surroundingsChanged: () => void;
}

/** What the rules need to know beside an open document; the index is up to date with all open documents. */
export async function surroundingsOf(context: ServerContext, uri: string): Promise<RuleSurroundings> {
  const settings = await context.settings.settingsOf(uri);
  context.documents.parseAll();
  return { index: context.index, settings };
}

export function diagnosticContextOf(
  context: ServerContext,
  { uri, document }: Pick<OpenDigest, 'uri' | 'document'>,
): DiagnosticContext {
  return {
    document: { uri, lineIndex: document.lineIndex },
    locale: context.locale,
    relatedInformation: context.features.relatedInformation,
    unnecessaryTag: context.features.unnecessaryTag,
    findDocument: (key) => {
      const lineIndex = context.indexer.linesOf(key);
      return context.documents.place(key) ?? (lineIndex === undefined ? undefined : { uri: key, lineIndex });
    },
  };
}
