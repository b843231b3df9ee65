/** Remembers the topics of papers that do not change: those of arXiv's record. */
import QuickLRU from 'quick-lru';
import type { TopicSetting } from '../settings/settings';
import type { RankedTopic, TopicClassifier } from './classifyTopics';
import { createTopicClassifier } from './classifyTopics';
import type { PaperText } from './passages';

export class TopicMemory {
  private readonly ranked = new WeakMap<PaperText, readonly RankedTopic[]>();

  constructor(readonly classifier: TopicClassifier) {}

  /** The topics of this very object, which must not change. */
  rank(paper: PaperText): readonly RankedTopic[] {
    const known = this.ranked.get(paper);
    if (known !== undefined) return known;
    const topics = this.classifier.rank(paper);
    this.ranked.set(paper, topics);
    return topics;
  }
}

/** Digests of one workspace rarely have more settings than this. */
const mostSettings = 8;

/** Gives one memory for all digests whose settings name the same topics. */
export function createTopicMemories(): (topics: readonly TopicSetting[]) => TopicMemory {
  const memories = new QuickLRU<string, TopicMemory>({ maxSize: mostSettings });
  return (topics) => {
    const key = JSON.stringify(topics);
    const memory = memories.get(key) ?? new TopicMemory(createTopicClassifier(topics));
    memories.set(key, memory);
    return memory;
  };
}
