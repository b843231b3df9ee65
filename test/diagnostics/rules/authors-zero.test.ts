/** The rule `authors-zero`: what it finds, what it leaves alone, and its fixes. */
import { expect, it } from 'vitest';
import { reportExample } from '../../../server/src/diagnostics/exampleDigests';
import { authorsZero } from '../../../server/src/diagnostics/rules/authors-zero';
import { checkFix, edited, fixesIn } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';

it('finds nothing where the counts are positive, ten included', () => {
  checkRule(authorsZero, reportExample);
  checkRule(authorsZero, edited(reportExample, ['2人', '10人'], ['1人', '三人']));
});

it('reports zero on the value and an empty count on its label', () => {
  checkRule(authorsZero, edited(reportExample, ['2人', '⟦0人⟧'], ['**作者数量**: 1人', '**⟦作者数量⟧**: ']));
});

it('counts the names that the paper lists', () => {
  expect(checkFix(authorsZero, edited(reportExample, ['2人', '0人']))).toBe(reportExample);
  expect(checkFix(authorsZero, edited(reportExample, ['2人', '']))).toBe(reportExample);
});

it('has no fix where the names are missing', () => {
  expect(fixesIn(authorsZero, edited(reportExample, ['2人', '0人'], ['Ada Lindqvist, Bruno Sato', '']))).toEqual([]);
});

it.each([
  ['in place of words', ['2人', '未知（待核实）']],
  ['for an open list of names', ['Ada Lindqvist, Bruno Sato', 'Ada Lindqvist, Bruno Sato, et al.']],
] as const)('is not counted unseen %s', (_, change) => {
  const broken = edited(reportExample, change).replace('2人', '0人');
  expect(fixesIn(authorsZero, broken).map((fix) => fix.safe)).toEqual([false]);
});
