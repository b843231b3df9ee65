/** Which listing mails are kept where there are too many: the latest ones. */
import { mostListings } from './listingReader';
import type { ListingContent } from './listingReader';

export class LatestListings {
  /** The moment up to which each mail reaches; empty for one that does not tell. */
  private readonly ends = new Map<string, string>();

  constructor(private readonly most = mostListings) {}

  delete(name: string): void {
    this.ends.delete(name);
  }

  /** Takes a mail in, and names the one that has to go for it: itself where all others are later; `undefined` while there is room. */
  add(name: string, listing: Pick<ListingContent, 'headers' | 'papers'>): string | undefined {
    this.ends.set(name, endOf(listing));
    if (this.ends.size <= this.most) return undefined;
    let oldest = name;
    for (const [other, end] of this.ends) if (end < (this.ends.get(oldest) ?? '')) oldest = other;
    this.ends.delete(oldest);
    return oldest;
  }
}

function endOf({ headers, papers }: Pick<ListingContent, 'headers' | 'papers'>): string {
  const ends = headers.length > 0 ? headers.map(({ receivedTo }) => receivedTo) : papers.map(dayOf);
  return ends.reduce<string>((latest, end) => (end > latest ? end : latest), '');
}

function dayOf({ revised, submitted }: ListingContent['papers'][number]): string {
  return revised ?? submitted ?? '';
}
