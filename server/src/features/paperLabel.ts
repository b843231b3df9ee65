/** How a paper is named and described wherever papers are listed: outline, Papers view and hover. */
import { formatArxivIdentifier } from '../digest/arxivIdentifier';
import { parseAuthorList } from '../digest/authorList';
import type { Paper } from '../digest/digest';
import { paperIdentifier } from '../digest/linkReference';
import type { Locale } from '../localization';
import { localized } from '../localization';

/** More names than this are cut off: a collaboration's list would fill the screen. */
const mostNames = 10;

/** The title, or what the paper is without one: its number in a report, else its place in the digest, counted from 1. */
export function paperLabel(paper: Paper, locale: Locale): string {
  if (paper.title !== undefined) return paper.title.text;
  const number = numberOf(paper) ?? paper.index + 1;
  return localized(`(no title) ${number}`, `（无标题）第 ${number} 篇`)[locale];
}

function numberOf(paper: Paper): number | undefined {
  return paper.layout === 'report' ? (paper.detailEntry ?? paper.briefEntry)?.number?.value : undefined;
}

/** The authors, else the identifier, else a report's institutions; `undefined` when there is none of them. */
export function paperDescription(paper: Paper, locale: Locale): string | undefined {
  const authors = paperAuthors(paper, locale);
  if (authors !== undefined) return authors;
  const identifier = paperIdentifier(paper);
  if (identifier !== undefined) return `arXiv:${formatArxivIdentifier(identifier)}`;
  const institutions = paper.layout === 'report' ? paper.institutions?.value.text : undefined;
  return institutions === '' ? undefined : institutions;
}

/** The authors' names, separated by commas, the first ten of them; `undefined` when none is named. */
export function paperAuthors(paper: Paper, locale: Locale): string | undefined {
  const names = paper.authors === undefined ? [] : parseAuthorList(paper.authors.value).map((name) => name.text);
  if (names.length === 0) return undefined;
  const shown = names.slice(0, mostNames).join(', ');
  return names.length <= mostNames ? shown : shown + localized(' et al.', ' 等')[locale];
}
