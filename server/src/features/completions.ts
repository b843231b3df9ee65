/** Completes an identifier, an address or the words of a title, alone on its line, to the whole entry of the paper. */
import type { PaperRecords } from '../arxiv/paperRecords';
import { findNamedPaper, searchTitles } from '../arxiv/paperSearch';
import { composeEntry } from '../diagnostics/composeEntry';
import type { Settings } from '../settings/settings';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import { trimRange } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';
import { isDigestDocument, parseDocument } from '../workspace/parsedDocument';
import type { NewPaper } from './newPapers';
import { describePaper, withoutPresent } from './newPapers';

/** A paper that may be inserted; its edits stand beside what was typed. */
export interface PaperCompletion extends NewPaper {
  /** What was typed, which goes away. */
  readonly typed: TextRange;
  readonly edits: readonly TextEdit[];
}

/** A longer line is no identifier and no title (UTF-16 units). */
const longestLine = 300;

/**
 * The papers of the record that the line at `offset` names and that the digest does not have yet, best first. Words of a
 * title count only where the user has asked (`isInvoked`): while typing, any line of prose has words of some title.
 */
export function getCompletions(
  document: DigestDocument,
  records: PaperRecords,
  offset: number,
  settings: Pick<Settings, 'linkVersion'>,
  isInvoked: boolean,
): readonly PaperCompletion[] {
  const typed = lineAt(document.text, offset);
  if (typed.end - typed.start > longestLine || offset < typed.end) return [];
  const words = document.text.slice(typed.start, typed.end);
  const named = findNamedPaper(words, records);
  const found = named !== undefined ? [named] : isInvoked ? searchTitles(words, records) : [];
  const without = found.length === 0 ? undefined : withoutLine(document, typed);
  if (without === undefined) return [];
  return withoutPresent(found, without.digest, records).map((paper) => ({
    ...describePaper(paper),
    typed,
    edits: composeEntry(paper, without, settings).map((edit) => moveBack(edit, typed)),
  }));
}

/** The line without blanks at its ends. */
function lineAt(text: string, offset: number): TextRange {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const length = text.slice(offset).search(/[\r\n]/);
  return trimRange(text, { start, end: length < 0 ? text.length : offset + length });
}

/** The digest as it was before the line was typed, so that what was typed is no part of a paper. */
function withoutLine({ uri, text }: DigestDocument, { start, end }: TextRange): DigestDocument | undefined {
  const document = parseDocument(uri, text.slice(0, start) + text.slice(end));
  return isDigestDocument(document) ? document : undefined;
}

/** An edit of the text without the line as one of the text with it. */
function moveBack({ range, newText }: TextEdit, typed: TextRange): TextEdit {
  const move = (offset: number): number => (offset > typed.start ? offset + typed.end - typed.start : offset);
  return { range: { start: move(range.start), end: move(range.end) }, newText };
}
