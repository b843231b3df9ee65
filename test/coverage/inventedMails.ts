/** Listing mails of invented papers, read. */
import { ListingIndex } from '../../server/src/arxiv/listingIndex';
import type { Timestamp } from '../../server/src/arxiv/paperMetadata';
import { parseTimestamp } from '../../server/src/arxiv/paperMetadata';
import { parseListing } from '../../server/src/arxiv/listing';
import { inventedListing } from '../support/invented';

/** The evening of a day of February 2026, when windows end. */
export function day(number: number): Timestamp {
  const timestamp = parseTimestamp(`2026-02-${String(number).padStart(2, '0')}T18:00:00Z`);
  if (timestamp === undefined) throw new Error(`February has no day ${number}`);
  return timestamp;
}

/** The text of a mail on the papers that were submitted between two days of February 2026. */
export function mailText(from: number, to: number, ...entries: readonly string[]): string {
  return `Submissions to:
Machine Learning
 received from  Mon ${from} Feb 26 18:00:00 GMT  to  Tue ${to} Feb 26 18:00:00 GMT
${'-'.repeat(78)}
${entries.join('')}`;
}

/** A paper that is announced; what it is about stands in its title and, in other words, in its abstract. */
export function announced(number: number, title: string, abstract = title): string {
  return inventedListing({ identifier: identifierOf(number), title, abstract });
}

/** A revision of a paper, which a mail names without its abstract. */
export function revised(number: number, title: string): string {
  const [start, end] = [`replaced with revised version Tue, 3 Feb 2026 10:00:00 GMT`, '------'];
  return `\\\\
arXiv:${identifierOf(number)}
${start}   (21kb)

Title: ${title}
Authors: Jonas Weber
Categories: cs.LG
\\\\ ( https://arxiv.org/abs/${identifierOf(number)} ,  21kb)
${end.repeat(13)}
`;
}

export function identifierOf(number: number): string {
  return `2602.${String(number).padStart(5, '0')}`;
}

export function listingsOf(...mails: readonly string[]): ListingIndex {
  const index = new ListingIndex();
  for (const [place, mail] of mails.entries()) {
    const { headers, entries } = parseListing(mail);
    index.add(
      `mail ${place}`,
      entries.map(({ paper }) => paper),
      headers,
    );
  }
  return index;
}
