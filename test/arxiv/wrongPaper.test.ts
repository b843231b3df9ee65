/** Papers that are in a digest by mistake. */
import { describe, expect, it } from 'vitest';
import { ListingIndex } from '../../server/src/arxiv/listingIndex';
import type { PaperMetadata } from '../../server/src/arxiv/paperMetadata';
import { resolveIdentities } from '../../server/src/arxiv/resolveIdentity';
import { findWrongPapers } from '../../server/src/arxiv/wrongPaper';
import type { InventedEntry } from './inventedRecords';
import { abstracts, inventedRecord, inventedReportOf } from './inventedRecords';

const lamps = inventedRecord({ identifier: '2602.00021', title: 'Lamps of Small Harbours', abstract: abstracts.lamps });
const horns = inventedRecord({
  identifier: '2602.00022',
  title: 'Foghorns of Big Harbours',
  abstract: abstracts.horns,
});
const tides = inventedRecord({ identifier: '2602.00023', title: 'Tide Tables That Learn', abstract: abstracts.tides });
const chains = inventedRecord({
  identifier: '2602.00024',
  title: 'Anchors That Hold in Shallow Water',
  abstract: 'We forge a chain for shallow water.',
});
const listed = [lamps, horns, tides].map(entryOf);
const unlisted = { title: 'Anchors That Hold Fast', abstract: abstracts.unlisted };

function entryOf({ title, abstract }: PaperMetadata): InventedEntry {
  return { title, abstract: abstract ?? '' };
}

/** `number kind: identifiers of the candidates`, one for each wrong paper of a report. */
function judge(
  entries: readonly InventedEntry[],
  mails: readonly (readonly PaperMetadata[])[] = [[lamps, horns, tides, chains]],
): readonly string[] {
  const index = new ListingIndex();
  for (const [number, papers] of mails.entries()) index.add(`mail ${number}`, papers);
  const digest = inventedReportOf(...entries);
  return findWrongPapers(digest, resolveIdentities(digest, index), index).map(
    ({ paper, kind, candidates }) =>
      `${paper.index + 1} ${kind}: ${candidates.map(({ identifier }) => identifier).join(', ')}`,
  );
}

describe('a wrong paper', () => {
  it('has a title and an abstract of no listed paper; the unused ones that fit are offered', () => {
    expect(judge([...listed, unlisted])).toEqual(['4 unlisted: 2602.00024']);
  });

  it('has the title of one paper and the abstract of another; both are offered unless they are used', () => {
    const mixed = { title: lamps.title, abstract: abstracts.horns };
    expect(judge([mixed])).toEqual(['1 mixed: 2602.00022, 2602.00021']);
    expect(judge([mixed, entryOf(lamps)])).toEqual(['1 mixed: 2602.00022']);
  });

  it('is looked for only in the mails that the other papers are in', () => {
    const later = { ...chains, source: inventedRecord({ identifier: '', title: '', day: '2026-02-02' }).source };
    expect(judge([...listed, unlisted], [[lamps, horns, tides], [later]])).toEqual(['4 unlisted: ']);
  });
});

describe('no wrong paper is', () => {
  it('one that is listed, however it is written', () => {
    expect(judge(listed)).toEqual([]);
    expect(judge([...listed, { title: 'ANCHORS THAT HOLD IN SHAL-LOW WATER' }])).toEqual([]);
  });

  it('one that says too little to be judged', () => {
    const { title, abstract } = unlisted;
    for (const entry of [
      {},
      { title },
      { abstract },
      { title, abstract: 'Figure 1. An anchor.' },
      { title: 'Chains', abstract },
    ])
      expect(judge([...listed, entry])).toEqual([]);
  });

  it('one that resembles a listed paper', () => {
    expect(judge([...listed, { title: 'Anchors That Hold in Shallow Waters', abstract: abstracts.unlisted }])).toEqual(
      [],
    );
  });

  it('one of a digest that draws on more than the mails at hand', () => {
    expect(judge([unlisted])).toEqual([]);
    expect(judge([...listed.slice(0, 2), unlisted])).toEqual([]);
    const other = { title: 'Buoys That Blink at Dusk', abstract: abstracts.unlisted.toUpperCase() };
    expect(judge([...listed, unlisted, other])).toEqual([]);
    expect(judge([...listed, unlisted], [[]])).toEqual([]);
  });

  it('one whose link tells what it is', () => {
    const fields = '**链接**: https://arxiv.org/abs/2601.09999\n';
    expect(judge([...listed, { ...unlisted, fields }])).toEqual([]);
  });
});
