/** `digest-desk coverage`: what listing mails leave out, and what digests leave out of the mails. */
import type { ListingIndex } from '../arxiv/listingIndex';
import type { PaperRecords } from '../arxiv/paperRecords';
import type { CoveredDigest } from '../coverage/digestCoverage';
import {
  countPresent,
  coverDigest,
  findInterests,
  findMissingPapers,
  findTopicCoverage,
} from '../coverage/digestCoverage';
import type { ListingWindow } from '../coverage/listingWindows';
import { findListingWindows } from '../coverage/listingWindows';
import { findSharedPapers } from '../coverage/sharedPapers';
import type { WindowProblem } from '../coverage/windowProblems';
import { findWindowProblems } from '../coverage/windowProblems';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import type { TopicMemory } from '../topics/topicMemory';
import { createTopicMemories } from '../topics/topicMemory';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import type { ConfigurationOption } from './configuration';
import { createSettingsLookup } from './configuration';
import { failureReasons, reasonOf } from './failure';
import type { RecordFormat, RecordOptions } from './gatherRecords';
import { gatherRecords } from './gatherRecords';
import { formatJson } from './jsonArray';
import type { DigestFile } from './readDigests';
import { readDigests } from './readDigests';
import { toPrintable } from './terminal';

export interface CoverageOptions extends ConfigurationOption, RecordOptions {
  readonly format: RecordFormat;
}

/** A paper of the mails that a digest could have. */
interface MissingPaper {
  readonly arxivId: string;
  readonly title: string;
  /** The topic that the paper is missing of, and others of the digest's that it is on. */
  readonly topics: readonly string[];
}

/** A window of submissions that a mail announces. */
interface ListingJson {
  readonly subjects: readonly string[];
  /** Absent for a mail without its header. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** How many papers are new in it, and how many of them the digest (or any of them) has. */
  readonly papers: number;
  readonly present: number;
}

interface DigestCoverageJson {
  /** The path as given. */
  readonly file: string;
  /** The windows that it draws on. */
  readonly listings: readonly ListingJson[];
  /** What it has and lacks on its topics and those that the digests follow together; of others, papers do not count as missing. */
  readonly topics: readonly {
    readonly topic: string;
    readonly present: number;
    readonly missing: number;
    readonly followed: boolean;
  }[];
  /** Of those windows, the papers on the topics that are followed; topic by topic, best first. */
  readonly missing: readonly MissingPaper[];
}

/** The JSON form. */
export interface CoverageJson {
  /** Gaps between the windows of the mails and times that several cover, each once. */
  readonly windows: readonly WindowProblem[];
  /** All windows, in the order of time. */
  readonly listings: readonly ListingJson[];
  readonly digests: readonly DigestCoverageJson[];
  /** The papers that several of the digests have. */
  readonly doubles: readonly { readonly arxivId: string; readonly files: readonly string[] }[];
  /** The papers that none of the digests has. */
  readonly missing: readonly MissingPaper[];
}

/** Ends well where something is missing, too: that is an answer. */
export async function coverage(
  paths: readonly string[],
  options: CoverageOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const settingsOf = await createSettingsLookup(options, context);
  const { digestPaths, findRecords, complete } = await gatherRecords(paths, options, context);
  const memoryOf = createTopicMemories();
  const windowsOf = new Map<ListingIndex, readonly ListingWindow[]>();
  const covered: CoveredFile[] = [];
  let usable = complete;
  for await (const input of readDigests(context.localFiles, digestPaths)) {
    try {
      const settings = 'reason' in input ? undefined : await settingsOf(input.document.uri);
      if ('reason' in input) printFailure(input, context);
      if ('reason' in input || settings === undefined) {
        usable = false;
        continue;
      }
      const records = await findRecords(input);
      if (records.listings.size === 0) {
        printFailure({ path: input.path, reason: failureReasons.noListings }, context);
        usable = false;
        continue;
      }
      const windows = windowsOf.get(records.listings) ?? findListingWindows(records.listings);
      windowsOf.set(records.listings, windows);
      const memory = memoryOf(settings.topics);
      covered.push({ file: input.path, memory, digest: coverFile(input, records, windows, memory) });
    } catch (error) {
      printFailure({ path: input.path, reason: reasonOf(error) }, context);
      usable = false;
    }
  }
  const result = summarize(covered, windowsOf);
  context.terminal.writeOutput(options.format === 'json' ? `${formatJson(result)}\n` : coverageText(result, context));
  return usable ? exitCodes.success : exitCodes.unusable;
}

/** A digest's file with the topics of its settings; the text is no longer needed. */
interface CoveredFile {
  /** The path as given. */
  readonly file: string;
  readonly memory: TopicMemory;
  readonly digest: CoveredDigest;
}

function coverFile(
  { document: { digest } }: DigestFile,
  records: PaperRecords,
  windows: readonly ListingWindow[],
  memory: TopicMemory,
): CoveredDigest {
  const identifiers = records.identifyAll(digest).map(({ identifier }) => identifier?.identifier);
  return coverDigest(digest, identifiers, windows, memory);
}

/** Digests of the same topics tell together what they are after. */
function summarize(
  covered: readonly CoveredFile[],
  windowsOf: ReadonlyMap<ListingIndex, readonly ListingWindow[]>,
): CoverageJson {
  const interestsOf = new Map<TopicMemory, ReadonlyMap<string, number>>();
  for (const memory of new Set(covered.map((file) => file.memory))) {
    const alike = covered.filter((file) => file.memory === memory);
    interestsOf.set(
      memory,
      findInterests(
        alike.map(({ digest }) => digest),
        memory,
      ),
    );
  }
  const digests = covered.map((file) => measureDigest(file, interestsOf.get(file.memory) ?? new Map<string, number>()));
  const present = new Set(covered.flatMap(({ digest }) => [...digest.present]));
  const presentIn = new Map(covered.map(({ file, digest }) => [file, digest.present]));
  return {
    windows: [...windowsOf.keys()].flatMap(({ headers }) => findWindowProblems(headers)),
    listings: [...windowsOf.values()].flat().map((window) => toListingJson(window, present)),
    digests,
    doubles: findSharedPapers(presentIn).map(({ identifier, digests: files }) => ({ arxivId: identifier, files })),
    missing: inNoDigest(digests, present),
  };
}

function measureDigest(
  { file, digest, memory }: CoveredFile,
  interests: ReadonlyMap<string, number>,
): DigestCoverageJson {
  const topics = findTopicCoverage(digest, interests, memory);
  return {
    file,
    listings: digest.drawn.map((window) => toListingJson(window, digest.present)),
    topics: topics.map(({ id, present: count, missing, isFollowed }) => ({
      topic: id,
      present: count,
      missing: missing.length,
      followed: isFollowed,
    })),
    missing: findMissingPapers(topics).map(({ metadata, topics: on }) => ({
      arxivId: metadata.identifier,
      title: metadata.title,
      topics: on,
    })),
  };
}

function toListingJson(window: ListingWindow, present: ReadonlySet<string>): ListingJson {
  const { subjects, from, to, papers } = window;
  return { subjects, from, to, papers: papers.length, present: countPresent(window, present) };
}

function inNoDigest(digests: CoverageJson['digests'], covered: ReadonlySet<string>): readonly MissingPaper[] {
  const papers = new Map(digests.flatMap(({ missing }) => missing.map((paper) => [paper.arxivId, paper] as const)));
  return [...papers.values()].filter(({ arxivId }) => !covered.has(arxivId));
}

/** The windows, what is wrong with them, each digest with a line per paper that it lacks, the doubles and the sum. */
function coverageText(result: CoverageJson, { locale }: CommandContext): string {
  const { windows, listings, digests, doubles, missing } = result;
  const names = { gap: localized('gap', '空缺'), double: localized('covered twice', '重复') };
  const lines = [
    ...listings.map((listing) => listingLine(listing)[locale]),
    ...windows.map(({ kind, from, to, subjects }) => [names[kind][locale], from, to, subjects.join('; ')].join(' ')),
    ...digests.flatMap(({ file, missing: papers }) => [
      `${file}: ${localized(`${papers.length} missing`, `缺少 ${papers.length} 篇`)[locale]}`,
      ...papers.map(({ arxivId, title, topics }) => `  ${arxivId} ${title} (${topics.join(', ')})`),
    ]),
    ...doubles.map(({ arxivId, files }) => `${arxivId}: ${localized('in', '见于')[locale]} ${files.join(', ')}`),
    localized(`${missing.length} missing in all digests`, `所有摘要均缺少 ${missing.length} 篇`)[locale],
  ];
  return lines.map((line) => `${toPrintable(line).trimEnd()}\n`).join('');
}

function listingLine({ subjects, from, to, papers, present }: ListingJson): LocalizedText {
  const window = [from, to, subjects.join('; ')].filter(Boolean).join(' ');
  return localized(
    `window ${window}: ${present} of ${papers} papers`.replace(' :', ':'),
    `时段 ${window}：${papers} 篇中有 ${present} 篇`.replace(' ：', '：'),
  );
}
