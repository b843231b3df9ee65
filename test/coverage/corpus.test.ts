/** Coverage of the reports of the shared corpus, where it is at hand. */
import { expect, it } from 'vitest';
import { measureCoverage } from '../../scripts/accuracy/coverage';

it('reports most papers that are taken out of real reports near the top of short lists', ({ skip }) => {
  const results = measureCoverage();
  if (results === undefined) {
    console.warn('SKIPPED: coverage of real reports, ../shared/corpus is not here');
    skip();
  }
  expect(results?.meetsFloors, results?.lines.join('\n')).toBe(true);
}, 120_000);
