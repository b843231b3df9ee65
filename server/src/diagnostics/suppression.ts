/** Applies the suppression comments of a digest. */
import type { Digest } from '../digest/digest';

/** Tells whether a comment in the digest switches this rule off at this offset. */
export function isSuppressed(digest: Digest, code: string, offset: number): boolean {
  return digest.suppressions.some(
    ({ codes, scope }) =>
      scope.start <= offset &&
      (offset < scope.end || scope.end === digest.range.end) &&
      (codes.length === 0 || codes.some((named) => named.text === code)),
  );
}
