/** Topics are found once for each paper of the record. */
import { expect, it } from 'vitest';
import { createTopicClassifier } from '../../server/src/topics/classifyTopics';
import { createTopicMemories, TopicMemory } from '../../server/src/topics/topicMemory';

const paper = { title: 'Post-training quantization of weights' };

it('classifies a paper once', () => {
  const classifier = createTopicClassifier([]);
  let classified = 0;
  const memory = new TopicMemory({
    ...classifier,
    rank: (text) => {
      classified++;
      return classifier.rank(text);
    },
  });
  expect(memory.rank(paper)).toEqual(classifier.rank(paper));
  expect(memory.rank(paper)[0]?.id).toBe('quantization');
  expect(classified).toBe(1);
});

it('shares the memory between settings that name the same topics', () => {
  const memoryOf = createTopicMemories();
  const boats = (): { id: string; terms: Record<string, number> }[] => [{ id: 'boats', terms: { boat: 9 } }];
  expect(memoryOf(boats())).toBe(memoryOf(boats()));
  expect(memoryOf([])).not.toBe(memoryOf(boats()));
  expect(memoryOf(boats()).rank({ title: 'A boat' })[0]?.id).toBe('boats');
});
