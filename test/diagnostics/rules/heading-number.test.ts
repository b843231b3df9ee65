/** The rule `heading-number`: what it finds, what it leaves alone, and its fixes. */
import { describe, expect, it } from 'vitest';
import { headingNumber } from '../../../server/src/diagnostics/rules/heading-number';
import { checkFix, fixesIn } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';

/** A report with these headings, without their `### `. */
function reportOf(briefs: readonly string[], details: readonly string[]): string {
  const entries = (headings: readonly string[]): string =>
    headings.map((heading) => `### ${heading}\n\nInvented text.\n`).join('\n');
  return `# AI推理加速技术论文分析报告\n\n## 论文技术简报\n\n${entries(briefs)}\n## 论文详细信息\n\n${entries(details)}`;
}

const numbered = ['1. Alpha', '2. Beta', '3. Gamma', '4. Delta'];
const right = reportOf(numbered, numbered);

it('finds nothing in numbers that run through', () => {
  checkRule(headingNumber, right);
});

it('finds no gap where a section lacks a paper that the other has', () => {
  checkRule(headingNumber, reportOf(numbered, ['1. Alpha', '3. Gamma', '4. Delta']));
  checkRule(headingNumber, reportOf(['2. Beta', '3. Gamma', '4. Delta'], numbered));
});

describe('numbers that leave the sequence', () => {
  it('are reported once per section, not for all that follow', () => {
    const marked = ['1. Alpha', '⟦3⟧. Beta', '4. Gamma', '5. Delta'];
    const [finding] = checkRule(headingNumber, reportOf(marked, marked));
    expect(finding?.message.en).toBe('This is paper 2, not 3.');
  });

  it('are reported where one section only is wrong', () => {
    checkRule(headingNumber, reportOf(numbered, ['1. Alpha', '2. Beta', '⟦5⟧. Gamma', '4. Delta']));
    checkRule(headingNumber, reportOf(['1. Alpha', '2. Beta', '⟦2⟧. Gamma', '⟦1⟧. Delta'], numbered));
  });

  it('are renumbered in both sections', () => {
    const wrong = ['2. Alpha', '3. Beta', '3. Gamma', '9. Delta'];
    expect(checkFix(headingNumber, reportOf(wrong, numbered))).toBe(right);
    expect(checkFix(headingNumber, reportOf(wrong, wrong))).toBe(right);
  });

  it('are renumbered with room for a paper that a section lacks', () => {
    const fixed = checkFix(headingNumber, reportOf(['2. Alpha', '3. Beta', '4. Gamma'], ['2. Alpha', '4. Gamma']));
    expect(fixed).toBe(reportOf(['1. Alpha', '2. Beta', '3. Gamma'], ['1. Alpha', '3. Gamma']));
  });
});

it('gives a heading without a number its number', () => {
  const without = reportOf(['1. Alpha', 'Beta', '3. Gamma', '4. Delta'], numbered);
  checkRule(headingNumber, without.replace('### Beta', '⟦### Beta⟧'));
  expect(checkFix(headingNumber, without)).toBe(right);
});

describe('sections with the papers in different orders', () => {
  const other = ['1. Alpha', '2. Gamma', '3. Beta', '4. Delta'];

  it('are reported once, without a fix, where the numbers disagree', () => {
    const [finding] = checkRule(headingNumber, reportOf(numbered, ['1. Alpha', '⟦2⟧. Gamma', '3. Beta', '4. Delta']));
    expect(finding?.message.en).toContain('number 3');
    expect(fixesIn(headingNumber, reportOf(numbered, other))).toEqual([]);
  });

  it('are left alone where the numbers agree', () => {
    checkRule(headingNumber, reportOf(numbered, ['1. Alpha', '3. Gamma', '2. Beta', '4. Delta']));
  });
});

it('asks before renumbering where only a number joins two titles', () => {
  const wrong = reportOf(['1. Alpha', '2. Beta', '4. Gamma'], ['1. Alpha', '2. Other', '4. Gamma']);
  checkFix(headingNumber, wrong, { safe: false });
});
