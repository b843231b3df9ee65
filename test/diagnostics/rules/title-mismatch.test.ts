/** The rule `title-mismatch`: what it finds, what it leaves alone, and its fixes. */
import { expect, it } from 'vitest';
import { reportExample } from '../../../server/src/diagnostics/exampleDigests';
import { titleMismatch } from '../../../server/src/diagnostics/rules/title-mismatch';
import { checkFix, edited } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';

const heading = '### 2. Warm Starts for Small Schedulers';
const mismatch = edited(reportExample, [heading, '### 2. WARM STARTS for Schedulers']);

it('finds nothing where both sections agree', () => {
  checkRule(titleMismatch, reportExample);
});

it('reports another title on that of the details, with the place of the other', () => {
  const details = `${heading}\n\n**`;
  const [finding] = checkRule(
    titleMismatch,
    edited(mismatch, [details, '### 2. ⟦Warm Starts for Small Schedulers⟧\n\n**']),
  );
  expect(finding?.message.en).toBe('The briefs call this paper “WARM STARTS for Schedulers”.');
  const { start, end } = finding?.related?.[0]?.range ?? { start: 0, end: 0 };
  expect(mismatch.slice(start, end)).toBe('WARM STARTS for Schedulers');
});

it('offers both titles', () => {
  expect(checkFix(titleMismatch, mismatch, { title: /WARM/, safe: false })).toBe(
    mismatch.replace(heading, '### 2. WARM STARTS for Schedulers'),
  );
  expect(checkFix(titleMismatch, mismatch, { title: /Small/, safe: false })).toBe(reportExample);
});

it('sees a difference in case alone', () => {
  const upper = edited(reportExample, ['Warm Starts for Small', 'WARM STARTS FOR SMALL']);
  checkRule(titleMismatch, edited(upper, ['Warm Starts for Small Schedulers', '⟦Warm Starts for Small Schedulers⟧']));
});
