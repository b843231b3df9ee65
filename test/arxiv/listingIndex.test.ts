/** Papers of mails, looked up by identifier, title and words. */
import { describe, expect, it } from 'vitest';
import { ListingIndex } from '../../server/src/arxiv/listingIndex';
import { titleKey } from '../../server/src/arxiv/plainText';
import { inventedRecord } from './inventedRecords';

const lamps = inventedRecord({ identifier: '2602.00021', title: 'Lamps of Small Harbours' });
const horns = inventedRecord({ identifier: '2602.00022', title: 'Foghorns for Large Harbours', day: '2026-02-02' });

function indexOf(...mails: readonly (readonly (typeof lamps)[])[]): ListingIndex {
  const index = new ListingIndex();
  for (const [number, papers] of mails.entries()) index.add(`mail ${number}`, papers);
  return index;
}

describe('an index of mails', () => {
  it('finds all records of a paper, the latest first', () => {
    const revised = { ...lamps, title: 'Lamps of All Harbours', source: horns.source };
    const index = indexOf([lamps], [revised, horns]);
    expect(index.findByIdentifier('2602.00021')).toEqual([revised, lamps]);
    expect(index.findByIdentifier('2602.00023')).toEqual([]);
    expect(index.size).toBe(3);
  });

  it('finds titles whatever their case, signs, accents and LaTeX', () => {
    const index = indexOf([inventedRecord({ identifier: '2602.00021', title: 'A Schr\\"odinger-Bridge: 2$\\times$' })]);
    for (const title of ['A SCHRÖDINGER BRIDGE 2×', 'A Schrodinger-bridge — 2'])
      expect(index.findByTitleKey(titleKey(title)).map(({ identifier }) => identifier)).toEqual(['2602.00021']);
    expect(index.findByTitleKey(titleKey('¿?'))).toEqual([]);
  });

  it('ranks by what the titles share, split words included', () => {
    const index = indexOf([lamps, horns], [inventedRecord({ identifier: '2602.00023', title: 'Tides' })]);
    expect(index.searchTitles('THE FOG-HORNS', 5).map(({ identifier }) => identifier)).toEqual(['2602.00022']);
    const [best, second] = index.searchTitles('Foghorns of Large Harbours', 5);
    expect([best?.identifier, second?.identifier]).toEqual(['2602.00022', '2602.00021']);
    expect(best?.score).toBeLessThanOrEqual(1);
    expect(index.searchTitles('Foghorns of Large Harbours', 1)).toEqual([best]);
  });

  it('ranks by what the abstracts share', () => {
    const index = indexOf([
      { ...lamps, abstract: 'We count boats at night.' },
      { ...horns, abstract: 'We hear boats in fog.' },
    ]);
    expect(index.searchAbstracts('One can hear foghorns.', 5).map(({ identifier }) => identifier)).toEqual([
      '2602.00022',
    ]);
    expect(index.searchAbstracts('', 5)).toEqual([]);
  });

  it('forgets a mail that is removed or replaced', () => {
    const index = indexOf([lamps], [horns]);
    index.searchTitles('Lamps', 1);
    index.add('mail 0', [inventedRecord({ identifier: '2602.00023', title: 'Tides' })]);
    index.remove('mail 1');
    expect(index.searchTitles('Lamps and Foghorns of Harbours', 5)).toEqual([]);
    expect(index.findByTitleKey('tides')).toHaveLength(1);
    expect(index.size).toBe(1);
    expect(indexOf().searchTitles('Lamps', 5)).toEqual([]);
  });

  it('is made ready little by little, and finds the same at any time', () => {
    const many = Array.from({ length: 120 }, (_, number) =>
      inventedRecord({ identifier: `2602.${10_000 + number}`, title: `Harbour Number ${number}` }),
    );
    const index = indexOf(many, [lamps]);
    expect(index.prepare()).toBe(true);
    const found = index.searchTitles('Lamps of Harbour 119', 2).map(({ identifier }) => identifier);
    expect(found).toEqual(['2602.00021', '2602.10119']);
    expect(index.prepare()).toBe(false);
    expect(index.findByTitleKey('harbournumber119')).toHaveLength(1);
  });
});
