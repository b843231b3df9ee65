/** Verifies digests: loads arXiv's record of their papers, and counts what it says of them. */
import type { CancellationToken } from 'vscode-languageserver';
import type { PaperRecords } from '../arxiv/paperRecords';
import type { Digest } from '../digest/digest';
import type { RecordVerdict } from '../features/recordVerdict';
import { recordVerdict } from '../features/recordVerdict';
import type { VerifyParams, VerifyResult } from '../protocol';
import { isDigestDocument, parseDocument } from '../workspace/parsedDocument';
import { loadRecords } from './recordLoading';
import type { ServerContext } from './serverContext';
import { WorkProgress } from './workProgress';
import { readWorkspaceDigests } from './workspaceDigests';

export const noPapers: VerifyResult = {
  digests: 0,
  papers: 0,
  verified: 0,
  differing: 0,
  unknown: 0,
  unidentified: 0,
  unasked: 0,
};

export async function verify(
  context: ServerContext,
  { uri, workDoneToken }: VerifyParams,
  token: CancellationToken,
): Promise<VerifyResult> {
  await context.indexing.done();
  const { index, loader } = context;
  const identifiers = new Set<string>();
  for await (const digest of digestsToVerify(context, uri, token))
    for (const identifier of index.records.identifiersIn(digest)) identifiers.add(identifier);
  const progress = new WorkProgress(context.connection, workDoneToken);
  const { failure } = await loadRecords(context, uri, [...identifiers], token, progress);
  const counts = await countVerdicts(digestsToVerify(context, uri, token), index.records);
  if (uri === undefined) context.showClosedFindings();
  return {
    ...counts,
    unasked: [...identifiers].filter((identifier) => !loader.isFresh(identifier)).length,
    ...(failure === undefined ? {} : { failure }),
  };
}

async function countVerdicts(
  digests: AsyncIterable<Digest>,
  records: PaperRecords,
): Promise<Omit<VerifyResult, 'unasked' | 'failure'>> {
  const counts = { verified: 0, differs: 0, unknown: 0 } satisfies Record<RecordVerdict, number>;
  let [count, unidentified] = [0, 0];
  for await (const { papers } of digests) {
    count++;
    for (const paper of papers) {
      counts[recordVerdict(paper, records)]++;
      if (records.identify(paper).identifier === undefined) unidentified++;
    }
  }
  const { verified, differs: differing, unknown } = counts;
  return { digests: count, papers: verified + differing + unknown, verified, differing, unknown, unidentified };
}

/** An open digest, or all of the workspace, one after the other. */
async function* digestsToVerify(
  context: ServerContext,
  uri: string | undefined,
  token: CancellationToken,
): AsyncGenerator<Digest> {
  if (uri !== undefined) {
    const document = context.documents.find(uri)?.document;
    if (document !== undefined) yield document.digest;
    return;
  }
  for await (const { key, text } of readWorkspaceDigests(context, token)) {
    const document = parseDocument(key, text);
    if (isDigestDocument(document)) yield document.digest;
  }
}
