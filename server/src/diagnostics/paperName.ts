/** How messages name a paper. */
import type { Paper } from '../digest/digest';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';

/** The paper's title in quotation marks, shortened if long; without a title its number. */
export function paperName(paper: Paper): LocalizedText {
  if (paper.title !== undefined) {
    const title = shorten(paper.title.text);
    return localized(`“${title}”`, `《${title}》`);
  }
  const entry = paper.layout === 'report' ? (paper.detailEntry ?? paper.briefEntry) : undefined;
  const number = entry?.number?.value ?? paper.index + 1;
  return localized(`Paper ${number}`, `第 ${number} 篇论文`);
}

/** The first words of a text, at most so many UTF-16 characters, with `…` where something was left out. */
export function shorten(text: string, length = 60): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  const lastBlank = start.lastIndexOf(' ');
  return `${start.slice(0, lastBlank * 2 > start.length ? lastBlank : undefined)}…`;
}
