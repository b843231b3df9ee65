/** The actions that insert links and authors from arXiv's record: for the papers at a place, and for the whole digest. */
import { insertLinksAndAuthors } from '../diagnostics/recordInsertions';
import type { Paper } from '../digest/digest';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import { rangesTouch } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';
import type { WorkspaceIndex } from '../workspace/workspaceIndex';

export interface RecordAction {
  readonly title: LocalizedText;
  readonly edits: readonly TextEdit[];
}

/** `undefined` where no paper lacks what the record has. */
export function insertForPapersAt(
  document: DigestDocument,
  index: WorkspaceIndex,
  range: TextRange,
): RecordAction | undefined {
  if (index.records.isEmpty) return undefined;
  const { edits, counts } = insertLinksAndAuthors(document, index, (paper) => standsAt(paper, range));
  if (edits.length === 0) return undefined;
  const what =
    counts.authors === 0
      ? localized('link', '链接')
      : counts.link === 0
        ? localized('authors', '作者')
        : localized('link and authors', '链接和作者');
  return { title: localized(`Insert ${what.en} from arXiv's record`, `按 arXiv 记录插入${what['zh-cn']}`), edits };
}

/** The same for all papers of the digest. */
export function insertForDigest(document: DigestDocument, index: WorkspaceIndex): RecordAction | undefined {
  const { edits, counts } = insertLinksAndAuthors(document, index);
  const { link, authors } = counts;
  if (edits.length === 0) return undefined;
  return {
    title: localized(
      `Insert links (${link}) and authors (${authors}) from arXiv's record`,
      `按 arXiv 记录插入链接（${link}）和作者（${authors}）`,
    ),
    edits,
  };
}

function standsAt(paper: Paper, range: TextRange): boolean {
  const entries = paper.layout === 'report' ? [paper.briefEntry, paper.detailEntry] : [paper];
  return entries.some((entry) => entry !== undefined && rangesTouch(entry.range, range));
}
