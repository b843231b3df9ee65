/** Gives papers the links and authors that they lack, as far as arXiv's record has them. */
import type { Digest, Paper } from '../digest/digest';
import { composeTextEdits } from '../text/composeTextEdits';
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits } from '../text/textEdit';
import type { DigestDocument } from '../workspace/parsedDocument';
import { isDigestDocument, parseDocument } from '../workspace/parsedDocument';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';
import { officialFieldEdit } from './recordFixes';
import { findUnlabelledLink } from './unlabelledField';

/** What is inserted, in this order. */
const insertedFields = ['link', 'authors'] as const;

export interface RecordInsertions {
  readonly edits: readonly TextEdit[];
  /** How many papers gain a link, or authors. */
  readonly counts: Readonly<Record<(typeof insertedFields)[number], number>>;
}

/** The edits for the papers that `isMeant`; each field is inserted by itself, since both may belong at one place. */
export function insertLinksAndAuthors(
  document: DigestDocument,
  index: WorkspaceIndex,
  isMeant: (paper: Paper) => boolean = () => true,
): RecordInsertions {
  const counts = { link: 0, authors: 0 };
  const rounds: (readonly TextEdit[])[] = [];
  const meant = new Set(document.digest.papers.filter(isMeant).map((paper) => paper.index));
  let current = document;
  for (const kind of insertedFields) {
    const { text, digest } = current;
    const edits = papersWithout(digest, kind)
      .filter((paper) => meant.has(paper.index))
      .flatMap((paper) => officialFieldEdit({ text, digest, index }, paper, kind, paper[kind]) ?? []);
    if (edits.length === 0) continue;
    const grown = parseDocument(document.uri, applyTextEdits(text, edits));
    if (!isDigestDocument(grown)) break;
    counts[kind] = edits.length;
    rounds.push(edits);
    current = grown;
  }
  return { edits: composeTextEdits(document.text, rounds), counts };
}

/** An address that only lacks its label is no missing link. */
function papersWithout({ papers }: Digest, kind: (typeof insertedFields)[number]): readonly Paper[] {
  return papers.filter(
    (paper) => (paper[kind]?.value.text ?? '') === '' && !(kind === 'link' && findUnlabelledLink(paper) !== undefined),
  );
}
