/** Which of arXiv's papers a digest's paper is, and when that cannot be told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListingIndex } from '../../server/src/arxiv/listingIndex';
import type { PaperMetadata } from '../../server/src/arxiv/paperMetadata';
import { resolveIdentities } from '../../server/src/arxiv/resolveIdentity';
import { parseDigest } from '../../server/src/digest/parseDigest';
import { digestArbitrary } from '../support/digestArbitrary';
import { abstracts, inventedRecord, inventedReportOf } from './inventedRecords';
import type { InventedEntry } from './inventedRecords';

const lamps = inventedRecord({
  identifier: '2602.00021',
  title: 'Lamps of Small Harbours: Counting Boats at Night on Tiny Devices',
  abstract: abstracts.lamps,
});
const horns = inventedRecord({
  identifier: '2602.00022',
  title: 'Foghorns for Large Harbours: Hearing Ships in the Mist',
  abstract: abstracts.horns,
  authors: ['Ada Lindqvist', 'Chen Yuhan', 'Tom Okafor'],
});
const tides = inventedRecord({
  identifier: '2602.00023',
  title: 'Tide Tables That Learn from Gauges',
  abstract: abstracts.tides,
});

/** `identifier reason` of a report's one paper, or the reason alone. */
function resolve(entry: InventedEntry, records: readonly PaperMetadata[] = [lamps, horns, tides]): string {
  const index = new ListingIndex();
  index.add('mail', records);
  const [identity] = resolveIdentities(inventedReportOf(entry), index);
  return `${identity?.identifier?.identifier ?? ''} ${identity?.reason ?? ''}`.trim();
}

describe('a paper is known', () => {
  it('by its link, whatever else it says', () => {
    const linked = { title: tides.title, fields: '**链接**: https://arxiv.org/abs/2601.09999v2\n' };
    expect(resolve(linked)).toBe('2601.09999 link');
    expect(resolve(linked, [])).toBe('2601.09999 link');
  });

  it.each([
    ['as it is', lamps.title],
    ['in capitals with split words', 'LAMPS OF SMALL HAR-BOURS: COUNT-ING BOATS AT NIGHT ON TINY DE-VICES'],
    ['behind a running head', `Under review as a conference paper at ICLR 2026 ${lamps.title.toUpperCase()}`],
    ['twice', `${lamps.title} ${lamps.title.toUpperCase()}`],
    ['without its signs, letter by letter', 'L a m p s of Small Harbours Counting Boats at Night on T i n y Devices'],
  ])('by its title %s, with and without its abstract', (_, title) => {
    expect(resolve({ title, abstract: abstracts.lamps })).toBe('2602.00021 title');
    expect(resolve({ title })).toBe('2602.00021 title');
  });

  it('by its title, though a caption stands in place of the abstract', () => {
    expect(resolve({ title: lamps.title, abstract: 'Figure 1. A harbour at night.' })).toBe('2602.00021 title');
    expect(resolve({ title: lamps.title, abstract: `Figure 1. ${abstracts.unlisted}` })).toBe('2602.00021 title');
  });

  it('by a part of its title, where the abstract agrees', () => {
    for (const title of ['Lamps of Small Harbours: Counting Boats', `${lamps.title} Jonas Weber, Northshore`])
      expect(resolve({ title, abstract: abstracts.lamps })).toBe('2602.00021 title-containment');
  });

  it('by a part of its title and the number or the names of its authors', () => {
    const title = 'Foghorns for Large Harbours: Hearing Ships';
    expect(resolve({ title, fields: '**作者数量**: 3人\n' })).toBe('2602.00022 title-containment');
    expect(resolve({ title, fields: '**作者**: A. Lindqvist, C. Yuhan\n' })).toBe('2602.00022 title-containment');
  });

  it('by a title that is misspelled or was changed a little, where abstract or authors agree', () => {
    const title = 'Lamps of Smaller Harbors: Count Boats at Night on Tiny Device';
    expect(resolve({ title, abstract: abstracts.lamps })).toBe('2602.00021 fuzzy-title');
    expect(resolve({ title, fields: '**作者**: Jonas Weber, Priya Raman\n' })).toBe('2602.00021 fuzzy-title');
  });

  it('by its abstract alone, cut off or with more behind it', () => {
    for (const abstract of [abstracts.lamps, abstracts.lamps.slice(90), `${abstracts.lamps} CCS Concepts: lamps.`]) {
      expect(resolve({ abstract })).toBe('2602.00021 abstract');
      expect(resolve({ title: 'Night-Time Boat Statistics', abstract })).toBe('2602.00021 abstract');
    }
  });

  it('by what an earlier mail says, where a later one retitled it without an abstract', () => {
    const retitled = { ...lamps, title: 'Harbour Lights Revisited', abstract: undefined, revised: horns.submitted };
    for (const title of [lamps.title, retitled.title])
      expect(resolve({ title, abstract: abstracts.lamps }, [lamps, retitled])).toBe('2602.00021 title');
  });

  it('in a text digest by title and authors', () => {
    const index = new ListingIndex();
    index.add('mail', [lamps, horns]);
    const text = `2026-02-03\nFoghorns for Large Harbours: Hearing Ships\n针对雾中航行问题,提出听音方法\nAuthors: Ada Lindqvist, Tom Okafor | Date: 2026-02-01\nAbstract\nWe listen.\n`;
    const digest = parseDigest(text)?.digest;
    expect(digest && resolveIdentities(digest, index)).toMatchObject([
      { identifier: { identifier: '2602.00022' }, reason: 'title-containment' },
    ]);
  });
});

describe('a paper stays unknown', () => {
  it('when it says nothing, or there is no mail', () => {
    expect(resolve({})).toBe('empty');
    expect(resolve({ title: lamps.title }, [])).toBe('no-record');
  });

  it('when no mail has it', () => {
    expect(resolve({ title: 'Anchors That Hold', abstract: abstracts.unlisted })).toBe('unknown');
    expect(resolve({ title: 'Anchors That Hold' })).toBe('unknown');
    expect(resolve({ abstract: abstracts.unlisted })).toBe('unknown');
    for (const record of [lamps, horns, tides]) {
      const others = [lamps, horns, tides].filter((other) => other !== record);
      expect(resolve({ title: record.title, abstract: record.abstract ?? '' }, others)).toBe('unknown');
    }
  });

  it('when only a title that resembles its own is there', () => {
    const title = 'Lamps of Large Harbours: Counting Boats at Night on Tiny Devices';
    expect(resolve({ title, abstract: abstracts.unlisted })).toBe('unknown');
    expect(resolve({ title })).toBe('uncertain');
    expect(resolve({ title: 'Lamps of Small Harbours: Counting Boats' })).toBe('uncertain');
  });

  it.each([
    ['Tide Tables That Learn from Gauges, Part II', 'Tide Tables That Learn from Gauges, Part I'],
    ['Tide Tables That Learn from Gauges', 'Tide Tables That Learn from Gauges: A Survey'],
    ['Tide Tables 2.5 That Learn from Gauges', 'Tide Tables 2 That Learn from Gauges'],
    ['Overview of the Harbour Task 2026', 'Overview of the Harbour Task 2025'],
  ])('when only another part, version or year is there: %s', (title, listed) => {
    const other = { ...tides, title: listed };
    for (const fields of ['', '**作者数量**: 2人\n', '**作者**: Jonas Weber\n'])
      expect(resolve({ title, fields }, [other, lamps])).toMatch(/^un/);
    expect(resolve({ title, abstract: abstracts.unlisted }, [other, lamps])).toBe('unknown');
  });

  it('when both parts are there, unless it says which', () => {
    const parts = ['I', 'II'].map((part, place) => ({
      ...tides,
      identifier: `2602.0003${place}`,
      title: `Tide Tables That Learn from Gauges, Part ${part}`,
    }));
    expect(resolve({ title: 'Tide Tables, Part II', abstract: abstracts.tides }, parts)).toBe('ambiguous');
    expect(resolve({ title: 'TIDE TABLES THAT LEARN FROM GAUGES, PART II' }, parts)).toBe('2602.00031 title');
  });

  it('when two papers have its title, unless the abstract tells them apart', () => {
    const twins = [lamps, { ...lamps, identifier: '2602.00041', abstract: abstracts.tides }];
    expect(resolve({ title: lamps.title }, twins)).toBe('ambiguous');
    expect(resolve({ title: lamps.title, abstract: abstracts.tides }, twins)).toBe('2602.00041 title');
  });

  it('when several papers have the part of a title that it has', () => {
    const series = ['Tugs', 'Ferries'].map((boats, place) => ({
      ...tides,
      identifier: `2602.0004${place}`,
      title: `Counting Boats in Small Harbours at Night: ${boats}`,
      abstract: undefined,
    }));
    const cut = { title: 'Counting Boats in Small Harbours at Night', fields: '**作者数量**: 2人\n' };
    expect(resolve(cut, series)).toBe('ambiguous');
    expect(resolve(cut, series.slice(0, 1))).toBe('2602.00040 title-containment');
  });

  it('when its title is of one paper and its abstract of another', () => {
    expect(resolve({ title: lamps.title, abstract: abstracts.horns })).toBe('conflict');
    expect(resolve({ title: 'Lamps of Small Harbours: Counting', abstract: abstracts.horns })).toBe('conflict');
  });

  it('when a short title is all that fits', () => {
    const short = { ...tides, title: 'Tides' };
    expect(resolve({ title: 'Tides' }, [short])).toBe('uncertain');
    expect(resolve({ title: 'Tides', abstract: abstracts.unlisted }, [short])).toBe('unknown');
    expect(resolve({ title: 'Tides', abstract: abstracts.tides }, [short])).toBe('2602.00023 title');
  });

  it('when the authors are others', () => {
    expect(resolve({ title: lamps.title, fields: '**作者**: Ingrid Solberg, Sofia Marin\n' })).toBe('uncertain');
  });
});

describe('any digest', () => {
  it('has an identity or a reason for each paper, whatever is listed', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(lamps.title, abstracts.lamps, '\\', '$x$'));
    const records = fc.array(fc.record({ title: text, abstract: fc.option(text, { nil: undefined }) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(digestArbitrary, records, (digestText, listed) => {
        const index = new ListingIndex();
        index.add(
          'mail',
          listed.map((paper, number) => inventedRecord({ identifier: `2602.0010${number}`, ...paper })),
        );
        const digest = parseDigest(digestText)?.digest;
        const identities = digest === undefined ? [] : resolveIdentities(digest, index);
        expect(identities).toHaveLength(digest?.papers.length ?? 0);
        for (const { identifier, confidence } of identities) {
          expect(confidence > 0).toBe(identifier !== undefined);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('a hostile record', () => {
  it('takes little time: a title of one word again and again', () => {
    const record = inventedRecord({ identifier: '2602.00024', title: 'aaa '.repeat(150_000) });
    expect(resolve({ title: `aaa ${'a'.repeat(22)}` }, [record])).toBe('unknown');
  }, 3_000);
});

describe('the confidence', () => {
  it('is highest for a link, high where title and abstract agree, lower without the abstract', () => {
    const index = new ListingIndex();
    index.add('mail', [lamps]);
    const digest = inventedReportOf(
      { fields: '**链接**: https://arxiv.org/abs/2602.00021\n' },
      { title: lamps.title, abstract: abstracts.lamps },
      { title: lamps.title },
      { title: lamps.title, abstract: abstracts.unlisted },
      { title: 'Anchors That Hold' },
    );
    const confidences = resolveIdentities(digest, index).map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    expect(new Set(confidences).size).toBe(5);
    expect([confidences[0], confidences[4]]).toEqual([1, 0]);
  });
});
