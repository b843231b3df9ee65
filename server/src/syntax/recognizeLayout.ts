/** Tells by content which layout a text has; file names play no part. */

const fieldColon = '[^\\S\\r\\n]*[:：]';

/** Lines that only a text digest has, one per paper or more. */
const authorsLine = new RegExp(`^\\uFEFF?[^\\S\\r\\n]*(?:authors?|作者)${fieldColon}`, 'im');
const linkLine = new RegExp(`^[^\\S\\r\\n]*(?:link|链接)${fieldColon}[^\\S\\r\\n]*(?:https?://|arxiv)`, 'im');
const dateField = new RegExp(`(?:^|[|｜])[^\\S\\r\\n]*(?:date|日期)${fieldColon}[^\\S\\r\\n]*\\d{4}`, 'im');
const abstractLine = /^[^\S\r\n]*(?:abstract|摘要)[^\S\r\n]*[:：]?[^\S\r\n]*\r?$/im;
const dateFirst = /^\uFEFF?\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[^\S\r\n]*(?:[\r\n]|$)/;

/** The beginning of an entry in arXiv's listing mail (layout C of `formats.md`), which has `Authors:` and `Date:` lines too. */
const listingEntry = /^\\\\[^\S\r\n]*\r?\narXiv:/m;

/** Lines that only a generated report has. */
const reportSigns: readonly RegExp[] = [
  /^\uFEFF?#[^\S\r\n]+.*论文分析报告/m,
  /^\uFEFF?生成时间[^\S\r\n]*[:：]/m,
  /^\uFEFF?分析论文数量[^\S\r\n]*[:：]/m,
  /^\uFEFF?##[^\S\r\n]+论文技术简报/m,
  /^\uFEFF?##[^\S\r\n]+论文详细信息/m,
  /^\*\*(?:主要机构|作者数量)(?:\*\*[^\S\r\n]*[:：]|[:：]\*\*)/m,
];

/**
 * The layout of a text, or `undefined` when it is no digest. One sign alone is chance (a mail with a `Link:` line, a note that
 * begins with a date), two are a digest; but authors and an abstract alone are any paper's.
 */
export function recognizeLayout(text: string): 'text' | 'report' | undefined {
  if (countMatches(reportSigns, text) >= 2) return 'report';
  if (listingEntry.test(text)) return undefined;
  const dated = countMatches([linkLine, dateField, dateFirst], text);
  return dated >= 1 && dated + countMatches([authorsLine, abstractLine], text) >= 2 ? 'text' : undefined;
}

function countMatches(signs: readonly RegExp[], text: string): number {
  return signs.filter((sign) => sign.test(text)).length;
}
