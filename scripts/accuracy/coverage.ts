/** Measures whether a paper that is taken out of a real report is reported as missing, and how long those lists are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseListing } from '../../server/src/arxiv/listing';
import { ListingIndex } from '../../server/src/arxiv/listingIndex';
import { resolveIdentities } from '../../server/src/arxiv/resolveIdentity';
import type { CoveredDigest, TopicCoverage } from '../../server/src/coverage/digestCoverage';
import {
  coverDigest,
  findInterests,
  findMissingPapers,
  findTopicCoverage,
} from '../../server/src/coverage/digestCoverage';
import type { ListingWindow } from '../../server/src/coverage/listingWindows';
import { findListingWindows } from '../../server/src/coverage/listingWindows';
import type { ReportDigest } from '../../server/src/digest/digest';
import { parseDigest } from '../../server/src/digest/parseDigest';
import type { TopicMemory } from '../../server/src/topics/topicMemory';
import { createTopicMemories } from '../../server/src/topics/topicMemory';
import { projectRoot } from '../projectPaths';

const corpusFolder = path.resolve(projectRoot, '..', 'shared', 'corpus');
const reportFolder = path.join(corpusFolder, 'reports');
const listingFolder = path.join(corpusFolder, 'listings');

/** Papers per report that are reported as missing; an editor reads as many titles in a minute or two. */
const longestMeanList = 20;

/** Of the papers that are taken out. Every fifth has no topic at all, by its record alone. */
const leastShareFound = 0.6;

/** Of those that are found: among the first three of their topic. */
const leastShareLeading = 0.8;

/** What was measured, as lines for the terminal. */
export interface CoverageAccuracy {
  readonly lines: readonly string[];
  readonly meetsFloors: boolean;
}

/** A report that draws on the mails at hand. */
interface CoveredReport {
  readonly file: string;
  readonly digest: ReportDigest;
  /** Those of the digest's papers, in their order; `undefined` for a paper of unknown identity. */
  readonly identifiers: readonly (string | undefined)[];
  readonly covered: CoveredDigest;
}

/** `undefined` where the shared corpus is not at hand. */
export function measureCoverage(): CoverageAccuracy | undefined {
  if (![reportFolder, listingFolder].every((folder) => existsSync(folder))) return undefined;
  const listings = readListings();
  const windows = findListingWindows(listings);
  const memory = createTopicMemories()([]);
  const reports = readReports(listings, windows, memory);
  const start = performance.now();
  const lists = reports.map((report) => ({ file: report.file, topics: coverageOf(report, reports, memory) }));
  const alone = reports.map((report) => findMissingPapers(coverageOf(report, [report], memory)).length);
  const seconds = (performance.now() - start) / 1000;
  const lengths = lists.map(({ topics }) => findMissingPapers(topics).length);
  const onAnyTopic = lists.map(({ topics }) => topics.reduce((sum, { missing }) => sum + missing.length, 0));
  const announced = windows.reduce((sum, { papers }) => sum + papers.length, 0);
  const { taken, ranks } = takeOut(reports, windows, memory);
  const leading = ranks.filter((rank) => rank <= 3).length;
  return {
    lines: [
      `Coverage: ${reports.length} reports that draw on ${windows.length} windows of ${announced} papers, in ${seconds.toFixed(1)} s`,
      `  missing per report: ${mean(lengths)} on topics that are followed  (wanted: ${longestMeanList} at most), ${mean(onAnyTopic)} on any topic; ${mean(alone)} where each report is alone`,
      `    ${lists.map(({ file }, index) => `${file.slice(0, 5)}: ${lengths[index] ?? 0}`).join(', ')}`,
      `  papers taken out: ${percent(ranks.length, taken)} of ${taken} are reported as missing  (wanted: ${leastShareFound * 100} %)`,
      `  of these, ${percent(leading, ranks.length)} are among the first three of their topic  (wanted: ${leastShareLeading * 100} %), ${percent(ranks.filter((rank) => rank === 1).length, ranks.length)} are the first`,
    ],
    meetsFloors:
      sum(lengths) <= longestMeanList * reports.length &&
      ranks.length >= leastShareFound * taken &&
      leading >= leastShareLeading * ranks.length,
  };
}

/** Takes out each paper by itself; `ranks` are the places, from 1, that the reported ones have within their topic. */
function takeOut(
  reports: readonly CoveredReport[],
  windows: readonly ListingWindow[],
  memory: TopicMemory,
): { readonly taken: number; readonly ranks: readonly number[] } {
  const ranks: number[] = [];
  let taken = 0;
  for (const report of reports) {
    const others = reports.filter((other) => other !== report);
    for (const [place, identifier] of report.identifiers.entries()) {
      if (!report.covered.drawn.some(({ papers }) => papers.some((paper) => paper.identifier === identifier))) continue;
      taken++;
      const shortened = withoutPaper(report, place, windows, memory);
      for (const { isFollowed, missing } of coverageOf(shortened, [...others, shortened], memory)) {
        const rank = missing.findIndex(({ metadata }) => metadata.identifier === identifier) + 1;
        if (isFollowed && rank > 0) ranks.push(rank);
      }
    }
  }
  return { taken, ranks };
}

function withoutPaper(
  report: CoveredReport,
  place: number,
  windows: readonly ListingWindow[],
  memory: TopicMemory,
): CoveredReport {
  const isKept = (_: unknown, index: number): boolean => index !== place;
  const digest = { ...report.digest, papers: report.digest.papers.filter(isKept) };
  const identifiers = report.identifiers.filter(isKept);
  return { ...report, digest, identifiers, covered: coverDigest(digest, identifiers, windows, memory) };
}

/** `reports` are all that are at hand, the report itself included. */
function coverageOf(
  report: CoveredReport,
  reports: readonly CoveredReport[],
  memory: TopicMemory,
): readonly TopicCoverage[] {
  const digests = reports.map(({ covered }) => covered);
  return findTopicCoverage(report.covered, findInterests(digests, memory), memory);
}

function readListings(): ListingIndex {
  const index = new ListingIndex();
  for (const name of readdirSync(listingFolder)) {
    const { entries, headers } = parseListing(readFileSync(path.join(listingFolder, name), 'utf8'));
    index.add(
      name,
      entries.map(({ paper }) => paper),
      headers,
    );
  }
  return index;
}

function readReports(
  listings: ListingIndex,
  windows: readonly ListingWindow[],
  memory: TopicMemory,
): readonly CoveredReport[] {
  return readdirSync(reportFolder).flatMap((file) => {
    const digest = parseDigest(readFileSync(path.join(reportFolder, file), 'utf8'))?.digest;
    if (digest?.layout !== 'report') return [];
    const identifiers = resolveIdentities(digest, listings).map(({ identifier }) => identifier?.identifier);
    const covered = coverDigest(digest, identifiers, windows, memory);
    return covered.drawn.length === 0 ? [] : [{ file, digest, identifiers, covered }];
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function mean(numbers: readonly number[]): string {
  return (sum(numbers) / numbers.length).toFixed(1);
}

function percent(count: number, total: number): string {
  return `${((100 * count) / total).toFixed(1)} %`;
}

/** Prints the results, or that they could not be measured. */
export function printCoverageAccuracy(): void {
  const results = measureCoverage();
  if (results === undefined)
    console.warn(`Coverage: not measured, the reports and mails of ${corpusFolder} are not here.`);
  else console.log(results.lines.join('\n'));
}

if (process.argv[1] === import.meta.filename) printCoverageAccuracy();
