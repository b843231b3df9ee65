/** A digest in the other layout, for the commands that convert it. */
import { convertDigest } from '../convert/convertDigest';
import type { Layout } from '../digest/digest';
import type { DigestDocument } from '../workspace/parsedDocument';

/** The whole text in the target layout; `undefined` for a digest that has that layout already. */
export function getConvertedText(document: DigestDocument, target: Layout): string | undefined {
  return document.digest.layout === target ? undefined : convertDigest(document, target);
}
