/** What the rules about institutions share: the names of each paper's list, and taking one out of it. */
import type { Digest, ReportPaper, Span } from '../digest/digest';
import { parseInstitutionList } from '../digest/institutionList';
import type { TextEdit } from '../text/textEdit';

/** A paper and the institutions that its details name. */
export interface PaperInstitutions {
  readonly paper: ReportPaper;
  readonly items: readonly Span[];
}

/** The papers that name institutions, with them; none in a text digest. */
export function* paperInstitutions(digest: Digest): Iterable<PaperInstitutions> {
  if (digest.layout !== 'report') return;
  for (const paper of digest.papers) {
    const items = paper.institutions === undefined ? [] : parseInstitutionList(paper.institutions.value);
    if (items.length > 0) yield { paper, items };
  }
}

/** Removes a name with the separator before it or, where it is the first, behind it. */
export function removeItem(items: readonly Span[], index: number): TextEdit {
  const [before, item, after] = [items[index - 1], items[index], items[index + 1]];
  const start = before?.range.end ?? item?.range.start ?? 0;
  const end = before === undefined ? (after?.range.start ?? item?.range.end) : item?.range.end;
  return { range: { start, end: end ?? start }, newText: '' };
}
