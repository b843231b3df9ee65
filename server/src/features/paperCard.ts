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
  /** What the reader must know first: that the paper is withdrawn or revised. */
  readonly notice: string | undefined;
  /** Authors or institutions, dates and the like, each on a line of its own. */
  readonly details: readonly string[];
  readonly excerpt: string | undefined;
  readonly identifier: ArxivIdentifier | undefined;
  readonly doi: string | undefined;
  /** Where the facts come from; `undefined` for the digest itself. */
  readonly source: string | undefined;
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
    notice: undefined,
    details: byline === '' ? [] : [readable(byline)],
    excerpt: excerptOf(paper.abstract?.value.text ?? ''),
    identifier: paperIdentifier(paper),
    doi: undefined,
    source: undefined,
  };
}

/** The card of a paper of which nothing but its identifier is known. */
export function createIdentifierCard(identifier: ArxivIdentifier): PaperCard {
  return {
    title: undefined,
    notice: undefined,
    details: [],
    excerpt: undefined,
    identifier,
    doi: undefined,
    source: undefined,
  };
}

/** A card for Markdown; nothing in it but its own links is markup. */
export function renderMarkdown(card: PaperCard, locale: Locale): string {
  const { title, notice, details, excerpt, identifier, source } = card;
  const blocks = [
    title === undefined ? undefined : `**${escapeMarkdown(title)}**`,
    notice === undefined ? undefined : `⚠ *${escapeMarkdown(notice)}*`,
    ...details.map(escapeMarkdown),
    identifier === undefined
      ? undefined
      : [
          `arXiv:${formatArxivIdentifier(identifier)}`,
          ...pagesOf(card, locale).map(({ name, address }) => `[${name}](${address})`),
        ].join(' · '),
    source === undefined ? undefined : escapeMarkdown(source),
    // At the end: an editor shows no more than the first lines without scrolling.
    excerpt === undefined ? undefined : escapeMarkdown(excerpt),
  ];
  return blocks.filter((block) => block !== undefined).join('\n\n');
}

/** A card for clients that show no Markdown. */
export function renderPlainText(card: PaperCard, locale: Locale): string {
  const { title, notice, details, excerpt, source } = card;
  const pages = pagesOf(card, locale).map(({ name, address }) => `${name}: ${address}`);
  return [title, notice, ...details, pages.join('\n'), source, excerpt]
    .filter((block) => block !== undefined)
    .filter((block) => block !== '')
    .join('\n\n');
}

function pagesOf({ identifier, doi }: PaperCard, locale: Locale): readonly { name: string; address: string }[] {
  if (identifier === undefined) return [];
  return [
    { name: localized('Abstract page', '摘要页')[locale], address: arxivPageUrl('abs', identifier) },
    { name: 'PDF', address: arxivPageUrl('pdf', identifier) },
    { name: 'HTML', address: arxivPageUrl('html', identifier) },
    ...(doi === undefined ? [] : [{ name: 'DOI', address: doiUrl(doi) }]),
  ];
}

/** Nothing in a DOI may end the link that it stands in. */
function doiUrl(doi: string): string {
  const path = doi.split('/').map(encodeURIComponent).join('/');
  return `https://doi.org/${path.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))}`;
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
