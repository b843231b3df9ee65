/** The topics of one paper, wherever papers are grouped or exported. */
import { splitList } from '../digest/authorList';
import type { Paper } from '../digest/digest';
import type { TopicClassifier } from './classifyTopics';

/** The ids of the topics that the paper's own entry names, each once, else of those that the classifier says; never empty. */
export function paperTopics(paper: Paper, classifier: TopicClassifier): readonly string[] {
  const own = paper.topics === undefined ? [] : splitList(paper.topics.value, /[,，、;；]/g);
  if (own.length > 0) return [...new Set(own.map(({ text }) => classifier.parseTopicName(text)))];
  return classifier.classify({
    title: paper.title?.text,
    summary: paper.layout === 'text' ? paper.summary?.text : paper.brief?.text,
    abstract: paper.abstract?.value.text,
  });
}
