/** Which listing mails are kept where there are too many. */
import { describe, expect, it } from 'vitest';
import { LatestListings } from '../../server/src/workspace/latestListings';
import { readListing } from '../../server/src/workspace/listingReader';
import { mailText } from '../coverage/inventedMails';

const mail = (to: number): ReturnType<typeof readListing> => readListing(mailText(to - 1, to));

describe('too many listing mails', () => {
  it('lose the oldest one, in whatever order they are read', () => {
    const latest = new LatestListings(2);
    expect(latest.add('b', mail(12))).toBeUndefined();
    expect(latest.add('c', mail(13))).toBeUndefined();
    expect(latest.add('a', mail(11))).toBe('a');
    expect(latest.add('d', mail(14))).toBe('b');
    expect(latest.add('b', mail(12))).toBe('b');
  });

  it('keep one that is read again, and give its place free when it is gone', () => {
    const latest = new LatestListings(2);
    latest.add('b', mail(12));
    latest.add('c', mail(13));
    expect(latest.add('b', mail(12))).toBeUndefined();
    latest.delete('c');
    expect(latest.add('a', mail(11))).toBeUndefined();
  });
});
