/** Formatting of a digest, or of the part of it that the user has selected. */
import { formatDigest, formatDigestRange } from '../formatting/formatDigest';
import type { Settings } from '../settings/settings';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';

/** The edits for the papers, entries and header that `range` touches; without it for the whole digest. */
export function getFormattingEdits(
  document: DigestDocument,
  settings: Settings,
  range?: TextRange,
): readonly TextEdit[] {
  return range === undefined ? formatDigest(document, settings) : formatDigestRange(document, settings, range);
}
