/** Converts a digest into the other layout, as far as its fields go and without dropping any of its words. */
import type { Layout } from '../digest/digest';
import { lineBreakOf } from '../text/sourceLine';
import type { DigestDocument } from '../workspace/parsedDocument';
import { readPortableDigest } from './portableDigest';
import { writeReport } from './writeReport';
import { writeTextDigest } from './writeTextDigest';

/**
 * The text in the target layout, with the line breaks of the source; a digest that has that layout stays as it is. What a
 * paper lacks there is laid out empty or with a placeholder; what has no place there becomes a list item: in a report below
 * the header or above the paper's abstract, in a text digest below its date.
 */
export function convertDigest(document: DigestDocument, target: Layout): string {
  const { text, digest } = document;
  if (digest.layout === target) return text;
  const portable = readPortableDigest(document);
  const lines = target === 'report' ? writeReport(portable) : writeTextDigest(portable);
  return lines.map((line) => line + lineBreakOf(text)).join('');
}
