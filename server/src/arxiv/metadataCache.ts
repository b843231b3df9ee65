/** What arXiv's API has answered, kept for a day and, while there is no network, for longer. */
import * as z from 'zod';
import type { PaperMetadata, Timestamp } from './paperMetadata';
import { parseTimestamp } from './paperMetadata';

/** The port to the store: one text per key. Nothing it does may reject: a cache that fails is one that is empty. */
export interface MetadataStore {
  read(key: string): Promise<string | undefined>;
  /** At once or not at all, whatever another window or a crash does meanwhile. */
  write(key: string, content: string): Promise<void>;
}

/** Grows when the form of an entry changes; entries of other forms are not read. */
const formatVersion = 1;

/** In milliseconds: arXiv's records change once a day. */
export const freshness = 24 * 60 * 60 * 1000;

const timestamp = z.string().transform((text, context): Timestamp => {
  const parsed = parseTimestamp(text);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: 'no timestamp' });
  return z.NEVER;
});

const entrySchema = z.object({
  version: z.literal(formatVersion),
  /** When arXiv answered. */
  fetched: timestamp,
  paper: z.object({
    identifier: z.string(),
    version: z.number().optional(),
    submitted: timestamp.optional(),
    revised: timestamp.optional(),
    title: z.string(),
    authors: z.array(z.string()),
    omittedAuthors: z.number(),
    categories: z.array(z.string()),
    comments: z.string().optional(),
    journalReference: z.string().optional(),
    doi: z.string().optional(),
    abstract: z.string().optional(),
    isWithdrawn: z.boolean(),
  }),
});

export class MetadataCache {
  constructor(private readonly store: MetadataStore) {}

  /** The record as arXiv last gave it, however long ago; `undefined` when it never did, or the entry is damaged. */
  async read(identifier: string): Promise<PaperMetadata | undefined> {
    const content = await this.store.read(keyOf(identifier));
    const entry = entrySchema.safeParse(content === undefined ? undefined : parseJson(content));
    if (!entry.success || entry.data.paper.identifier !== identifier) return undefined;
    const { paper, fetched } = entry.data;
    return {
      identifier,
      version: paper.version,
      submitted: paper.submitted,
      revised: paper.revised,
      title: paper.title,
      authors: paper.authors,
      omittedAuthors: paper.omittedAuthors,
      categories: paper.categories,
      comments: paper.comments,
      journalReference: paper.journalReference,
      doi: paper.doi,
      abstract: paper.abstract,
      isWithdrawn: paper.isWithdrawn,
      source: { kind: 'cache', date: fetched },
    };
  }

  /** Keeps an answer of the API; one of unknown age is not worth keeping. */
  async write({ source, ...paper }: PaperMetadata): Promise<void> {
    if (source.date === undefined) return;
    const entry = { version: formatVersion, fetched: source.date, paper };
    await this.store.write(keyOf(paper.identifier), JSON.stringify(entry));
  }
}

/** Tells whether a record is of today, so that arXiv need not be asked; `now` in milliseconds since 1970. */
export function isFresh({ source }: PaperMetadata, now: number): boolean {
  if (source.kind === 'listing' || source.date === undefined) return false;
  const age = now - Date.parse(source.date);
  return age >= 0 && age < freshness;
}

/** A file name for an identifier: old ones have a slash. */
function keyOf(identifier: string): string {
  return identifier.replace('/', '_');
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
