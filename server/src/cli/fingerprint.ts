/** Recognizes a finding after the digest around it has changed. */
import type { Finding } from '../diagnostics/rule';
import type { Digest } from '../digest/digest';
import type { TextRange } from '../text/textRange';
import { textIn } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';
import { createPaperFact, identityKeys } from '../workspace/workspaceIndex';

/**
 * One fingerprint per finding of a document, in the given order, which is that of the document. It is made of the code,
 * of what identifies the paper (identifier, else title) and of the finding's own words: neither the place nor the number
 * of a paper counts. Findings that are alike in all of this are told apart by counting them.
 */
export async function createFingerprints(
  document: DigestDocument,
  findings: readonly Finding[],
): Promise<readonly string[]> {
  const identityAt = createIdentityFinder(document.digest, document.uri);
  const hashes = await Promise.all(
    findings.map(({ code, range }) =>
      hash(JSON.stringify([code, identityAt(range.start), wordsOf(document.text, range)])),
    ),
  );
  const seen = new Map<string, number>();
  return hashes.map((hashed) => {
    const occurrence = (seen.get(hashed) ?? 0) + 1;
    seen.set(hashed, occurrence);
    return `${hashed}:${occurrence}`;
  });
}

/** Gives the identity of the paper at an offset, '' outside of all papers; to be asked with ascending offsets. */
function createIdentityFinder(digest: Digest, uri: string): (offset: number) => string {
  const entries = digest.papers
    .flatMap((paper) => {
      const identity = identityKeys(createPaperFact(uri, paper))[0] ?? '';
      const ranges = [paper.range, ...(paper.layout === 'report' && paper.briefEntry ? [paper.briefEntry.range] : [])];
      return ranges.map((range) => ({ range, identity }));
    })
    .sort((a, b) => a.range.start - b.range.start);
  let next = 0;
  return (offset) => {
    while (next < entries.length && (entries[next]?.range.start ?? 0) <= offset) next++;
    const entry = entries[next - 1];
    return entry !== undefined && offset <= entry.range.end ? entry.identity : '';
  };
}

/** Without the number of a heading, and on one line. */
function wordsOf(text: string, range: TextRange): string {
  return textIn(text, range)
    .replace(/^#+\s*\d+\.?/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first 64 bits of SHA-256, in hexadecimal. */
async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
