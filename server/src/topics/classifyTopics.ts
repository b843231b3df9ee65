/** Says which topics a paper belongs to, by the weighted terms it uses and where it uses them. */
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import type { TopicSetting } from '../settings/settings';
import { splitPassages } from './passages';
import type { PaperPart, PaperText } from './passages';
import { absorptions, builtInTopics, otherTopic } from './taxonomy';
import type { Topic } from './taxonomy';
import { neutralTerms } from './terms/neutralTerms';
import { TermTrie } from './termTrie';

/** A topic as the user sees it. */
export interface TopicName {
  readonly id: string;
  readonly name: LocalizedText;
}

/** A topic of a paper. */
export interface RankedTopic {
  readonly id: string;
  /** How much the paper's terms speak for the topic; of two papers on it, the one that is more about it scores higher. */
  readonly score: number;
}

/** Files papers under topics; made once per settings, used for every paper. */
export interface TopicClassifier {
  /** All topics in the order in which they are shown; `other` is the last. */
  readonly topics: readonly TopicName[];
  /** The ids of one to three topics, most fitting first; `other` alone when no topic fits well enough. */
  classify(paper: PaperText): readonly string[];
  /** The same topics with their scores. */
  rank(paper: PaperText): readonly RankedTopic[];
  /** The id of the topic that an author's own entry names by id or by name; the trimmed entry itself when there is none. */
  parseTopicName(name: string): string;
}

/** What one use of a term in each part counts. A title is the authors' own choice of what matters most. */
const partWeights: Readonly<Record<PaperPart, number>> = { title: 3, summary: 1.5, abstract: 1 };
/** A paper whose best topic scores less is `other`. */
const lowestScore = 6.5;
/** A further topic is named when it scores at least this share of the best. */
const furtherShare = 0.5;
const mostTopics = 3;

/** A term of the table: what it adds to which topics. */
type TermEffect = Map<string, number>;

/** How often a term occurs in each part, every time counted by its relevance. */
type TermUse = Record<PaperPart, number>;

/**
 * A classifier for the built-in topics and the user's: a known id adds terms to its topic, a new one makes a topic that
 * is shown before `other`.
 */
export function createTopicClassifier(extra: readonly TopicSetting[]): TopicClassifier {
  const topics = [...mergeTopics(extra), otherTopic];
  const trie = compileTerms(topics);
  const idByName = new Map(topics.flatMap((topic) => topicNames(topic).map((name) => [name, topic.id])));
  const rankTopics = (paper: PaperText): readonly RankedTopic[] => rank(topics, score(trie, paper));
  return {
    topics: topics.map(({ id, name }) => ({ id, name })),
    classify: (paper) => rankTopics(paper).map(({ id }) => id),
    rank: rankTopics,
    parseTopicName: (name) => idByName.get(foldName(name)) ?? name.trim(),
  };
}

function mergeTopics(extra: readonly TopicSetting[]): readonly Topic[] {
  const topics = new Map(builtInTopics.map((topic) => [topic.id, topic]));
  for (const { id, name, terms } of extra) {
    const known = topics.get(id);
    const shown = name === undefined ? (known?.name ?? localized(id, id)) : localized(name, name);
    topics.set(id, { id, name: shown, terms: { ...known?.terms, ...terms } });
  }
  topics.delete(otherTopic.id);
  return [...topics.values()];
}

function topicNames(topic: Topic): readonly string[] {
  return [topic.id, topic.name.en, topic.name['zh-cn']].map(foldName);
}

function foldName(name: string): string {
  return name.trim().toLowerCase();
}

function compileTerms(topics: readonly Topic[]): TermTrie<TermEffect> {
  const trie = new TermTrie<TermEffect>();
  const effectOf = (term: string): TermEffect => trie.upsert(term, () => new Map<string, number>());
  for (const term of neutralTerms) effectOf(term);
  for (const { id, terms } of topics) {
    for (const [term, weight] of Object.entries(terms)) effectOf(term).set(id, weight);
  }
  return trie;
}

/** The score of each topic that any term speaks for. A term's further uses in a part count less and less. */
function score(trie: TermTrie<TermEffect>, paper: PaperText): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const [effect, use] of countTerms(trie, paper)) {
    const strength =
      partWeights.title * Math.min(1, use.title) +
      partWeights.summary * Math.log1p(use.summary) +
      partWeights.abstract * Math.log1p(use.abstract);
    for (const [id, weight] of effect) scores.set(id, (scores.get(id) ?? 0) + weight * strength);
  }
  for (const { topic, from, share } of absorptions) {
    const own = scores.get(topic) ?? 0;
    const other = scores.get(from) ?? 0;
    if (own > 0 && own >= share * other) scores.set(topic, own + other);
  }
  return scores;
}

function countTerms(trie: TermTrie<TermEffect>, paper: PaperText): ReadonlyMap<TermEffect, TermUse> {
  const uses = new Map<TermEffect, TermUse>();
  for (const { part, words, relevance } of splitPassages(paper)) {
    for (const { value, start } of trie.find(words)) {
      const use = uses.get(value) ?? { title: 0, summary: 0, abstract: 0 };
      use[part] += relevance[start] ?? 0;
      uses.set(value, use);
    }
  }
  return uses;
}

/** The topics that score enough, best first; of equal scores the topic shown first. */
function rank(topics: readonly Topic[], scores: ReadonlyMap<string, number>): readonly RankedTopic[] {
  const best = Math.max(0, ...scores.values());
  if (best < lowestScore) return [{ id: otherTopic.id, score: best }];
  return topics
    .map(({ id }) => ({ id, score: scores.get(id) ?? 0 }))
    .filter((topic) => topic.score >= best * furtherShare)
    .sort((first, second) => second.score - first.score)
    .slice(0, mostTopics);
}
