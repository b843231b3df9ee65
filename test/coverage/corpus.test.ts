/** Coverage of the reports of the shared corpus, where it is at hand. */
import { describe, expect, it } from 'vitest';
import { measureCoverage } from '../../scripts/accuracy/coverage';

const results = measureCoverage();
if (results === undefined) console.warn('SKIPPED: coverage of real reports, ../shared/corpus is not here');

describe.skipIf(results === undefined)('the reports of the shared corpus', () => {
  it('have short lists of missing papers, in which most papers that were taken out stand near the top', () => {
    expect(results?.meetsFloors, results?.lines.join('\n')).toBe(true);
  });
});
