/** Measures, through the whole parser, how many fields of real digests are exactly what they truly are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ExportedPaper } from '../../server/src/export/jsonExport';
import { exportJson } from '../../server/src/export/jsonExport';
import { sureConfidence } from '../../server/src/syntax/titleBoundary';
import type { TopicClassifier } from '../../server/src/topics/classifyTopics';
import { createTopicClassifier } from '../../server/src/topics/classifyTopics';
import { isDigestDocument, parseDocument } from '../../server/src/workspace/parsedDocument';
import { projectRoot } from '../projectPaths';

const gluedFolder = path.resolve(projectRoot, '..', 'shared', 'corpus', 'glued');

const measuredFields = ['title', 'summary', 'date', 'arxivId', 'abstract'] as const;
type MeasuredField = (typeof measuredFields)[number];

const truthSchema = z.array(
  z
    .object({ title: z.string(), summary: z.string(), date: z.string(), arxiv: z.string(), abstract: z.string() })
    .transform(({ arxiv, ...paper }): Record<MeasuredField, string> => ({ ...paper, arxivId: arxiv })),
);

/** What was measured; a miss is one wrong field. */
export interface ParsedDigestAccuracy {
  readonly digests: number;
  readonly papers: number;
  readonly exact: Readonly<Record<MeasuredField, number>>;
  /** Wrong titles of which the parser was sure. */
  readonly wrongWhenSure: number;
  readonly misses: readonly string[];
}

/** Parses every digest of corpus/glued; `undefined` where the shared corpus is not at hand. */
export function measureParsedDigests(): ParsedDigestAccuracy | undefined {
  if (!existsSync(gluedFolder)) return undefined;
  const classifier = createTopicClassifier([]);
  const names = readdirSync(gluedFolder).filter((name) => name.endsWith('.digest'));
  const exact = { title: 0, summary: 0, date: 0, arxivId: 0, abstract: 0 };
  const misses: string[] = [];
  let papers = 0;
  let wrongWhenSure = 0;
  for (const name of names.sort()) {
    const truth = readTruth(name);
    const parsed = parsePapers(name, classifier);
    papers += truth.length;
    if (parsed.length !== truth.length) misses.push(`${name}: ${parsed.length} papers instead of ${truth.length}`);
    for (const [index, paper] of truth.entries()) {
      for (const field of measuredFields) {
        const found = parsed[index]?.[field] ?? '';
        if (found === paper[field]) exact[field]++;
        else misses.push(`${name} #${index + 1} ${field}: ${showDifference(paper[field], found)}`);
      }
      if (parsed[index]?.title !== paper.title && (parsed[index]?.titleConfidence ?? 0) >= sureConfidence)
        wrongWhenSure++;
    }
  }
  return { digests: names.length, papers, exact, wrongWhenSure, misses };
}

/** Whether the floors of issue 2 are met: 99 % of the titles exact, at most 0.2 % wrong where the parser is sure. */
export function meetsFloors({ papers, exact, wrongWhenSure }: ParsedDigestAccuracy): boolean {
  return exact.title >= 0.99 * papers && wrongWhenSure <= 0.002 * papers;
}

/** The numbers and the misses, as text for the terminal. */
export function formatParsedDigests(result: ParsedDigestAccuracy): string {
  const percent = (count: number): string => `${((100 * count) / result.papers).toFixed(2)} %`;
  return [
    `Whole parser: ${result.papers} papers in ${result.digests} digests of corpus/glued`,
    ...measuredFields.map((field) => `  ${field.padEnd(16)} exact ${percent(result.exact[field]).padStart(9)}`),
    `  title wrong though sure ${percent(result.wrongWhenSure)}  (allowed: 0.2 %)`,
    `  misses: ${result.misses.length}`,
    ...result.misses.map((miss) => `    ${miss}`),
  ].join('\n');
}

function readTruth(name: string): z.infer<typeof truthSchema> {
  const file = path.join(gluedFolder, name.replace(/\.digest$/, '.truth.json'));
  return truthSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function parsePapers(name: string, classifier: TopicClassifier): readonly ExportedPaper[] {
  const document = parseDocument(name, readFileSync(path.join(gluedFolder, name), 'utf8'));
  if (!isDigestDocument(document)) return [];
  return exportJson(name, document, classifier).papers;
}

/** Both texts from a little before the first character in which they differ. */
function showDifference(wanted: string, found: string): string {
  let start = 0;
  while (start < wanted.length && wanted[start] === found[start]) start++;
  const show = (text: string): string => JSON.stringify(text.slice(Math.max(0, start - 20), start + 60));
  return `${show(found)} instead of ${show(wanted)}`;
}
