/** What is read of arXiv's listing mails. */
import { describe, expect, it } from 'vitest';
import { isListingMail, listingEntries } from '../../server/src/workspace/listingMail';
import { inventedListing } from '../support/invented';
import { withBothLineEndings } from '../support/markedText';

const head = `${'-'.repeat(78)}
Submissions to:
Machine Learning
 received from  Sat 31 Jan 26 19:00:00 GMT  to  Mon  2 Feb 26 19:00:00 GMT
${'-'.repeat(78)}
`;

describe('a listing mail', () => {
  it('is told from other texts by its entries', () => {
    for (const mail of withBothLineEndings(head + inventedListing())) expect(isListingMail(mail)).toBe(true);
    for (const text of ['', 'Notes\n', head, 'See arXiv:2602.00021\n', '\\\\\nAuthors: Jonas Weber\n'])
      expect(isListingMail(text)).toBe(false);
  });

  it('gives title and abstract of each paper without line breaks', () => {
    const mail =
      head +
      inventedListing({
        title: 'Lamps of Small Harbours: a Study\n  in Four Nights',
        abstract: 'We study lamps that burn all\nnight.\n  A second paragraph.',
      }) +
      inventedListing({ identifier: 'cs/0602021', title: 'Tides', abstract: 'We wait.' });
    for (const variant of withBothLineEndings(mail)) {
      expect([...listingEntries(variant)]).toEqual([
        {
          identifier: '2602.00021',
          passage:
            'Lamps of Small Harbours: a Study in Four Nights We study lamps that burn all night. A second paragraph.',
        },
        { identifier: 'cs/0602021', passage: 'Tides We wait.' },
      ]);
    }
  });

  it.each([
    ['We study tide-\naware lamps.', 'We study tide-aware lamps.'],
    ['We study tide-\nand moon-aware lamps.', 'We study tide- and moon-aware lamps.'],
    ['From 2024 -\nlong ago.', 'From 2024 - long ago.'],
  ])('joins %j at the hyphen', (abstract, joined) => {
    const [entry] = listingEntries(inventedListing({ title: 'Tides', abstract }));
    expect(entry?.passage).toBe(`Tides ${joined}`);
  });

  it('has no abstract of a paper that was replaced', () => {
    const replaced = inventedListing({ title: 'Tides' }).replace(/\\\\\n {2}.*\n/, '');
    expect([...listingEntries(replaced)].map(({ passage }) => passage)).toEqual(['Tides']);
    expect(replaced).not.toContain('We study');
  });

  it('may be cut off anywhere', () => {
    const mail = head + inventedListing() + inventedListing({ identifier: '2602.00022' });
    for (let length = 0; length <= mail.length; length++)
      expect([...listingEntries(mail.slice(0, length))].length).toBeLessThanOrEqual(2);
  });
});
