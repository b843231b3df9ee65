/** The requests about arXiv's record: verify a digest, compare a paper, and the line above a digest. */
import type { CancellationToken, CodeLens, CompletionItem } from 'vscode-languageserver';
import { CompletionTriggerKind } from 'vscode-languageserver';
import { findNamedIdentifier } from '../arxiv/paperSearch';
import { describeCheck } from '../features/codeLenses';
import { compareWithRecord, findComparedPaper } from '../features/comparison';
import { getCompletions } from '../features/completions';
import { getNewPapers } from '../features/newPapers';
import type {
  CompareParams,
  CompareResult,
  NewPapersParams,
  NewPapersResult,
  VerifyParams,
  VerifyResult,
} from '../protocol';
import { compareRequest, newPapersRequest, verifyDigestCommand, verifyRequest } from '../protocol';
import { loadRecords } from './recordLoading';
import type { AnswerRequest } from './requestHandler';
import { throwIfCancelled } from './requestHandler';
import type { ServerContext } from './serverContext';
import { toCompletionItem, toRange } from './toProtocol';
import { noPapers, verify } from './verification';

export function registerRecordHandlers(context: ServerContext, answer: AnswerRequest): void {
  const { connection, documents, features, index, locale } = context;
  connection.onRequest(
    verifyRequest,
    answer<VerifyParams, VerifyResult>(verifyRequest, noPapers, (params, token) => verify(context, params, token)),
  );
  connection.onRequest(
    compareRequest,
    answer<CompareParams, CompareResult>(compareRequest, {}, (params) => {
      const document = documents.find(params.uri)?.document;
      const paper = document === undefined ? undefined : findComparedPaper(document.digest, index.records, params);
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
function registerInsertionHandlers(context: ServerContext, answer: AnswerRequest): void {
  const { connection, documents, index, settings } = context;
  connection.onCompletion(
    answer('textDocument/completion', [], async (params, token): Promise<CompletionItem[]> => {
      const { textDocument, position, context: trigger } = params;
      const given = await settings.settingsOf(textDocument.uri);
      throwIfCancelled(token);
      const document = documents.find(textDocument.uri)?.document;
      if (document === undefined) return [];
      const { lineIndex } = document;
      const isInvoked = trigger?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
      const offset = lineIndex.offsetAt(position);
      return getCompletions(document, index.records, offset, given, isInvoked).map((completion, rank) =>
        toCompletionItem(document, completion, rank),
      );
    }),
  );
  connection.onRequest(
    newPapersRequest,
    answer<NewPapersParams, NewPapersResult>(newPapersRequest, { papers: [] }, (params, token) =>
      findNewPapers(context, params, token),
    ),
  );
}

async function findNewPapers(
  context: ServerContext,
  { uri, query }: NewPapersParams,
  token: CancellationToken,
): Promise<NewPapersResult> {
  const { records } = context.index;
  const named = findNamedIdentifier(query);
  const isKnown = (): boolean => named === undefined || records.find(named) !== undefined;
  const sought = isKnown() ? [] : [named ?? ''];
  const { failure } = await loadRecords(context, uri, sought, token);
  const document = context.documents.find(uri)?.document;
  if (document === undefined) return { papers: [] };
  return {
    ...(isKnown() ? {} : { unknown: true }),
    ...(failure === undefined ? {} : { failure }),
    papers: getNewPapers(document, records, query),
  };
}
