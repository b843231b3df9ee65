/** Loads arXiv's record of papers for a request. */
import type { CancellationToken } from 'vscode-languageserver';
import { failureMessage } from '../arxiv/failureMessage';
import { localized } from '../localization';
import type { Settings } from '../settings/settings';
import { throwIfCancelled } from './requestHandler';
import type { ServerContext } from './serverContext';
import type { WorkProgress } from './workProgress';

/**
 * Loads what can be had of the papers of a document, or (`undefined`) of the workspace; asks arXiv only where the settings
 * allow it. Tells what has failed, localized.
 */
export async function loadRecords(
  context: ServerContext,
  uri: string | undefined,
  identifiers: readonly string[],
  token: CancellationToken,
  progress?: WorkProgress,
): Promise<{ readonly failure: string | undefined }> {
  const { clock, index, loader, locale } = context;
  const settings = await settingsOfWindow(context, uri);
  const { revision } = index.records;
  const abort = new AbortController();
  const listener = token.onCancellationRequested(() => abort.abort());
  try {
    throwIfCancelled(token);
    progress?.begin(localized('Asking arXiv', '正在查询 arXiv')[locale]);
    const { failure } = await loader.load(identifiers, {
      fetchPapers:
        settings?.['arxiv.network'] === true ? context.createFetchPapers(settings['arxiv.endpoint']) : undefined,
      signal: abort.signal,
      onProgress: (done, total) => progress?.report(done, total),
    });
    return { failure: failure === undefined ? undefined : failureMessage(failure, clock.now())[locale] };
  } catch (error) {
    throwIfCancelled(token);
    throw error;
  } finally {
    listener.dispose();
    progress?.end();
    if (index.records.revision !== revision) context.surroundingsChanged();
  }
}

/** Aborts what arXiv is being asked for unless the settings still allow it. */
export async function checkConsent(context: ServerContext): Promise<void> {
  const settings = await settingsOfWindow(context, undefined);
  if (settings?.['arxiv.network'] !== true) context.consent.withdraw();
}

/** Those about arXiv are the same for all of a window, so that any address does; `undefined` when nothing is open. */
async function settingsOfWindow(context: ServerContext, uri: string | undefined): Promise<Settings | undefined> {
  const scope = uri ?? [...context.folders, ...context.documents.uris][0];
  return scope === undefined ? undefined : context.settings.settingsOf(scope);
}

/** The records that the cache has of a digest that was opened; arXiv is not asked. */
export async function loadCachedRecords(context: ServerContext, uri: string): Promise<void> {
  await context.indexing.done();
  const document = context.documents.find(uri)?.document;
  if (document === undefined) return;
  const identifiers = context.index.records.identifiersIn(document.digest);
  if (await context.loader.loadCached(identifiers)) context.surroundingsChanged();
}
