/** Which papers of the listing mails a digest has, and which it lacks though they are on its topics. */
import type { PaperMetadata } from '../arxiv/paperMetadata';
import type { Digest } from '../digest/digest';
import { otherTopic } from '../topics/taxonomy';
import { paperTopics } from '../topics/paperTopics';
import type { TopicMemory } from '../topics/topicMemory';
import type { ListingWindow } from './listingWindows';

/** What a digest has of the mails. */
export interface PresentPapers {
  /** The identifiers of its papers, without version, as far as they are known. */
  readonly present: ReadonlySet<string>;
  /** The windows that it was made from. */
  readonly drawn: readonly ListingWindow[];
  /** The first topics of its papers as it has them, by identifier; where unknown, those of the record count. */
  readonly topicOf?: ReadonlyMap<string, string>;
}

/** A digest as it is held against the mails. */
export interface CoveredDigest extends PresentPapers {
  /** The number of its papers. */
  readonly size: number;
  /** How many of them are on each topic; a paper counts for its first one, if any fits. */
  readonly topics: ReadonlyMap<string, number>;
}

/** A topic of a digest, or one that the digests beside it follow. */
export interface TopicCoverage {
  readonly id: string;
  /** How many of the digest's papers are on it. */
  readonly present: number;
  /** The papers that the digest lacks, those most about the topic first. */
  readonly missing: readonly MissingPaper[];
  /**
   * Whether such papers are wanted: the digest, or the digests at hand together, have a good part of those announced, or
   * they make up a good part of the digest. It may have one of twenty surveys without being after surveys.
   */
  readonly isFollowed: boolean;
}

/** A paper of the mails that the digest could have. */
export interface MissingPaper {
  readonly metadata: PaperMetadata;
  /** The topic that it is listed under, and others of the digest's that it is on. */
  readonly topics: readonly string[];
}

/** Of the digest's papers in any window, a window that it draws on has at least this share. */
const drawnShare = 0.1;

/** A good part: of the papers on a topic, or of a digest (measured by `scripts/accuracy/coverage.ts`). */
const followedShare = 0.2;

/** `windows` are all that are at hand; a paper that happens to be in another one does not make that one the digest's. */
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

/** `identifiers` are those of the digest's papers, in their order; `undefined` for a paper of unknown identity. */
export function coverDigest(
  { papers }: Digest,
  identifiers: readonly (string | undefined)[],
  windows: readonly ListingWindow[],
  { classifier }: TopicMemory,
): CoveredDigest {
  const topics = new Map<string, number>();
  const topicOf = new Map<string, string>();
  for (const [place, paper] of papers.entries()) {
    const [topic = otherTopic.id] = paperTopics(paper, classifier);
    topics.set(topic, (topics.get(topic) ?? 0) + 1);
    const identifier = identifiers[place];
    if (identifier !== undefined) topicOf.set(identifier, topic);
  }
  topics.delete(otherTopic.id);
  const present = new Set(topicOf.keys());
  return { present, drawn: findDrawnWindows(windows, present), topicOf, size: papers.length, topics };
}

/**
 * What the digest has and lacks of its topics and of those that the digests at hand follow, `interests` (see
 * `findInterests`); the topics of which most papers are taken come first.
 */
export function findTopicCoverage(
  { present, drawn, size, topics }: CoveredDigest,
  interests: ReadonlyMap<string, number>,
  memory: TopicMemory,
): readonly TopicCoverage[] {
  const followedBeside = [...interests].flatMap(([id, share]) => (share >= followedShare ? id : []));
  const missing = new Map<string, PaperMetadata[]>([...topics.keys(), ...followedBeside].map((id) => [id, []]));
  for (const paper of announcedIn(drawn)) {
    const topic = memory.rank(paper)[0]?.id;
    if (topic !== undefined && !present.has(paper.identifier)) missing.get(topic)?.push(paper);
  }
  const found = Array.from(missing, ([id, papers]) => {
    const count = topics.get(id) ?? 0;
    const share = Math.max(interests.get(id) ?? 0, count === 0 ? 0 : count / (count + papers.length));
    const coverage: TopicCoverage = {
      id,
      present: count,
      missing: sortByScore(papers, memory).map((metadata) => ({
        metadata,
        topics: memory.rank(metadata).flatMap((topic) => (topic.id === id || topics.has(topic.id) ? topic.id : [])),
      })),
      isFollowed: share >= followedShare || count >= followedShare * size,
    };
    return { share, coverage };
  });
  return found
    .filter(({ coverage }) => coverage.present > 0 || coverage.missing.length > 0)
    .sort((one, other) => other.share - one.share || other.coverage.present - one.coverage.present)
    .map(({ coverage }) => coverage);
}

/** Of the topics that are followed; topic by topic. */
export function findMissingPapers(topics: readonly TopicCoverage[]): readonly MissingPaper[] {
  return topics.flatMap(({ isFollowed, missing }) => (isFollowed ? missing : []));
}

/**
 * What the digests are after: of the papers on each topic that are announced in windows from which any of them was made,
 * the share that any of them has.
 */
export function findInterests(digests: readonly PresentPapers[], memory: TopicMemory): ReadonlyMap<string, number> {
  const present = new Set(digests.flatMap((digest) => [...digest.present]));
  const topicOf = new Map(digests.flatMap((digest) => [...(digest.topicOf ?? [])]));
  const counts = new Map<string, { taken: number; announced: number }>();
  for (const paper of announcedIn(new Set(digests.flatMap(({ drawn }) => drawn)))) {
    const topic = topicOf.get(paper.identifier) ?? memory.rank(paper)[0]?.id ?? otherTopic.id;
    const count = counts.get(topic) ?? { taken: 0, announced: 0 };
    count.announced++;
    if (present.has(paper.identifier)) count.taken++;
    counts.set(topic, count);
  }
  counts.delete(otherTopic.id);
  return new Map(Array.from(counts, ([topic, { taken, announced }]) => [topic, taken / announced]));
}

/** Each paper once: mails on other subject areas may announce the same paper for the same time. */
function announcedIn(windows: Iterable<ListingWindow>): readonly PaperMetadata[] {
  const papers = new Map<string, PaperMetadata>();
  for (const window of windows) for (const paper of window.papers) papers.set(paper.identifier, paper);
  return [...papers.values()];
}

function sortByScore(papers: readonly PaperMetadata[], memory: TopicMemory): readonly PaperMetadata[] {
  const score = (paper: PaperMetadata): number => memory.rank(paper)[0]?.score ?? 0;
  return [...papers].sort((one, other) => score(other) - score(one));
}
