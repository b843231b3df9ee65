/** The rules on titles: `title-venue-header`, `title-doubled`. */
import { describe, expect, it } from 'vitest';
import { titleDoubled } from '../../../server/src/diagnostics/rules/title-doubled';
import { titleVenueHeader } from '../../../server/src/diagnostics/rules/title-venue-header';
import { checkRule, fixedText } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';

describe('title-venue-header', () => {
  it.each([
    '⟦A PREPRINT⟧ QUIET BITS',
    '⟦A PREPRINT - September 3, 2025⟧ QUIET BITS',
    'QUIET BITS FOR EDGE DEPLOYMENT ⟦A PREPRINT⟧',
    '⟦Preprint. Under review.⟧ Quiet Bits',
    '⟦P r e p r i n t .⟧ QUIET BITS',
    '⟦P r e p r i n t . U n d e r r e v i e w .⟧ QUIET BITS',
    '⟦Preprint⟧ QUIET BITS FOR ALL',
    '⟦Under review as a conference paper at ICLR 2026⟧ QUIET BITS',
    '⟦Under review as a conference paper⟧ QUIET BITS IN 2026',
    '⟦Under review as submission to TMLR⟧ Quiet Bits',
    '⟦Published as a conference paper at COLM 2025⟧ QUIET BITS',
    '⟦Published in Transactions on Machine Learning Research (08/2025)⟧ Quiet Bits',
    '⟦Accepted at the 39th Conference on Neural Information Processing Systems (NeurIPS 2025).⟧ Quiet Bits',
    '⟦Work in Progress⟧ QUIET BITS',
    '⟦Work in progress.⟧ Quiet Bits',
    '⟦WORK IN PROGRESS⟧ Quiet Bits for Agents',
    '⟦JOURNAL OF LATEX CLASS FILES, VOL. 14, NO. 8, AUGUST 2021 1⟧ Quiet Bits',
    '⟦arXiv:2509.01234v1 [cs.LG] 3 Sep 2025⟧ Quiet Bits',
  ])('%s', (title) => {
    checkRule(titleVenueHeader, inventedReport({ detailTitle: title, briefTitle: title.replace(/[⟦⟧]/g, '') }));
    const plain = title.replace(/⟦.*⟧/, '').trim();
    expect(
      fixedText(titleVenueHeader, inventedReport({ detailTitle: title, briefTitle: title.replace(/[⟦⟧]/g, '') })),
    ).toBe(inventedReport({ detailTitle: plain, briefTitle: plain }));
  });

  it.each([
    'Quiet Bits Technical Report',
    'Technical Report on Quiet Bits',
    'Work in Progress Bars for Agents',
    'WORK IN PROGRESS BARS FOR AGENTS',
    'Work in Progress: Quiet Bits in the Classroom',
    'Preprint Servers and Their Readers',
    'A Preprint Archive for Quiet Bits',
    'Under Review: How Quiet Papers Fail',
    'Draft and Verify at the Edge',
    'Accepted Wisdom about Quiet Bits',
  ])('leaves %s alone', (title) => {
    checkRule(titleVenueHeader, inventedReport({ detailTitle: title, briefTitle: title }));
  });

  it('is found in the briefs when only they have it', () => {
    const marked = inventedReport({ briefTitle: '⟦Work in Progress⟧ QUIET BITS', detailTitle: 'QUIET BITS' });
    checkRule(titleVenueHeader, marked);
    expect(fixedText(titleVenueHeader, marked)).toBe(
      inventedReport({ briefTitle: 'QUIET BITS', detailTitle: 'QUIET BITS' }),
    );
  });

  it('is found in a text digest', () => {
    const marked = inventedTextDigest({ title: '⟦Under review as a conference paper at ICLR 2026⟧ Quiet Bits' });
    checkRule(titleVenueHeader, marked);
    expect(fixedText(titleVenueHeader, marked)).toBe(inventedTextDigest({ title: 'Quiet Bits' }));
  });

  it('offers no fix that would leave no title', () => {
    const [finding] = checkRule(
      titleVenueHeader,
      inventedReport({ briefTitle: 'A PREPRINT', detailTitle: '⟦A PREPRINT⟧' }),
    );
    expect(finding?.fixes).toEqual([]);
  });
});

describe('title-doubled', () => {
  it.each([
    ['Quiet Bits: Four-Bit Caches ⟦QUIET BITS: FOUR-BIT CACHES⟧', 'Quiet Bits: Four-Bit Caches'],
    ['⟦QUIET BITS: FOUR-BIT CACHES⟧ Quiet Bits: Four-Bit Caches', 'Quiet Bits: Four-Bit Caches'],
    ['dQuiet: Four-Bit Caches for LLMs ⟦DQUIET: FOUR-BIT CACHES FOR LLMs⟧', 'dQuiet: Four-Bit Caches for LLMs'],
    ['Quiet Quantization of Caches ⟦QUIET QUANTI-ZATION OF CACHES⟧', 'Quiet Quantization of Caches'],
  ])('%s', (title, kept) => {
    const marked = inventedReport({ detailTitle: title, briefTitle: title.replace(/[⟦⟧]/g, '') });
    const [finding] = checkRule(titleDoubled, marked);
    expect(finding?.fixes?.map((fix) => fix.safe)).toEqual([true]);
    expect(fixedText(titleDoubled, marked)).toBe(inventedReport({ detailTitle: kept, briefTitle: kept }));
  });

  it('asks which half to keep when the capitals say more', () => {
    const title = 'A Study of Quiet Four-Bit Key-Value Caches ⟦HUSH! A STUDY OF QUIET FOUR-BIT KEY-VALUE CACHES⟧';
    const marked = inventedTextDigest({ title });
    const [finding] = checkRule(titleDoubled, marked);
    expect(finding?.fixes?.map((fix) => fix.safe)).toEqual([false, false]);
    expect(fixedText(titleDoubled, marked, /HUSH/)).toBe(
      inventedTextDigest({ title: 'HUSH! A STUDY OF QUIET FOUR-BIT KEY-VALUE CACHES' }),
    );
  });

  it.each([
    'QUIET BITS: FOUR-BIT CACHES',
    'Quiet Bits: FOUR-BIT CACHES AT THE EDGE',
    'Quiet Bits Quiet Bits',
    'LLM inference on many LLMs',
    'QUIET: Quiet',
  ])('leaves %s alone', (title) => {
    checkRule(titleDoubled, inventedReport({ detailTitle: title, briefTitle: title }));
  });
});
