/** The rule `count-mismatch`: what it finds, what it leaves alone, and its fixes. */
import { expect, it } from 'vitest';
import { reportExample } from '../../../server/src/diagnostics/exampleDigests';
import { countMismatch } from '../../../server/src/diagnostics/rules/count-mismatch';
import { checkFix, edited } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';

it('finds nothing where the header counts right or does not count', () => {
  checkRule(countMismatch, reportExample);
  checkRule(countMismatch, edited(reportExample, ['分析论文数量: 2篇\n', '']));
});

it('reports a wrong number and corrects it', () => {
  const [finding] = checkRule(countMismatch, edited(reportExample, ['2篇', '⟦28⟧篇']));
  expect(finding?.message.en).toBe('The header says 28 papers, the report has 2.');
  expect(checkFix(countMismatch, edited(reportExample, ['2篇', '28篇']))).toBe(reportExample);
});

it('leaves a paper that one section lacks to the rules about the sections', () => {
  const withoutDetail = reportExample.slice(0, reportExample.lastIndexOf('### 2.'));
  checkRule(countMismatch, withoutDetail);
  checkRule(countMismatch, edited(withoutDetail, ['2篇', '1篇']));
  checkRule(countMismatch, edited(withoutDetail, ['2篇', '⟦3⟧篇']));
});
