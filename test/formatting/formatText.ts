/** Formats a text in both line endings. */
import { expect } from 'vitest';
import type { FormattingSettings } from '../../server/src/formatting/formatDigest';
import { formatDigest, formatDigestRange } from '../../server/src/formatting/formatDigest';
import type { TextEdit } from '../../server/src/text/textEdit';
import { applyTextEdits } from '../../server/src/text/textEdit';
import { digestDocument } from '../features/digestDocument';
import { parseMarkedText, withBothLineEndings } from '../support/markedText';

/** The text after formatting, in LF; asserts that CRLF gives the same and that nothing is left to do. */
export function formatted(text: string, settings: FormattingSettings = { linkVersion: 'keep' }): string {
  const [lf = '', crlf] = withBothLineEndings(text).map((variant) => {
    const result = applyTextEdits(variant, formatDigest(digestDocument(variant), settings));
    expect(formatDigest(digestDocument(result), settings)).toEqual([]);
    return result;
  });
  expect(crlf).toBe(lf.replace(/\n/g, '\r\n'));
  return lf;
}

/** The text after formatting what stands between `⟦` and `⟧`. */
export function formattedIn(marked: string): string {
  const { text, ranges } = parseMarkedText(marked);
  const [range] = ranges;
  if (range === undefined) throw new Error('the fixture marks no range');
  return applyTextEdits(text, formatDigestRange(digestDocument(text), { linkVersion: 'keep' }, range));
}

/** The edits of a text, with the words that each replaces. */
export function editsOf(text: string): readonly { readonly old: string; readonly new: string }[] {
  const edits: readonly TextEdit[] = formatDigest(digestDocument(text), { linkVersion: 'keep' });
  return edits.map(({ range, newText }) => ({ old: text.slice(range.start, range.end), new: newText }));
}
