/** The nodes of the Papers view: topics and, below each, the papers whose first topic it is. */
import type { PaperItem, PapersResult, TopicItem } from '../../../server/src/protocol';
import type { PaperProblems } from '../papers/paperProblems';
import { addProblems } from '../papers/paperProblems';

/** A topic that is the first topic of at least one paper. */
export interface TopicNode {
  readonly kind: 'topic';
  /** The topic's own id: the same for every version of the digest, so that the view keeps it expanded or collapsed. */
  readonly id: string;
  readonly topic: TopicItem;
  readonly papers: readonly PaperNode[];
  /** Those of its papers together. */
  readonly problems: PaperProblems | undefined;
}

/** A paper below its first topic. */
export interface PaperNode {
  readonly kind: 'paper';
  /** Made of what stays when the text around it is edited: arXiv page, else label, and its place among equal ones. */
  readonly id: string;
  readonly topicId: string;
  readonly paper: PaperItem;
  readonly problems: PaperProblems | undefined;
}

export type PaperTreeNode = TopicNode | PaperNode;

/** The topics in the order of the taxonomy, with their papers in the order of the digest. */
export function buildPaperTree(
  { papers, topics }: PapersResult,
  problems: ReadonlyMap<PaperItem, PaperProblems>,
): readonly TopicNode[] {
  const occurrences = new Map<string, number>();
  const nodes = papers.map((paper): PaperNode => {
    const identity = paper.links?.abstractPage ?? paper.label;
    const occurrence = occurrences.get(identity) ?? 0;
    occurrences.set(identity, occurrence + 1);
    return {
      kind: 'paper',
      id: `paper:${identity}#${occurrence}`,
      topicId: paper.topics[0] ?? 'other',
      paper,
      problems: problems.get(paper),
    };
  });
  return topics
    .map((topic) =>
      createTopicNode(
        topic,
        nodes.filter((node) => node.topicId === topic.id),
      ),
    )
    .filter((node) => node.papers.length > 0);
}

function createTopicNode(topic: TopicItem, papers: readonly PaperNode[]): TopicNode {
  let problems: PaperProblems | undefined;
  for (const paper of papers) if (paper.problems) problems = addProblems(problems, paper.problems);
  return { kind: 'topic', id: `topic:${topic.id}`, topic, papers, problems };
}
