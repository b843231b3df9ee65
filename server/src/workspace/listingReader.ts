/** What a workspace keeps of arXiv's listing mails: the record of their papers, and how words are spelled in them. */
import type { ListingHeader, ListingItem } from '../arxiv/listing';
import { ListingParser } from '../arxiv/listing';
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { SpellingCounts } from '../prose/hyphenLexicon';
import { PassageCounter } from '../prose/hyphenLexicon';

/** The longest text, in bytes, that is looked at: four times the longest mail. */
export const longestListing = 8_000_000;

/** So many texts are opened to see whether they are mails. */
export const mostTexts = 500;

/** Three months of mails, the latest ones: more teach little that is new, and each takes some megabytes of memory. */
export const mostListings = 60;

/** Tells by its content whether a text is a listing mail: two backslashes, and an identifier on the next line. */
export function isListing(text: string): boolean {
  return /^\\\\[^\S\r\n]*\r?\n(?:arXiv|Paper):/m.test(text);
}

export interface ListingContent {
  readonly headers: readonly ListingHeader[];
  readonly papers: readonly PaperMetadata[];
  readonly spellings: SpellingCounts;
}

/** Reads a mail piece by piece, so that a long one need not be read in one go. */
export class ListingReader {
  private readonly parser = new ListingParser();
  private readonly counter = new PassageCounter();
  private readonly headers: ListingHeader[] = [];
  private readonly papers: PaperMetadata[] = [];

  add(chunk: string): void {
    this.take(this.parser.add(chunk));
  }

  /** All that was read; nothing is to be added behind it. */
  end(): ListingContent {
    this.take(this.parser.end());
    return { headers: this.headers, papers: this.papers, spellings: this.counter.counts };
  }

  private take(items: Iterable<ListingItem>): void {
    for (const item of items) {
      if (item.kind === 'header') {
        this.headers.push(item);
        continue;
      }
      const { paper } = item;
      this.papers.push(paper);
      this.counter.add(paper.abstract === undefined ? paper.title : `${paper.title} ${paper.abstract}`);
    }
  }
}

export function readListing(mail: string): ListingContent {
  const reader = new ListingReader();
  reader.add(mail);
  return reader.end();
}
