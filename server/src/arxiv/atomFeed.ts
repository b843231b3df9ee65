/** The answers of arXiv's query API (https://info.arxiv.org/help/api/user-manual.html): Atom feeds. */
import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod';
import { parseArxivReference } from '../digest/arxivIdentifier';
import type { MetadataSource, PaperMetadata } from './paperMetadata';
import { announcesWithdrawal, parseTimestamp } from './paperMetadata';

/** What a feed says. An empty one is `papers` without any: that may be a fault, and does not mean that papers do not exist. */
export type AtomFeed =
  | { readonly kind: 'papers'; readonly papers: readonly PaperMetadata[] }
  /** arXiv refuses the whole call, for one malformed identifier for instance. */
  | { readonly kind: 'error'; readonly message: string }
  /** Not a feed at all: an error page, an answer that was cut off, XML with definitions of its own. */
  | { readonly kind: 'unreadable' };

/** An element that has attributes comes as an object; its text, or nothing, is in it. */
const content = z.union([
  z.string(),
  z.object({ '#text': z.string().default('') }).transform((element) => element['#text']),
]);

const text = content.transform((value) => value.replace(/\s+/g, ' ').trim());

const entrySchema = z.object({
  id: text,
  title: text,
  summary: content.optional(),
  published: content.optional(),
  updated: content.optional(),
  author: z.array(z.object({ name: text })).default([]),
  category: z.array(z.object({ term: z.string() })).default([]),
  'arxiv:primary_category': z.object({ term: z.string() }).optional(),
  'arxiv:comment': text.optional(),
  'arxiv:journal_ref': text.optional(),
  'arxiv:doi': text.optional(),
});

const feedSchema = z.object({ feed: z.object({ entry: z.array(z.unknown()).default([]) }) });

/** Elements that may occur once or often; the schema wants lists. */
const repeated: ReadonlySet<string> = new Set(['feed.entry', 'feed.entry.author', 'feed.entry.category']);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // Numbers stay the digits they are written with: 2603.10 is an identifier.
  parseTagValue: false,
  parseAttributeValue: false,
  // Of entities only XML's own five and character references are left: documents that define any are refused before.
  processEntities: true,
  htmlEntities: false,
  isArray: (_, path) => repeated.has(String(path)),
});

/** Reads an answer; entries without identifier or title are left out. */
export function parseAtomFeed(xml: string, source: MetadataSource): AtomFeed {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml) || !/<\/feed>\s*$/.test(xml)) return { kind: 'unreadable' };
  const feed = feedSchema.safeParse(parseXml(xml));
  if (!feed.success) return { kind: 'unreadable' };
  const entries = feed.data.feed.entry.flatMap((entry) => {
    const read = entrySchema.safeParse(entry);
    return read.success ? [read.data] : [];
  });
  const error = entries.find(({ id, title }) => title === 'Error' || /\/api\/errors/.test(id));
  if (error !== undefined) return { kind: 'error', message: error.summary?.replace(/\s+/g, ' ').trim() ?? '' };
  return { kind: 'papers', papers: entries.flatMap((entry) => toPaperMetadata(entry, source) ?? []) };
}

function parseXml(xml: string): unknown {
  try {
    return parser.parse(xml);
  } catch {
    return undefined;
  }
}

function toPaperMetadata(entry: z.infer<typeof entrySchema>, source: MetadataSource): PaperMetadata | undefined {
  const reference = parseArxivReference(entry.id);
  if (reference.kind !== 'valid' || entry.title === '') return undefined;
  const { identifier, version } = reference.identifier;
  const primary = entry['arxiv:primary_category']?.term;
  const categories = entry.category.map(({ term }) => term);
  const comments = entry['arxiv:comment'];
  const submitted = parseTimestamp(entry.published ?? '');
  const updated = parseTimestamp(entry.updated ?? '');
  return {
    identifier,
    version,
    submitted,
    revised: version !== undefined && version > 1 ? updated : undefined,
    title: entry.title,
    authors: entry.author.map(({ name }) => name),
    omittedAuthors: 0,
    categories: [...new Set(primary === undefined ? categories : [primary, ...categories])],
    comments,
    journalReference: entry['arxiv:journal_ref'],
    doi: entry['arxiv:doi'],
    abstract: joinLines(entry.summary ?? ''),
    isWithdrawn: announcesWithdrawal(comments),
    source,
  };
}

/** Summaries are wrapped; a line that is indented begins a paragraph. `undefined` for a blank one. */
function joinLines(summary: string): string | undefined {
  const joined = summary
    .trim()
    .replace(/\r?\n(?![ \t])/g, ' ')
    .split(/\r?\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n');
  return joined === '' ? undefined : joined;
}
