/** Searches that are remembered until the record changes. */
import { describe, expect, it, vi } from 'vitest';
import { PaperRecords } from '../../server/src/arxiv/paperRecords';
import { abstracts, inventedRecord } from './inventedRecords';

const lamps = inventedRecord({ identifier: '2602.00021', title: 'Lamps of Small Harbours', abstract: abstracts.lamps });
const horns = inventedRecord({ identifier: '2602.00022', title: 'Horns of Harbours', abstract: abstracts.horns });

describe('a search', () => {
  it('is made once for each text and limit', () => {
    const records = new PaperRecords();
    records.updateListing('mail', [lamps, horns]);
    const search = vi.spyOn(records.listings, 'searchTitles');
    const found = records.search.searchTitles('Lamps of Harbours', 2);
    expect(found.map(({ identifier }) => identifier)).toEqual(['2602.00021', '2602.00022']);
    expect(records.search.searchTitles('Lamps of Harbours', 2)).toBe(found);
    records.search.searchTitles('Lamps of Harbours', 1);
    expect(search).toHaveBeenCalledTimes(2);
  });

  it('is made again when the record has changed', () => {
    const records = new PaperRecords();
    records.updateListing('mail', [lamps]);
    expect(records.search.searchAbstracts(abstracts.horns, 1)).not.toMatchObject([{ identifier: '2602.00022' }]);
    records.updateListing('other mail', [horns]);
    expect(records.search.searchAbstracts(abstracts.horns, 1)).toMatchObject([{ identifier: '2602.00022' }]);
  });
});
