/** A digest as a page for readers: Markdown or HTML, grouped by topic. */
import type { PaperRecords } from '../arxiv/paperRecords';
import { arxivPageUrl, formatArxivIdentifier } from '../digest/arxivIdentifier';
import { parseAuthorList } from '../digest/authorList';
import type { Digest, Paper } from '../digest/digest';
import type { Locale } from '../localization';
import { localized } from '../localization';
import { escapeMarkdown } from '../prose/escapeMarkdown';
import { latexToUnicode } from '../prose/latexToUnicode';
import type { TopicClassifier } from '../topics/classifyTopics';
import { paperTopics } from '../topics/paperTopics';
import { toCitable } from './citablePaper';

/** What a page depends on beside its digest. */
export interface ReadingContext {
  readonly classifier: TopicClassifier;
  /** For the links to papers that the digest does not link itself. */
  readonly records: PaperRecords;
  readonly locale: Locale;
}

/** What a page shows, as plain text. */
interface ReadingList {
  readonly heading: string;
  readonly topics: readonly { readonly name: string; readonly papers: readonly ReadingPaper[] }[];
}

interface ReadingPaper {
  readonly title: string;
  readonly address: string | undefined;
  /** Authors or institutions, date, identifier. */
  readonly byline: string;
  readonly summary: string;
  readonly abstract: string;
}

const untitled = localized('Untitled paper', '无标题论文');
const heading = localized('Papers', '论文');

/** Papers stand under their first topic, in the order of the taxonomy. */
function createReadingList(digest: Digest, { classifier, records, locale }: ReadingContext): ReadingList {
  const byTopic = new Map<string, ReadingPaper[]>(classifier.topics.map(({ id }) => [id, []]));
  for (const paper of digest.papers) {
    const topic = paperTopics(paper, classifier)[0] ?? 'other';
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), describePaper(paper, records, locale)]);
  }
  const names = new Map(classifier.topics.map(({ id, name }) => [id, name[locale]]));
  const date = digest.layout === 'text' ? digest.date : digest.generatedAt;
  return {
    heading: [heading[locale], date?.text.slice(0, 10)].filter((part) => part !== undefined).join(' · '),
    topics: [...byTopic].flatMap(([id, papers]) =>
      papers.length === 0 ? [] : [{ name: names.get(id) ?? id, papers }],
    ),
  };
}

function describePaper(paper: Paper, records: PaperRecords, locale: Locale): ReadingPaper {
  const { identifier } = toCitable(paper, records);
  const authors = paper.authors === undefined ? [] : parseAuthorList(paper.authors.value).map(({ text }) => text);
  const institutions = paper.layout === 'report' ? paper.institutions?.value.text : undefined;
  const summary = paper.layout === 'text' ? paper.summary : paper.brief;
  const byline = [
    authors.length > 0 ? authors.join(', ') : institutions,
    paper.date?.value.text,
    identifier === undefined ? undefined : `arXiv:${formatArxivIdentifier(identifier)}`,
  ].filter((part) => part !== undefined && part !== '');
  return {
    title: readable(paper.title?.text ?? untitled[locale]),
    address: identifier === undefined ? undefined : arxivPageUrl('abs', identifier),
    byline: readable(byline.join(' · ')),
    summary: readable(summary?.text ?? ''),
    abstract: readable(paper.abstract?.value.text ?? ''),
  };
}

function readable(text: string): string {
  return latexToUnicode(text).replace(/\s+/g, ' ').trim();
}

/** Markdown (CommonMark); the digest's own text is escaped, so that nothing in it becomes markup. */
export function exportMarkdown(digest: Digest, context: ReadingContext): string {
  const list = createReadingList(digest, context);
  const blocks = [`# ${escapeMarkdown(list.heading)}`];
  for (const { name, papers } of list.topics) {
    blocks.push(`## ${escapeMarkdown(name)}`);
    for (const { title, address, byline, summary, abstract } of papers) {
      const shown = escapeMarkdown(title);
      blocks.push(`### ${address === undefined ? shown : `[${shown}](${address})`}`);
      blocks.push(...[byline, summary, abstract].filter((text) => text !== '').map(escapeMarkdown));
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

/** A page of its own: no script, no style from elsewhere, no text of the digest as markup. */
export function exportHtml(digest: Digest, context: ReadingContext): string {
  const list = createReadingList(digest, context);
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${context.locale === 'zh-cn' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(list.heading)}</title>`,
    '<style>body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}.byline{color:#555}</style>',
    '</head>',
    '<body>',
    `<h1>${escapeHtml(list.heading)}</h1>`,
  ];
  for (const { name, papers } of list.topics) {
    lines.push('<section>', `<h2>${escapeHtml(name)}</h2>`, ...papers.flatMap(formatArticle), '</section>');
  }
  return [...lines, '</body>', '</html>', ''].join('\n');
}

function formatArticle({ title, address, byline, summary, abstract }: ReadingPaper): readonly string[] {
  const shown = escapeHtml(title);
  const linked = address === undefined ? shown : `<a href="${escapeHtml(address)}">${shown}</a>`;
  const paragraphs = [
    byline === '' ? '' : `<p class="byline">${escapeHtml(byline)}</p>`,
    summary === '' ? '' : `<p><strong>${escapeHtml(summary)}</strong></p>`,
    abstract === '' ? '' : `<p>${escapeHtml(abstract)}</p>`,
  ];
  return ['<article>', `<h3>${linked}</h3>`, ...paragraphs.filter((paragraph) => paragraph !== ''), '</article>'];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
