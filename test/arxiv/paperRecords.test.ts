/** What is known of a paper when several sources tell of it, one after the other. */
import { describe, expect, it } from 'vitest';
import type { PaperMetadata } from '../../server/src/arxiv/paperMetadata';
import { parseTimestamp } from '../../server/src/arxiv/paperMetadata';
import { PaperRecords } from '../../server/src/arxiv/paperRecords';
import { abstracts, inventedRecord } from './inventedRecords';

const identifier = '2602.00021';

function announced(day: string, title = 'Lamps of Small Harbours'): PaperMetadata {
  return inventedRecord({ identifier, title, abstract: abstracts.lamps, day });
}

/** A mail that announces a revision tells neither abstract nor day of submission. */
function revisedMail(day: string, title: string): PaperMetadata {
  const paper = announced(day, title);
  return { ...paper, submitted: undefined, abstract: undefined, revised: paper.submitted, isWithdrawn: true };
}

function answer(day: string, title: string): PaperMetadata {
  const date = parseTimestamp(`${day}T19:00:00Z`);
  return { ...announced('2026-02-01', title), abstract: abstracts.tides, source: { kind: 'cache', date } };
}

function recordsOf(answers: readonly PaperMetadata[], ...mails: readonly PaperMetadata[]): PaperRecords {
  const records = new PaperRecords();
  records.addAnswers(answers);
  for (const [index, mail] of mails.entries()) records.updateListing(`mail ${index}`, [mail]);
  return records;
}

function titles(records: PaperRecords): readonly string[] {
  return records.history(identifier).map(({ title }) => title);
}

describe('what is known of a paper', () => {
  it('is what a later mail says, though arXiv was asked before', () => {
    const records = recordsOf(
      [answer('2026-02-05', 'Asked')],
      announced('2026-02-01'),
      revisedMail('2026-03-02', 'Later'),
    );
    expect(titles(records)).toEqual(['Later', 'Asked', 'Lamps of Small Harbours']);
    expect(records.find(identifier)).toMatchObject({
      title: 'Later',
      isWithdrawn: true,
      submitted: '2026-02-01T19:00:00Z',
      revised: '2026-03-02T19:00:00Z',
      abstract: abstracts.tides,
      source: { kind: 'listing' },
    });
  });

  it('is what arXiv answered where that is as late as any mail', () => {
    for (const day of ['2026-03-02', '2026-03-03']) {
      const records = recordsOf([answer(day, 'Asked')], revisedMail('2026-03-02', 'Later'));
      expect(titles(records)).toEqual(['Asked', 'Later']);
      expect(records.find(identifier)).toMatchObject({ title: 'Asked', isWithdrawn: false });
    }
  });

  it('is nothing without a record', () => {
    expect(recordsOf([]).find(identifier)).toBeUndefined();
    expect(recordsOf([]).history(identifier)).toEqual([]);
  });
});
