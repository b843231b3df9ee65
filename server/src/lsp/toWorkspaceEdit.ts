/** From changes with offsets to LSP's workspace edit, for clients of different abilities. */
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CreateFile,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { LineIndex } from '../text/lineIndex';
import type { TextEdit as OffsetEdit } from '../text/textEdit';
import type { ClientFeatures } from './clientFeatures';
import { toRange } from './toProtocol';

/** A document in the version that the offsets of its edits refer to. */
export interface ChangedDocument {
  /** The client's own address. */
  readonly uri: string;
  /** `null` for a document that is not open: the edits refer to what is on disk. */
  readonly version: number | null;
  readonly lineIndex: LineIndex;
}

/** What changes in one document. */
export interface DocumentChange {
  readonly document: ChangedDocument;
  readonly edits: readonly OffsetEdit[];
  /** Where the cursor belongs in the last edit's new text. */
  readonly cursor?: number | undefined;
  /** Set where the file does not exist yet. */
  readonly create?: true;
}

/** The name under which the edits refer to their annotation. */
const annotationId = 'digest-desk';

/** All changes as one edit, which the client applies and undoes as one. An annotation says what it is for in a preview. */
export function toWorkspaceEdit(
  changes: readonly DocumentChange[],
  features: ClientFeatures,
  annotation?: ChangeAnnotation,
): WorkspaceEdit {
  if (!features.documentChanges) {
    return { changes: Object.fromEntries(changes.map((change) => [change.document.uri, toTextEdits(change)])) };
  }
  const annotated = features.changeAnnotations ? annotation : undefined;
  const documentChanges = changes.flatMap((change): (CreateFile | TextDocumentEdit)[] => {
    const { uri, version } = change.document;
    const textEdits = withCursor(toTextEdits(change), change.cursor, features);
    const edits = annotated === undefined ? textEdits : textEdits.map(annotate);
    const creation: readonly CreateFile[] = change.create === true ? [{ kind: 'create', uri }] : [];
    return [...creation, { textDocument: { uri, version }, edits }];
  });
  return { documentChanges, ...(annotated === undefined ? {} : { changeAnnotations: { [annotationId]: annotated } }) };
}

function toTextEdits({ document, edits }: DocumentChange): TextEdit[] {
  return edits.map(({ range, newText }) => ({ range: toRange(document.lineIndex, range), newText }));
}

function annotate<Edit extends TextEdit | SnippetTextEdit>(edit: Edit): Edit & Pick<AnnotatedTextEdit, 'annotationId'> {
  return { ...edit, annotationId };
}

function withCursor(
  edits: TextEdit[],
  cursor: number | undefined,
  { snippetEdits }: ClientFeatures,
): (TextEdit | SnippetTextEdit)[] {
  const last = edits.at(-1);
  if (cursor === undefined || last === undefined || !snippetEdits) return edits;
  return [...edits.slice(0, -1), toSnippetEdit(last, cursor)];
}

/** The same edit with the cursor as the snippet's last tab stop. */
function toSnippetEdit({ range, newText }: TextEdit, cursor: number): SnippetTextEdit {
  const value = `${escapeSnippet(newText.slice(0, cursor))}$0${escapeSnippet(newText.slice(cursor))}`;
  return { range, snippet: { kind: 'snippet', value } };
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
