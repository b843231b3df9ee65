/** Comparison of titles whose spelling varies between file name, report and record. */

/** The letters and digits of a title in lower case: equal for titles that differ only in case, blanks, hyphens and punctuation. */
export function normalizeTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
