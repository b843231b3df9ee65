/** The requests about arXiv's record: verify a digest, compare a paper, and the line above a digest. */
import type {
  CancellationToken,
  CodeLens,
  CompletionItem,
  Connection,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver';
import { CompletionTriggerKind, WorkDoneProgress } from 'vscode-languageserver';
import { failureMessage } from '../arxiv/failureMessage';
import type { LoadOutcome } from '../arxiv/recordLoader';
import { describeCheck } from '../features/codeLenses';
import { compareWithRecord } from '../features/comparison';
import { getCompletions } from '../features/completions';
import { getNewPapers } from '../features/newPapers';
import { identifiersIn, recordVerdict } from '../features/recordVerdict';
import { localized } from '../localization';
import type {
  CompareParams,
  CompareResult,
  NewPapersParams,
  NewPapersResult,
  VerifyParams,
  VerifyResult,
} from '../protocol';
import { compareRequest, newPapersRequest, verifyDigestCommand, verifyRequest } from '../protocol';
import type { TextEdit } from '../text/textEdit';
import type { AnswerRequest } from './requestHandler';
import { runDetached, throwIfCancelled } from './requestHandler';
import type { ServerContext } from './serverContext';
import { toCompletionItem, toRange, toTextEdit } from './toProtocol';

export function registerRecordHandlers(context: ServerContext, answer: AnswerRequest): void {
  const { connection, documents, features, index, locale } = context;
  const nothing: VerifyResult = { papers: 0, verified: 0, differing: 0, unknown: 0 };
  connection.onRequest(
    verifyRequest,
    answer<VerifyParams, VerifyResult>(verifyRequest, nothing, (params, token) => verify(context, params, token)),
  );
  connection.onRequest(
    compareRequest,
    answer<CompareParams, CompareResult>(compareRequest, {}, ({ uri, index: place }) => {
      const document = documents.find(uri)?.document;
      const paper = document?.digest.papers[place];
      if (document === undefined || paper === undefined) return {};
      const { own, official, identifier } = compareWithRecord(document, paper, index.records);
      return {
        own,
        ...(official === undefined ? {} : { official }),
        ...(identifier === undefined ? {} : { identifier }),
      };
    }),
  );
  connection.onCodeLens(
    answer('textDocument/codeLens', [], ({ textDocument: { uri } }): CodeLens[] => {
      const document = features.verifyDigest ? documents.find(uri)?.document : undefined;
      const check = document === undefined ? undefined : describeCheck(document, index.records);
      if (document === undefined || check === undefined) return [];
      const range = toRange(document.lineIndex, { start: 0, end: 0 });
      return [{ range, command: { title: check[locale], command: verifyDigestCommand, arguments: [uri] } }];
    }),
  );
  registerInsertionHandlers(context, answer);
}

/** Completion, and the search for papers to add. */
function registerInsertionHandlers(
  { connection, documents, index, settings }: ServerContext,
  answer: AnswerRequest,
): void {
  connection.onCompletion(
    answer('textDocument/completion', [], async (params, token): Promise<CompletionItem[]> => {
      const { textDocument, position, context } = params;
      const given = await settings.settingsOf(textDocument.uri);
      throwIfCancelled(token);
      const document = documents.find(textDocument.uri)?.document;
      if (document === undefined) return [];
      const { lineIndex } = document;
      const isInvoked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
      const offset = lineIndex.offsetAt(position);
      return getCompletions(document, index.records, offset, given, isInvoked).map((completion, rank) =>
        toCompletionItem(document, completion, rank),
      );
    }),
  );
  connection.onRequest(
    newPapersRequest,
    answer<NewPapersParams, NewPapersResult>(newPapersRequest, { papers: [] }, async ({ uri, query }, token) => {
      const given = await settings.settingsOf(uri);
      throwIfCancelled(token);
      const document = documents.find(uri)?.document;
      if (document === undefined) return { papers: [] };
      const papers = getNewPapers(document, index.records, query, given);
      const toEdits = (edits: readonly TextEdit[]): NewPapersResult['papers'][number]['edits'] =>
        edits.map((edit) => toTextEdit(document.lineIndex, edit));
      return { papers: papers.map(({ edits, ...shown }) => ({ ...shown, edits: toEdits(edits) })) };
    }),
  );
}

async function verify(context: ServerContext, params: VerifyParams, token: CancellationToken): Promise<VerifyResult> {
  const { uri, workDoneToken } = params;
  await context.indexing.done();
  const outcome = await loadRecords(context, uri, workDoneToken, token);
  const { records } = context.index;
  const papers = context.documents.find(uri)?.document.digest.papers ?? [];
  const verdicts = papers.map((paper) => recordVerdict(paper, records));
  const count = (wanted: (typeof verdicts)[number]): number => verdicts.filter((verdict) => verdict === wanted).length;
  const { failure, retryAt } = outcome;
  const wait = retryAt === undefined ? undefined : retryAt - context.clock.now();
  return {
    papers: papers.length,
    verified: count('verified'),
    differing: count('differs'),
    unknown: count('unknown'),
    ...(failure === undefined ? {} : { failure: failureMessage(failure, wait)[context.locale] }),
  };
}

/** Loads what can be had of the papers of a digest; asks arXiv only where the user's settings allow it. */
async function loadRecords(
  context: ServerContext,
  uri: string,
  progressToken: string | undefined,
  token: CancellationToken,
): Promise<LoadOutcome> {
  const settings = await context.settings.settingsOf(uri);
  const document = context.documents.find(uri)?.document;
  const identifiers = document === undefined ? [] : identifiersIn(document.digest, context.index.records);
  const { revision } = context.index.records;
  const abort = new AbortController();
  const listener = token.onCancellationRequested(() => abort.abort());
  const progress = new WorkProgress(context.connection, progressToken);
  try {
    throwIfCancelled(token);
    progress.begin(localized('Asking arXiv', '正在查询 arXiv')[context.locale]);
    return await context.loader.load(identifiers, {
      fetchPapers: settings['arxiv.network'] ? context.createFetchPapers(settings['arxiv.endpoint']) : undefined,
      signal: abort.signal,
      onProgress: (done, total) => progress.report(done, total),
    });
  } catch (error) {
    throwIfCancelled(token);
    throw error;
  } finally {
    listener.dispose();
    progress.end();
    if (context.index.records.revision !== revision) context.surroundingsChanged();
  }
}

/** The records that the cache has of a digest that was opened; arXiv is not asked. */
export async function loadCachedRecords(context: ServerContext, uri: string): Promise<void> {
  await context.indexing.done();
  const document = context.documents.find(uri)?.document;
  if (document === undefined) return;
  const identifiers = identifiersIn(document.digest, context.index.records);
  if (await context.loader.loadCached(identifiers)) context.surroundingsChanged();
}

/** Progress as LSP reports it; without a token nobody wants to know. */
class WorkProgress {
  constructor(
    private readonly connection: Connection,
    private readonly token: string | undefined,
  ) {}

  begin(title: string): void {
    this.send({ kind: 'begin', title });
  }

  report(done: number, total: number): void {
    this.send({ kind: 'report', message: `${done}/${total}`, percentage: Math.floor((100 * done) / total) });
  }

  end(): void {
    this.send({ kind: 'end' });
  }

  private send(value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    if (this.token === undefined) return;
    runDetached(this.connection, 'Progress', this.connection.sendProgress(WorkDoneProgress.type, this.token, value));
  }
}
