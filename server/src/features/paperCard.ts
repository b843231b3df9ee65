/** What is shown of a paper at a glance, as Markdown and as plain text. */
import type { ArxivIdentifier } from '../digest/arxivIdentifier';
import { arxivPageUrl, formatArxivIdentifier } from '../digest/arxivIdentifier';
import type { Paper } from '../digest/digest';
import { paperIdentifier } from '../digest/linkReference';
import type { Locale } from '../localization';
import { localized } from '../localization';
import { escapeMarkdown } from '../prose/escapeMarkdown';
import { latexToUnicode } from '../prose/latexToUnicode';
import { paperAuthors, paperLabel } from './paperLabel';

/** The facts of a card, as plain text with readable formulas; what the file does not tell is `undefined`. */
export interface PaperCard {
  readonly title: string | undefined;
  /** Authors or institutions, and the date. */
  readonly byline: string | undefined;
  readonly excerpt: string | undefined;
  readonly identifier: ArxivIdentifier | undefined;
}

/** More of a line is never shown (UTF-16 units), however long the digest's own is. */
const longestLine = 500;
const excerptLength = 420;

export function createPaperCard(paper: Paper, locale: Locale): PaperCard {
  const institutions = paper.layout === 'report' ? paper.institutions?.value.text : undefined;
  const byline = [paperAuthors(paper, locale) ?? institutions, paper.date?.value.text]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
  return {
    title: readable(paperLabel(paper, locale)),
    byline: byline === '' ? undefined : readable(byline),
    excerpt: excerptOf(paper.abstract?.value.text ?? ''),
    identifier: paperIdentifier(paper),
  };
}

/** A card for Markdown; nothing in it but its own links is markup. */
export function renderMarkdown({ title, byline, excerpt, identifier }: PaperCard, locale: Locale): string {
  const blocks = [
    title === undefined ? undefined : `**${escapeMarkdown(title)}**`,
    byline === undefined ? undefined : escapeMarkdown(byline),
    excerpt === undefined ? undefined : escapeMarkdown(excerpt),
    identifier === undefined
      ? undefined
      : [
          `arXiv:${formatArxivIdentifier(identifier)}`,
          ...pagesOf(identifier, locale).map(({ name, address }) => `[${name}](${address})`),
        ].join(' · '),
  ];
  return blocks.filter((block) => block !== undefined).join('\n\n');
}

/** A card for clients that show no Markdown. */
export function renderPlainText({ title, byline, excerpt, identifier }: PaperCard, locale: Locale): string {
  const lines = [title, byline, excerpt].filter((line) => line !== undefined);
  const pages = identifier === undefined ? [] : pagesOf(identifier, locale);
  return [...lines, pages.map(({ name, address }) => `${name}: ${address}`).join('\n')]
    .filter((block) => block !== '')
    .join('\n\n');
}

function pagesOf(identifier: ArxivIdentifier, locale: Locale): readonly { name: string; address: string }[] {
  return [
    { name: localized('Abstract page', '摘要页')[locale], address: arxivPageUrl('abs', identifier) },
    { name: 'PDF', address: arxivPageUrl('pdf', identifier) },
    { name: 'HTML', address: arxivPageUrl('html', identifier) },
  ];
}

function readable(text: string): string {
  return latexToUnicode(text.slice(0, longestLine)).replace(/\s+/g, ' ');
}

/** The first sentences, about as many as fit; a first sentence that is too long is cut at a word. */
function excerptOf(abstract: string): string | undefined {
  const text = latexToUnicode(abstract.slice(0, 4 * excerptLength))
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return undefined;
  if (text.length <= excerptLength && abstract.length <= 4 * excerptLength) return text;
  let excerpt = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    if (excerpt.length + segment.trimEnd().length > excerptLength) break;
    excerpt += segment;
  }
  return `${excerpt === '' ? cutAtWord(text, excerptLength) : excerpt.trimEnd()} …`;
}

function cutAtWord(text: string, length: number): string {
  const cut = text.slice(0, length);
  const blank = cut.lastIndexOf(' ');
  return blank > length / 2 ? cut.slice(0, blank) : cut.replace(/[\uD800-\uDBFF]$/, '');
}
