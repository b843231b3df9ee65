/** What arXiv's feeds say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAtomFeed } from '../../server/src/arxiv/atomFeed';
import { atomFeed, entityBomb, errorFeed } from './atomFixtures';

const source = { kind: 'api', date: undefined } as const;

describe('a feed', () => {
  it('gives the record of each paper on one line per text', () => {
    const feed = parseAtomFeed(atomFeed([{ id: '2601.01301v2', comment: 'Accepted at\n  QBits 2026' }]), source);
    expect(feed).toEqual({
      kind: 'papers',
      papers: [
        {
          identifier: '2601.01301',
          version: 2,
          submitted: '2026-01-13T18:00:01Z',
          revised: '2026-02-20T09:30:00Z',
          title: 'Quiet Bits: Four-Bit Key-Value Caches',
          authors: ['Jonas Weber', 'Priya Raman'],
          omittedAuthors: 0,
          categories: ['cs.LG', 'cs.AR'],
          comments: 'Accepted at QBits 2026',
          journalReference: undefined,
          doi: undefined,
          abstract: 'We store the cache in four bits and lose < 0.05 points & no token.\nA second paragraph.',
          isWithdrawn: false,
          source,
        },
      ],
    });
  });

  it('of a first version tells of no revision, and of a withdrawn paper that it is', () => {
    const feed = parseAtomFeed(
      atomFeed([{ id: '2601.01301v1' }, { id: 'hep-th/9901001v3', comment: 'This paper has been withdrawn' }]),
      source,
    );
    const papers = feed.kind === 'papers' ? feed.papers : [];
    expect(papers.map(({ identifier, revised, isWithdrawn }) => [identifier, revised, isWithdrawn])).toEqual([
      ['2601.01301', undefined, false],
      ['hep-th/9901001', '2026-02-20T09:30:00Z', true],
    ]);
  });

  it('may be empty, which says nothing of the papers', () => {
    expect(parseAtomFeed(atomFeed([]), source)).toEqual({ kind: 'papers', papers: [] });
  });

  it('may be an error', () => {
    expect(parseAtomFeed(errorFeed, source)).toEqual({ kind: 'error', message: 'incorrect id format for 2601.x' });
  });

  it.each([
    ['an error page', '<html><body>Rate exceeded.</body></html>'],
    ['an answer that was cut off', atomFeed([{ id: '2601.01301v1' }]).slice(0, -60)],
    ['entities of its own', entityBomb],
    ['nothing', ''],
    ['another document', '<?xml version="1.0"?><rss></rss>'],
  ])('is not %s', (_, xml) => {
    expect(parseAtomFeed(xml, source)).toEqual({ kind: 'unreadable' });
  });

  it('never throws, whatever is cut out of it', () => {
    const whole = atomFeed([{ id: '2601.01301v2' }, { id: '2601.01302v1' }]);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), (a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        expect(['papers', 'unreadable', 'error']).toContain(
          parseAtomFeed(whole.slice(0, start) + whole.slice(end), source).kind,
        );
      }),
    );
  });
});
