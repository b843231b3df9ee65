/** Recognises the date line of layout A. */

const numeric = /^\d{2,4}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{0,3}\s*日?)?(?:[T\s]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const english =
  /^(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}$/i;

/** Tells whether a line is meant as a date, right or wrong: digits with date punctuation, or an English date. */
export function looksLikeDate(line: string): boolean {
  return line.length < 40 && (numeric.test(line.trim()) || english.test(line.trim()));
}
