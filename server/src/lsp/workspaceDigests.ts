/** The digests of the workspace, open or not, as they are to be changed. */
import type { CancellationToken } from 'vscode-languageserver';
import { LineIndex } from '../text/lineIndex';
import { longestFile } from '../workspace/workspaceIndexer';
import { throwIfCancelled } from './requestHandler';
import type { ServerContext } from './serverContext';
import type { ChangedDocument } from './toWorkspaceEdit';

/** A document and its text as the editor holds it or, where it is not open, as the editor would open it. */
export interface ReadDocument {
  /** The normalized address, by which the index knows it. */
  readonly key: string;
  readonly text: string;
  readonly document: ChangedDocument;
}

/** Every digest that is known: those of the workspace's files, and open ones wherever they are. */
export async function* readWorkspaceDigests(
  context: ServerContext,
  token: CancellationToken,
): AsyncGenerator<ReadDocument> {
  await context.indexing.done();
  const { documents, indexer } = context;
  for (const uri of documents.uris) {
    const open = documents.find(uri);
    if (open === undefined || !documents.counts(open.document.uri)) continue;
    const { version, document } = open;
    yield { key: document.uri, text: document.text, document: { uri, version, lineIndex: document.lineIndex } };
  }
  for (const key of indexer.digestsOnDisk) {
    throwIfCancelled(token);
    const read = documents.isOpen(key) ? undefined : await readDocument(context, key);
    if (read?.document.version === null) yield read;
  }
}

/** A document of any kind by its normalized address; `undefined` when it is neither open nor can be read. */
export async function readDocument(
  { documents, fileSystem }: ServerContext,
  key: string,
): Promise<ReadDocument | undefined> {
  const onDisk = documents.isOpen(key) ? undefined : await fileSystem.readText(key, longestFile);
  const open = documents.sourceOf(key);
  // An editor keeps the byte order mark to itself.
  const text = open?.getText() ?? onDisk?.replace(/^\uFEFF/, '');
  if (text === undefined) return undefined;
  const document = { uri: open?.uri ?? key, version: open?.version ?? null, lineIndex: new LineIndex(text) };
  return { key, text, document };
}
