/** The rule `authors-format`: separators, brackets and marks in a list of authors. */
import { describe, expect, it } from 'vitest';
import { authorsFormat } from '../../../server/src/diagnostics/rules/authors-format';
import { checkFix, edited, fixesIn } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';
import { parseMarkedText } from '../../support/markedText';

function signed(authors: string): string {
  return edited(inventedTextDigest(), ['Jonas Weber, Priya Raman', authors]);
}

describe('is found and corrected', () => {
  it.each([
    ['Ada Lindqvist⟦ and ⟧Bo Sato', 'Ada Lindqvist, Bo Sato', true],
    ['Ada Lindqvist, Bo Sato⟦, and ⟧Chen Wei', 'Ada Lindqvist, Bo Sato, Chen Wei', true],
    ['Ada Lindqvist⟦ and ⟧Bo Sato and Chen Wei', 'Ada Lindqvist, Bo Sato, Chen Wei', true],
    ['Ada Lindqvist⟦ & ⟧Bo Sato', 'Ada Lindqvist, Bo Sato', true],
    ['Ada Lindqvist⟦ and ⟧the Quiet Team', 'Ada Lindqvist, the Quiet Team', false],
    ['Ada Lindqvist⟦; ⟧Bo Sato；Chen Wei', 'Ada Lindqvist, Bo Sato, Chen Wei', true],
    ['Ada Lindqvist, Bo Sato⟦; ⟧Chen Wei', 'Ada Lindqvist, Bo Sato, Chen Wei', false],
    ['Lindqvist, Ada⟦;⟧ van der Sato, Bo', 'Ada Lindqvist, Bo van der Sato', false],
    ['Ada Lindqvist, Bo Sato⟦,⟧', 'Ada Lindqvist, Bo Sato', true],
    ['⟦, ⟧Ada Lindqvist, Bo Sato', 'Ada Lindqvist, Bo Sato', true],
    ['Ada Lindqvist⟦, , ⟧Bo Sato', 'Ada Lindqvist, Bo Sato', true],
    ['Ada Lindqvist ⟦(1)⟧, Bo Sato (1 and 2)', 'Ada Lindqvist, Bo Sato', true],
    ['Ada Lindqvist ⟦(Northshore, X)⟧, Bo Sato（南湾研究所）', 'Ada Lindqvist, Bo Sato', false],
    ['Ada Lindqvist ⟦(1)⟧, Bo Sato (2) ((1) Northshore, (2) South Bay)', 'Ada Lindqvist, Bo Sato', false],
    ['Ada Lindqvist⟦*⟧, Bo Sato†‡', 'Ada Lindqvist, Bo Sato', true],
    ['Ada Lindqvist⟦¹⟧, Bo Sato²', 'Ada Lindqvist, Bo Sato', true],
  ])('%s', (authors, expected, safe) => {
    checkRule(authorsFormat, signed(authors));
    expect(checkFix(authorsFormat, parseMarkedText(signed(authors)).text, { safe })).toBe(signed(expected));
  });
});

describe('is not found in', () => {
  it.each([
    'Ada Lindqvist, Bo Sato',
    'Ada Lindqvist， 王伟、李娜',
    'B. King, Jr., A. One',
    'Tommy (Zelin) Wang, Wei Wang (王伟)',
    'Ada Lindqvist, et al. (38 additional authors not shown)',
    'Ferdinand Anders, Andy Brand',
    'Ada Lindqvist (Northshore, Bo Sato',
  ])('%s', (authors) => {
    checkRule(authorsFormat, signed(authors));
  });
});

it('is found in a report', () => {
  const report = (authors: string): string => inventedReport({ fields: `**作者**: ${authors}\n` });
  checkRule(authorsFormat, report('Ada Lindqvist⟦ and ⟧Bo Sato'));
  expect(checkFix(authorsFormat, report('Ada Lindqvist and Bo Sato'))).toBe(report('Ada Lindqvist, Bo Sato'));
});

it('finds each kind once, and corrects one at a time', () => {
  const text = signed('Ada Lindqvist* (1); Bo Sato; and Chen Wei,');
  expect(fixesIn(authorsFormat, text).map((fix) => fix.title.en)).toEqual([
    'Remove the footnote marks',
    'Remove the brackets and what is in them',
    'Separate the authors by commas',
    'Replace “and” by a comma',
    'Remove the stray comma',
  ]);
});
