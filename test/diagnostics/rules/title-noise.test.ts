/** The rules `title-noise` and `title-contains-url`: what does not belong to a title, and what is left of it. */
import { describe, expect, it } from 'vitest';
import { titleContainsUrl } from '../../../server/src/diagnostics/rules/title-contains-url';
import { titleNoise } from '../../../server/src/diagnostics/rules/title-noise';
import { checkFix, edited, fixesIn } from '../../support/checkFix';
import { checkRule, fixedText } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';
import { parseMarkedText } from '../../support/markedText';

function titled(title: string, fields = ''): string {
  return inventedReport({ briefTitle: parseMarkedText(title).text, detailTitle: title, fields });
}

describe('title-noise', () => {
  describe('cuts off in both headings', () => {
    it.each([
      ['Quiet Bits ⟦⋆⟧', 'Quiet Bits', true],
      ['QUIET BITS ⟦*⟧', 'QUIET BITS', true],
      ['Quiet Bits⟦†‡⟧', 'Quiet Bits', true],
      ['⟦*⟧ Quiet Bits', 'Quiet Bits', true],
      ['⟦“Quiet Bits”⟧', 'Quiet Bits', true],
      ['⟦"Quiet Bits"⟧', 'Quiet Bits', true],
      ['⟦-⟧A Store of Quiet Bits', 'A Store of Quiet Bits', false],
      ['Quiet Bits ⟦Ada Lindqvist 1[0000-0002-1825-0097], Bo Sato⟧', 'Quiet Bits', false],
      ['Quiet Bits: ⟦Ada Lindqvist (ada@northshore.edu)⟧', 'Quiet Bits', false],
    ])('%s', (title, expected, safe) => {
      checkRule(titleNoise, titled(title));
      expect(checkFix(titleNoise, parseMarkedText(titled(title)).text, { safe })).toBe(titled(expected));
    });
  });

  it('knows the authors of the paper', () => {
    const fields = '**作者**: Chen Wei, Ada Lindqvist\n';
    const marked = titled('Quiet Bits ⟦Chen Wei, Ada⟧', fields);
    checkRule(titleNoise, marked);
    expect(fixedText(titleNoise, marked)).toBe(titled('Quiet Bits', fields));
  });

  it.each([
    'Weighted A* on Quiet Graphs with A*',
    '“Quiet” Bits and “Loud” Bits',
    "Don't Store: What Bits Can't Do",
    '"Quiet" Bits',
    'Quiet Bits (2022-2025)',
    'Quiet Bits at QUIET@LOUD 2025',
    'Chen Wei Theory',
  ])('leaves %s alone', (title) => {
    checkRule(titleNoise, titled(title));
  });

  it('is not cut unseen where that would bring something else to light', () => {
    for (const title of ['QUIET BITS A PREPRINT *', '“Quiet Bits *”'])
      expect(fixesIn(titleNoise, titled(title)).map((fix) => fix.safe)).toEqual([false]);
  });

  it('is not cut unseen where the title is glued to the abstract above', () => {
    const first = inventedTextDigest({ abstract: 'We store bits in four places.' }).trimEnd();
    const second = edited(inventedTextDigest({ title: 'Loud Bits for Small Machines ⋆' }), ['2026-01-14\n', '']);
    expect(fixesIn(titleNoise, first + second).map((fix) => fix.safe)).toEqual([false]);
    expect(fixesIn(titleNoise, `${first}\n\n${second}`).map((fix) => fix.safe)).toEqual([true]);
  });
});

describe('title-contains-url', () => {
  it.each([
    ['Quiet Bits (⟦https://github.com/quiet/bits⟧)', 'Quiet Bits'],
    ['Quiet Bits Code: ⟦https://quiet.example/bits⟧.', 'Quiet Bits'],
    ['Quiet Bits: code available at ⟦www.quiet.example⟧', 'Quiet Bits'],
    ['Quiet Bits — project page ⟦quiet.github.io/bits⟧', 'Quiet Bits'],
    ['⟦https://quiet.example⟧ Quiet Bits', 'Quiet Bits'],
    ['Quiet Bits (⟦https://quiet.example⟧) at Home', 'Quiet Bits at Home'],
    ['Storing Data ⟦https://quiet.example⟧', 'Storing Data'],
    ['[Quiet Bits](⟦https://quiet.example/bits⟧)', 'Quiet Bits'],
  ])('%s', (title, expected) => {
    const findings = checkRule(titleContainsUrl, titled(title));
    expect(findings.map((finding) => finding.severity)).toEqual(['warning']);
    expect(fixedText(titleContainsUrl, titled(title), /^Keep/)).toBe(titled(expected));
  });

  it.each(['The arXiv.org Corpus', 'Node.js for Bits', 'QUIET@LOUD 2025'])('leaves %s alone', (title) => {
    checkRule(titleContainsUrl, titled(title));
  });

  it('moves the address of a paper at arXiv to its link', () => {
    const text = titled('[Quiet Bits](https://arxiv.org/abs/2601.01301)');
    const link = '**链接**: https://arxiv.org/abs/2601.01301\n';
    expect(checkFix(titleContainsUrl, text, { title: /^Move/, safe: false })).toBe(
      edited(titled('Quiet Bits'), ['3人\n', `3人\n${link}`]),
    );
  });

  it('moves nothing where there is a link, or the address is not of a paper', () => {
    const moves = (text: string): number =>
      fixesIn(titleContainsUrl, text).filter((fix) => fix.title.en.startsWith('Move')).length;
    expect(
      moves(titled('Quiet Bits https://arxiv.org/abs/2601.01301', '**链接**: https://arxiv.org/abs/2601.01301\n')),
    ).toBe(0);
    expect(moves(titled('Quiet Bits https://quiet.example'))).toBe(0);
  });

  it('has no fix that would leave no title', () => {
    expect(fixesIn(titleContainsUrl, titled('https://quiet.example'))).toEqual([]);
  });
});
