/** arXiv's daily listing mail (layout C of `formats.md`), read as it comes in. */
import type { OpenEntry } from './listingEntry';
import { openEntry, readFieldLine, toPaperMetadata } from './listingEntry';
import type { PaperMetadata, Timestamp } from './paperMetadata';
import { parseTimestamp } from './paperMetadata';

/** What a mail says of itself, in front of its papers. */
export interface ListingHeader {
  readonly kind: 'header';
  /** The names of the subject areas, as written. */
  readonly subjects: readonly string[];
  /** The window of submissions that the mail announces. */
  readonly receivedFrom: Timestamp;
  readonly receivedTo: Timestamp;
}

/** One paper of a mail. */
export interface ListingEntry {
  readonly kind: 'entry';
  readonly paper: PaperMetadata;
  /** A revision of a paper announced before; the mail leaves its abstract out. */
  readonly isReplacement: boolean;
  /** Announced in a subject area that is not the paper's primary one. */
  readonly isCrossListed: boolean;
  /** Of the submission, in kilobytes as arXiv counts them. */
  readonly size: number | undefined;
}

export type ListingItem = ListingHeader | ListingEntry;

/** All of a text that holds one mail, or several of them. */
export interface Listing {
  readonly headers: readonly ListingHeader[];
  readonly entries: readonly ListingEntry[];
}

/** Reads a whole text; both lists are empty for one that holds no listing mail. */
export function parseListing(text: string): Listing {
  const parser = new ListingParser();
  const items = [...parser.add(text), ...parser.end()];
  return {
    headers: items.filter((item) => item.kind === 'header'),
    entries: items.filter((item) => item.kind === 'entry'),
  };
}

/** What divides the papers of a mail, and the mail into new, cross-listed and replaced papers. */
const rule = /^[-%]{70,}\s*$/;

const windowLine =
  /^\s*received from\s+\w{3}\s+(\d{1,2} \w{3} \d{2} [\d:]+ GMT)\s+to\s+\w{3}\s+(\d{1,2} \w{3} \d{2} [\d:]+ GMT)\s*$/;

/** Longer ones are no window, and not worth the search for one. */
const longestWindowLine = 200;

/**
 * Reads a mail in pieces of any size, each of which gives the items that it completes. Whatever stands outside of papers
 * is passed over, and so is what is cut off: a paper without the end of its fields, an abstract without its own.
 */
export class ListingParser {
  /** The beginning of a line whose end has not come yet. */
  private rest = '';
  private followsBackslashes = false;
  /** The lines below `Submissions to:`; `undefined` elsewhere. */
  private subjects: string[] | undefined;
  private header: ListingHeader | undefined;
  private entry: OpenEntry | undefined;
  private completed: ListingItem[] = [];

  /** The items that this piece completes, in the order of the mail. */
  add(chunk: string): readonly ListingItem[] {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      this.readLine(this.rest + chunk.slice(start, end));
      this.rest = '';
      start = end + 1;
    }
    this.rest += chunk.slice(start);
    return this.takeCompleted();
  }

  /** What the end of the mail completes; nothing is to be added behind it. */
  end(): readonly ListingItem[] {
    this.readLine(this.rest);
    this.breakOff();
    return this.takeCompleted();
  }

  private takeCompleted(): readonly ListingItem[] {
    const items = this.completed;
    this.completed = [];
    return items;
  }

  private readLine(lineWithReturn: string): void {
    const line = lineWithReturn.endsWith('\r') ? lineWithReturn.slice(0, -1) : lineWithReturn;
    const isBackslashes = line.startsWith('\\\\') && /^\\\\\s*(?:\(|$)/.test(line);
    const opened = this.followsBackslashes ? openEntry(line) : undefined;
    this.followsBackslashes = isBackslashes;
    if (opened !== undefined) {
      this.breakOff();
      this.entry = opened;
    } else if (this.entry === undefined) {
      this.readHeaderLine(line);
    } else if (isBackslashes) {
      if (this.entry.abstract === undefined && !line.includes('(')) this.entry.abstract = [];
      else this.close();
    } else if (rule.test(line)) {
      this.breakOff();
    } else if (this.entry.abstract === undefined) {
      readFieldLine(this.entry, line);
    } else {
      this.entry.abstract.push(line);
    }
  }

  private readHeaderLine(line: string): void {
    const window = line.length < longestWindowLine ? windowLine.exec(line) : null;
    if (window !== null) this.readWindow(window);
    else if (/^\s*Submissions to:\s*$/.test(line)) this.subjects = [];
    else if (rule.test(line)) this.subjects = undefined;
    else if (line.trim() !== '') this.subjects?.push(line.trim());
  }

  private readWindow([, from, to]: RegExpExecArray): void {
    const receivedFrom = parseShortYear(from);
    const receivedTo = parseShortYear(to);
    if (receivedFrom === undefined || receivedTo === undefined) return;
    this.header = { kind: 'header', subjects: this.subjects ?? [], receivedFrom, receivedTo };
    this.subjects = undefined;
    this.completed.push(this.header);
  }

  /** Ends a paper whose closing line is missing. */
  private breakOff(): void {
    const hasAllFields = (this.entry?.abstract?.length ?? 0) > 0;
    if (this.entry !== undefined) this.entry.abstract = undefined;
    if (hasAllFields) this.close();
    this.entry = undefined;
  }

  private close(): void {
    const { entry } = this;
    this.entry = undefined;
    if (entry === undefined) return;
    const paper = toPaperMetadata(entry, { kind: 'listing', date: this.header?.receivedTo });
    if (paper === undefined) return;
    const { isReplacement, isCrossListed, size } = entry;
    this.completed.push({ kind: 'entry', paper, isReplacement, isCrossListed, size });
  }
}

/** `29 Aug 25 18:00:00 GMT`; arXiv began in 1991. */
function parseShortYear(date = ''): Timestamp | undefined {
  const full = date.replace(
    / (\d{2}) (?=[\d:]+ GMT$)/,
    (_, year: string) => ` ${Number(year) >= 91 ? '19' : '20'}${year} `,
  );
  return parseTimestamp(full);
}
