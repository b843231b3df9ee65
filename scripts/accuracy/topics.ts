/** Measures how often the topic classifier files a paper as the two readers of `gold/topics.json` do. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { parseDigest } from '../../server/src/digest/parseDigest';
import type { ReportPaper } from '../../server/src/digest/digest';
import { createTopicClassifier } from '../../server/src/topics/classifyTopics';
import { projectRoot } from '../projectPaths';

const sharedFolder = path.resolve(projectRoot, '..', 'shared');
const goldFile = path.join(sharedFolder, 'gold', 'topics.json');
const reportFolder = path.join(sharedFolder, 'corpus', 'reports');

const goldSchema = z.array(
  z.object({
    /** The beginning of the report's file name. */
    report: z.string(),
    number: z.number(),
    title: z.string(),
    primary: z.array(z.string()),
    also: z.array(z.string()),
  }),
);

type GoldPaper = z.infer<typeof goldSchema>[number];

/** One labelled paper and what the classifier says of it. */
export interface TopicResult {
  readonly gold: GoldPaper;
  readonly topics: readonly string[];
  /** Whether the first topic is one of the primary ones. */
  readonly firstIsRight: boolean;
  /** Whether one of the first two topics is one that either reader named at all. */
  readonly firstTwoAreRight: boolean;
}

/** Classifies the labelled papers from their reports; `undefined` where the shared corpus is not at hand. */
export function measureTopics(): readonly TopicResult[] | undefined {
  if (!existsSync(goldFile) || !existsSync(reportFolder)) return undefined;
  const classifier = createTopicClassifier([]);
  const reports = readReports();
  return goldSchema.parse(JSON.parse(readFileSync(goldFile, 'utf8'))).map((gold) => {
    const paper = findPaper(reports, gold);
    const topics = classifier.classify({
      title: paper.title?.text,
      summary: paper.brief?.text,
      abstract: paper.abstract?.value.text,
    });
    const named = [...gold.primary, ...gold.also];
    return {
      gold,
      topics,
      firstIsRight: topics.slice(0, 1).some((topic) => gold.primary.includes(topic)),
      firstTwoAreRight: topics.slice(0, 2).some((topic) => named.includes(topic)),
    };
  });
}

/** The share of right first topics, 0 to 1. */
export function topicAccuracy(results: readonly TopicResult[]): number {
  return results.filter((result) => result.firstIsRight).length / results.length;
}

/** The numbers and the list of misses, as text for the terminal. */
export function formatTopicResults(results: readonly TopicResult[]): string {
  const firstTwo = results.filter((result) => result.firstTwoAreRight).length / results.length;
  const misses = results.filter((result) => !result.firstIsRight);
  return [
    `Topics: ${results.length} papers of gold/topics.json`,
    `  first topic is a primary one   ${percent(topicAccuracy(results))}  (wanted: 85 %)`,
    `  one of the first two is named  ${percent(firstTwo)}`,
    `  misses: ${misses.length}`,
    ...misses.map(({ gold, topics }) => {
      const said = topics.join(', ');
      return `    ${gold.report} #${gold.number}  ${gold.title.slice(0, 60)}\n      ${said} instead of ${gold.primary.join(' or ')}`;
    }),
  ].join('\n');
}

interface Report {
  readonly file: string;
  readonly papers: readonly ReportPaper[];
}

function readReports(): readonly Report[] {
  return readdirSync(reportFolder).flatMap((file) => {
    const digest = parseDigest(readFileSync(path.join(reportFolder, file), 'utf8'))?.digest;
    return digest?.layout === 'report' ? [{ file, papers: digest.papers }] : [];
  });
}

/** Two reports of one day share the beginning of their names, so the title decides. */
function findPaper(reports: readonly Report[], gold: GoldPaper): ReportPaper {
  const paper = reports
    .filter(({ file }) => file.startsWith(`${gold.report}-`))
    .flatMap(({ papers }) => papers)
    .find(({ detailEntry, title }) => detailEntry?.number?.value === gold.number && title?.text === gold.title);
  if (paper === undefined)
    throw new Error(`Report ${gold.report} has no paper ${gold.number} with the labelled title.`);
  return paper;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** Prints the results, or that they could not be measured. */
export function printTopicAccuracy(): void {
  const results = measureTopics();
  if (results === undefined) console.warn(`Topics: not measured, ${goldFile} and its reports are not here.`);
  else console.log(formatTopicResults(results));
}

if (process.argv[1] === import.meta.filename) printTopicAccuracy();
