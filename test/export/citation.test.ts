/** Plain-text citations. */
import { describe, expect, it } from 'vitest';
import { PaperRecords } from '../../server/src/arxiv/paperRecords';
import { toCitable } from '../../server/src/export/citablePaper';
import { formatCitation } from '../../server/src/export/citation';
import { parseDigest } from '../../server/src/digest/parseDigest';
import { inventedRecord } from '../arxiv/inventedRecords';
import { inventedReport, inventedTextDigest } from '../support/invented';

/** Asserts the citation of the first paper. */
function checkCitation(text: string, expected: string | undefined, records = new PaperRecords()): void {
  const paper = parseDigest(text)?.digest.papers[0];
  if (paper === undefined) throw new Error('the fixture has no paper');
  expect(formatCitation(toCitable(paper, records))).toBe(expected);
}

describe('a citation', () => {
  it('names authors, title, identifier without version, year and page', () => {
    checkCitation(
      inventedTextDigest({ link: 'http://arxiv.org/abs/2601.01301v3' }),
      'Jonas Weber, Priya Raman. Quiet Bits Four-Bit Key-Value Caches. arXiv:2601.01301 (2026). https://arxiv.org/abs/2601.01301',
    );
  });

  it('leaves out what is missing', () => {
    checkCitation(inventedReport(), 'Lantern: Sparse Routing Tables for Mixture-of-Experts Serving.');
    checkCitation(
      inventedReport({ fields: '**链接**: arXiv:2601.01301\n' }),
      'Lantern: Sparse Routing Tables for Mixture-of-Experts Serving. arXiv:2601.01301. https://arxiv.org/abs/2601.01301',
    );
    checkCitation(
      inventedTextDigest({ link: 'https://quiet.io' }),
      'Jonas Weber, Priya Raman. Quiet Bits Four-Bit Key-Value Caches. (2026).',
    );
  });

  it('names the paper that the record has under its title', () => {
    const title = 'Lantern: Sparse Routing Tables for Mixture-of-Experts Serving';
    const records = new PaperRecords();
    records.updateListing('mail', [inventedRecord({ identifier: '2601.01234', title })]);
    checkCitation(
      inventedReport(),
      `Jonas Weber, Priya Raman. ${title}. arXiv:2601.01234 (2026). https://arxiv.org/abs/2601.01234`,
      records,
    );
  });

  it('does not put a full stop behind a question', () => {
    checkCitation(
      inventedTextDigest({ title: 'Do Quiet Bits Suffice?', date: '?' }),
      'Jonas Weber, Priya Raman. Do Quiet Bits Suffice? arXiv:2601.01301. https://arxiv.org/abs/2601.01301',
    );
  });

  it('is not made of a paper with neither title nor identifier', () => {
    checkCitation(inventedReport({ briefTitle: '', detailTitle: '' }), undefined);
  });
});
