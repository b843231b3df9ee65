/** The rule `missing-date`: what it finds, what it leaves alone, and its fixes. */
import { expect, it } from 'vitest';
import { reportExample, textExample } from '../../../server/src/diagnostics/exampleDigests';
import { missingDate } from '../../../server/src/diagnostics/rules/missing-date';
import { checkFix, edited } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';

it('finds nothing in a digest with dates, nor in a report, whose layout has none', () => {
  checkRule(missingDate, textExample);
  checkRule(missingDate, reportExample);
  checkRule(missingDate, edited(textExample, ['2026-02-03\n', '3 Feb 2026\n']));
});

it('reports a first line that is no date, and makes room above it', () => {
  const undated = edited(textExample, ['2026-02-03\n', '']);
  checkRule(missingDate, undated.replace(/^.*/, '⟦$&⟧'));
  expect(checkFix(missingDate, undated, { safe: false })).toBe(`<|>\n${undated}`);
});

it('keeps a byte order mark in front of the new line', () => {
  const undated = edited(textExample, ['2026-02-03\n', '\uFEFF']);
  expect(checkFix(missingDate, undated, { safe: false })).toBe(`\uFEFF<|>\n${undated.slice(1)}`);
});

it('reports the date above a line of suppressed codes', () => {
  checkRule(missingDate, edited(textExample, ['2026-02-03\n', '⟦# digest-disable unknown-line⟧\n']));
});

it('reports a paper without a date on its title or its empty label', () => {
  const markedTitle = ['Warm Starts for Small Schedulers', '⟦Warm Starts for Small Schedulers⟧'] as const;
  checkRule(missingDate, edited(textExample, markedTitle, ['Chen Wei | Date: 2026-02-02', 'Chen Wei']));
  checkRule(missingDate, edited(textExample, ['Chen Wei | Date: 2026-02-02', 'Chen Wei | ⟦Date⟧:']));
});

it('lays the date out behind the authors, or as a line of its own', () => {
  const withoutDate = edited(textExample, ['Chen Wei | Date: 2026-02-02', 'Chen Wei']);
  expect(checkFix(missingDate, withoutDate, { safe: false })).toBe(
    edited(textExample, ['Chen Wei | Date: 2026-02-02', 'Chen Wei | Date: <|>']),
  );
  const withoutLine = edited(textExample, ['Authors: Chen Wei | Date: 2026-02-02\n', '']);
  expect(checkFix(missingDate, withoutLine, { safe: false })).toBe(
    edited(textExample, ['Authors: Chen Wei | Date: 2026-02-02', 'Date: <|>']),
  );
});
