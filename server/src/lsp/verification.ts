/** Verifies digests: loads arXiv's record of their papers, and counts what it says of them. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Digest } from '../digest/digest';
import type { RecordVerdict } from '../features/recordVerdict';
import { recordVerdict } from '../features/recordVerdict';
import type { VerifyParams, VerifyResult } from '../protocol';
import { isDigestDocument, parseDocument } from '../workspace/parsedDocument';
import { loadRecords } from './recordLoading';
import type { ServerContext } from './serverContext';
import { WorkProgress } from './workProgress';
import { readWorkspaceDigests } from './workspaceDigests';

export const noPapers: VerifyResult = { digests: 0, papers: 0, verified: 0, differing: 0, unknown: 0 };

export async function verify(
  context: ServerContext,
  { uri, workDoneToken }: VerifyParams,
  token: CancellationToken,
): Promise<VerifyResult> {
  await context.indexing.done();
  const { records } = context.index;
  const identifiers = new Set<string>();
  for await (const digest of digestsToVerify(context, uri, token))
    for (const identifier of records.identifiersIn(digest)) identifiers.add(identifier);
  const { failure } = await loadRecords(
    context,
    uri,
    [...identifiers],
    token,
    new WorkProgress(context.connection, workDoneToken),
  );
  const verdicts: Record<RecordVerdict, number> = { verified: 0, differs: 0, unknown: 0 };
  let [digests, papers] = [0, 0];
  for await (const digest of digestsToVerify(context, uri, token)) {
    digests++;
    papers += digest.papers.length;
    for (const paper of digest.papers) verdicts[recordVerdict(paper, records)]++;
  }
  if (uri === undefined) context.showClosedFindings();
  return {
    digests,
    papers,
    verified: verdicts.verified,
    differing: verdicts.differs,
    unknown: verdicts.unknown,
    ...(failure === undefined ? {} : { failure }),
  };
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
