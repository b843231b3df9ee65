/** Which papers of the listing mails a digest has, and which it lacks though they are on its topics. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { Digest } from '../digest/digest';
import { otherTopic } from '../topics/taxonomy';
import { paperTopics } from '../topics/paperTopics';
import type { TopicMemory } from '../topics/topicMemory';
import type { ListingWindow } from './listingWindows';

/** A topic of the digest; papers count for their first topic. */
export interface TopicCoverage {
  readonly id: string;
  /** How many of the digest's papers are on it; at least one. */
  readonly present: number;
  /** The papers that the digest lacks, those most about the topic first. */
  readonly missing: readonly MissingPaper[];
  /**
   * Whether the digest is after such papers: it has a good part of those announced, or they make up a good part of it. A
   * digest on quantization may have one of twenty surveys without being one of surveys.
   */
  readonly isFollowed: boolean;
}

/** A paper of the mails that the digest could have. */
export interface MissingPaper {
  readonly metadata: PaperMetadata;
  /** Those of the digest's topics that the paper is on, most fitting first. */
  readonly topics: readonly string[];
}

/** Of the digest's papers in any window, a window that it draws on has at least this share. */
const drawnShare = 0.1;

/** Of the papers on a topic that are announced, or of the digest's own (measured by `scripts/accuracy/coverage.ts`). */
const followedShare = 0.2;

/** The windows that the digest was made from; a paper that happens to be in another does not make it one of them. */
export function findDrawnWindows(
  windows: readonly ListingWindow[],
  present: ReadonlySet<string>,
): readonly ListingWindow[] {
  const counts = windows.map((window) => countPresent(window, present));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return windows.filter((_, index) => (counts[index] ?? 0) > 0 && (counts[index] ?? 0) >= drawnShare * total);
}

/** How many of the papers that are new in a window are among the present ones. */
export function countPresent({ papers }: ListingWindow, present: ReadonlySet<string>): number {
  return papers.filter(({ identifier }) => present.has(identifier)).length;
}

/**
 * The topics of the digest, those of whose papers it has the greatest share first. `present` are the identifiers of its
 * papers, without version, as far as they are known; `drawn` the windows that it is held against.
 */
export function findTopicCoverage(
  digest: Digest,
  present: ReadonlySet<string>,
  drawn: readonly ListingWindow[],
  memory: TopicMemory,
): readonly TopicCoverage[] {
  const counts = countFirstTopics(digest, memory);
  const missing = new Map<string, PaperMetadata[]>();
  for (const paper of findAbsentPapers(drawn, present)) {
    const topic = memory.rank(paper)[0]?.id ?? otherTopic.id;
    if (counts.has(topic))
      missing
        .set(topic, missing.get(topic) ?? [])
        .get(topic)
        ?.push(paper);
  }
  const topics = Array.from(counts, ([id, count]): TopicCoverage => {
    const papers = sortByScore(missing.get(id) ?? [], memory);
    return {
      id,
      present: count,
      missing: papers.map((metadata) => ({
        metadata,
        topics: memory.rank(metadata).flatMap((topic) => (counts.has(topic.id) ? topic.id : [])),
      })),
      isFollowed: count >= followedShare * (count + papers.length) || count >= followedShare * digest.papers.length,
    };
  });
  return topics.sort((one, other) => shareOf(other) - shareOf(one) || other.present - one.present);
}

/** Of the topics that the digest follows; topic by topic. */
export function findMissingPapers(topics: readonly TopicCoverage[]): readonly MissingPaper[] {
  return topics.flatMap(({ isFollowed, missing }) => (isFollowed ? missing : []));
}

function countFirstTopics({ papers }: Digest, { classifier }: TopicMemory): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    const [topic = otherTopic.id] = paperTopics(paper, classifier);
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  counts.delete(otherTopic.id);
  return counts;
}

/** Each once: mails on other subject areas may announce the same paper for the same time. */
function findAbsentPapers(windows: readonly ListingWindow[], present: ReadonlySet<string>): readonly PaperMetadata[] {
  const papers = new Map(windows.flatMap((window) => window.papers.map((paper) => [paper.identifier, paper] as const)));
  return [...papers.values()].filter(({ identifier }) => !present.has(identifier));
}

function sortByScore(papers: readonly PaperMetadata[], memory: TopicMemory): readonly PaperMetadata[] {
  const score = (paper: PaperMetadata): number => memory.rank(paper)[0]?.score ?? 0;
  return [...papers].sort((one, other) => score(other) - score(one));
}

function shareOf({ present, missing }: TopicCoverage): number {
  return present / (present + missing.length);
}
