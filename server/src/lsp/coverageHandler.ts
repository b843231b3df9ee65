/** The requests about what a digest has and lacks of the listing mails. */
import type { CancellationToken } from 'vscode-languageserver';
import { composeEntries } from '../diagnostics/composeEntry';
import { getCoverage } from '../features/coverage';
import { listMissingTopics, renderCoverage } from '../features/coverageReport';
import type { AddPapersParams, AddPapersResult, CoverageParams, CoverageResult } from '../protocol';
import { addPapersRequest, coverageRequest } from '../protocol';
import type { TopicMemory } from '../topics/topicMemory';
import { createTopicMemories } from '../topics/topicMemory';
import { fileNameOf } from '../workspace/documentUri';
import type { AnswerRequest } from './requestHandler';
import { throwIfCancelled } from './requestHandler';
import type { ServerContext } from './serverContext';
import { surroundingsOf } from './serverContext';
import { toWorkspaceEdit } from './toWorkspaceEdit';

export function registerCoverageHandlers(context: ServerContext, answer: AnswerRequest): void {
  const { connection } = context;
  const memoryOf = createTopicMemories();
  connection.onRequest(
    coverageRequest,
    answer<CoverageParams, CoverageResult>(coverageRequest, { topics: [] }, async ({ uri }, token) => {
      const { settings } = await surroundingsOf(context, uri);
      return describeCoverage(context, uri, memoryOf(settings.topics), token);
    }),
  );
  connection.onRequest(
    addPapersRequest,
    answer<AddPapersParams, AddPapersResult>(addPapersRequest, {}, (params, token) =>
      addPapers(context, params, token),
    ),
  );
}

async function describeCoverage(
  { documents, index, indexing, locale }: ServerContext,
  uri: string,
  memory: TopicMemory,
  token: CancellationToken,
): Promise<CoverageResult> {
  await indexing.done();
  const document = documents.find(uri)?.document;
  if (document === undefined) return { topics: [] };
  const coverage = await getCoverage(document, index, memory, async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    throwIfCancelled(token);
  });
  if (coverage === undefined) return { topics: [] };
  const { classifier } = memory;
  return {
    report: renderCoverage(fileNameOf(document.uri), coverage, classifier, locale),
    topics: listMissingTopics(coverage, classifier, locale),
  };
}

async function addPapers(
  { documents, features, index, settings }: ServerContext,
  { uri, identifiers }: AddPapersParams,
  token: CancellationToken,
): Promise<AddPapersResult> {
  const given = await settings.settingsOf(uri);
  throwIfCancelled(token);
  const open = documents.find(uri);
  if (open === undefined) return {};
  const { version, document } = open;
  const present = new Set(index.records.identifiersIn(document.digest));
  const absent = identifiers.filter((identifier) => !present.has(identifier));
  const papers = absent.flatMap((identifier) => index.records.find(identifier) ?? []);
  const edits = composeEntries(papers, document, given);
  if (edits.length === 0) return {};
  const changed = { uri, version, lineIndex: document.lineIndex };
  return { edit: toWorkspaceEdit([{ document: changed, edits }], features) };
}
