/** The classifier against the two readers' labels, where the shared corpus is at hand. */
import { describe, expect, it } from 'vitest';
import { formatTopicResults, measureTopics, topicAccuracy } from '../../scripts/accuracy/topics';

const results = measureTopics();
if (results === undefined) console.warn('SKIPPED: topic accuracy, ../shared/gold/topics.json is not here');

describe.skipIf(results === undefined)('labelled papers', () => {
  it('are filed under a primary topic in at least 85 % of cases', () => {
    expect(topicAccuracy(results ?? []), formatTopicResults(results ?? [])).toBeGreaterThanOrEqual(0.85);
  });
});
