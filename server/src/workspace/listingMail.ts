/** Reads arXiv's daily listing mails, as far as their words are concerned. */

/** The longest text, in bytes, that is looked at: twice the longest mail. */
export const longestListing = 4_000_000;

/** So many texts are opened to see whether they are mails. */
export const mostTexts = 500;

/** Three months of mails: more teach little that is new, and each takes a megabyte of memory. */
export const mostListings = 60;

/** Tells whether a text is a listing mail: an entry begins with two backslashes and its identifier on the next line. */
export function isListingMail(text: string): boolean {
  return /^\\\\\r?\narXiv:\S/m.test(text);
}

/** One announced paper; a replaced one has no abstract. */
export interface ListingEntry {
  /** The identifier as written behind `arXiv:`. */
  readonly identifier: string;
  /** Title and abstract without the mail's line breaks. */
  readonly passage: string;
}

/** The entries of a mail in order; a paper may be announced more than once. */
export function* listingEntries(mail: string): Generator<ListingEntry> {
  const rule = /^-{70,}\r?$/gm;
  let start = 0;
  for (let end = 0; end < mail.length; start = rule.lastIndex) {
    end = rule.exec(mail)?.index ?? mail.length;
    const entry = readEntry(mail.slice(start, end));
    if (entry !== undefined) yield entry;
  }
}

function readEntry(block: string): ListingEntry | undefined {
  const [, header, abstract, end] = block.split(/^\\\\/m);
  const identifier = /^\s*arXiv:(\S+)/.exec(header ?? '')?.[1];
  if (header === undefined || identifier === undefined) return undefined;
  const title = /^Title: (.*(?:\r?\n +.*)*)/m.exec(header)?.[1] ?? '';
  return { identifier, passage: unwrap(end === undefined ? title : `${title}\n${abstract ?? ''}`) };
}

/** Joins the lines; where one ends with a hyphen the word goes on in the next, unless another shares its end: `intra-` / `and inter-`. */
function unwrap(wrapped: string): string {
  let text = '';
  let before = '';
  for (const wrappedLine of wrapped.split('\n')) {
    const line = wrappedLine.trim();
    if (line === '') continue;
    const goesOn = /[\p{L}\p{N}]-$/u.test(before) && /^(?!(?:and|or|to)\b)\p{L}/u.test(line);
    text += text === '' || goesOn ? line : ` ${line}`;
    before = line;
  }
  return text;
}
