/** The windows of submissions that listing mails announce, with the papers that are new in each. */
import type { ListingIndex, ListingMail } from '../arxiv/listingIndex';
import type { PaperMetadata, Timestamp } from '../arxiv/paperMetadata';

export interface ListingWindow {
  /** The names of the subject areas; none where the mail names none. */
  readonly subjects: readonly string[];
  /** When the papers were submitted; both `undefined` for a mail without its header. */
  readonly from: Timestamp | undefined;
  readonly to: Timestamp | undefined;
  /** Those announced for the first time, each once: neither revisions nor papers that a mail on an earlier window has. */
  readonly papers: readonly PaperMetadata[];
}

/** In the order of time, those of unknown time first. */
export function findListingWindows(listings: ListingIndex): readonly ListingWindow[] {
  const windows = listings.mails.flatMap(windowsOfMail);
  const firstTimes = new Map<string, string>();
  for (const { to = '', papers } of windows) {
    for (const { identifier } of papers) {
      const known = firstTimes.get(identifier);
      if (known === undefined || to < known) firstTimes.set(identifier, to);
    }
  }
  return windows
    .map((window) => ({
      ...window,
      papers: window.papers.filter(({ identifier }) => firstTimes.get(identifier) === (window.to ?? '')),
    }))
    .sort(({ to: one = '' }, { to: other = '' }) => (one < other ? -1 : one > other ? 1 : 0));
}

/** One window, unless several mails stand in one text; papers and header belong together by the end of the window. */
function windowsOfMail({ papers, headers }: ListingMail): readonly ListingWindow[] {
  const announced = papers.filter(isAnnouncement);
  const ends = new Set([...headers.map(({ receivedTo }) => receivedTo), ...announced.map(({ source }) => source.date)]);
  return Array.from(ends, (end) => {
    const own = headers.filter(({ receivedTo }) => receivedTo === end);
    const named = announced.filter(({ source }) => source.date === end);
    return {
      subjects: [...new Set(own.flatMap(({ subjects }) => subjects))],
      from: own.map(({ receivedFrom }) => receivedFrom).sort()[0],
      to: end,
      papers: [...new Map(named.map((paper) => [paper.identifier, paper])).values()],
    };
  });
}

/** A mail leaves out the abstract of a paper that was announced before and is only revised. */
function isAnnouncement({ abstract }: PaperMetadata): boolean {
  return abstract !== undefined;
}
