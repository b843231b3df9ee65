/** `npm run bench`: how long reading, checking and listing take for digests of 30, 300 and 3,000 papers, and what listing mails and the looks at them take. */
import { parseListing } from '../server/src/arxiv/listing';
import { ListingIndex } from '../server/src/arxiv/listingIndex';
import type { PaperMetadata } from '../server/src/arxiv/paperMetadata';
import { resolveIdentities, resolveIdentity } from '../server/src/arxiv/resolveIdentity';
import { runRules } from '../server/src/diagnostics/runRules';
import { getDocumentSymbols } from '../server/src/features/documentSymbols';
import { exportJson } from '../server/src/export/jsonExport';
import { defaultSettings } from '../server/src/settings/settings';
import type { BoundaryFinder } from '../server/src/syntax/boundaryFinder';
import { createBoundaryMemory } from '../server/src/syntax/boundaryFinder';
import { createTopicClassifier } from '../server/src/topics/classifyTopics';
import type { DigestDocument } from '../server/src/workspace/parsedDocument';
import { isDigestDocument, parseDocument } from '../server/src/workspace/parsedDocument';
import { WorkspaceIndex } from '../server/src/workspace/workspaceIndex';
import { inventListing, inventReport, inventTextDigest } from './bench/inventedDigests';
import { measureHovers, measureWrongPaper } from './bench/recordBench';
import { runMain } from './runMain';

const paperCounts = [30, 300, 3000];
const runs = 5;

const layouts = [
  ['text digest', inventTextDigest],
  ['report', inventReport],
] as const;

const columns = ['papers', 'size', 'parse', 'rules', 'symbols', 'export', 'edit to diagnostics'];

/** A mail of 2 MB, and the longest real digest, whose papers are looked up in it. */
const listedPapers = 1750;
const resolvedPapers = 63;

const listingColumns = ['papers', 'size', 'parse', 'index', 'resolve 63', '63 without titles'];

function main(): void {
  console.log(`Milliseconds, median of ${runs} runs; Node ${process.version}`);
  console.log(formatRow('', columns, columns));
  for (const [name, invent] of layouts) {
    for (const paperCount of paperCounts)
      console.log(formatRow(name, measure(invent(paperCount), paperCount), columns));
  }
  console.log(`\n${formatRow('', listingColumns, listingColumns)}`);
  console.log(formatRow('listing mail', measureListing(inventListing(listedPapers)), listingColumns));
  reportRecord();
}

function reportRecord(): void {
  const wrongPaper = measureWrongPaper();
  console.log(
    `\nwrong-paper, 300 papers of which 60 are in no mail: ${formatTime(wrongPaper.first)} at first, ${formatTime(wrongPaper.next)} with each key typed`,
  );
  const hovers = measureHovers();
  if (hovers === undefined) {
    console.warn('Hover with the record: not measured, ../shared is not here.');
    return;
  }
  const { papers, mails, median, worst } = hovers;
  console.log(
    `hover over ${papers} real papers with ${mails} real mails, each for the first time: median ${formatTime(median)}, worst ${formatTime(worst)} (allowed: ${longestHover} ms)`,
  );
  if (worst >= longestHover) process.exitCode = 1;
}

/** In milliseconds (issue 4). */
const longestHover = 50;

function formatTime(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

function measureListing(mail: string): readonly string[] {
  const papers = parseListing(mail).entries.map(({ paper }) => paper);
  const index = createIndex(papers);
  const { digest } = parse(inventReport(resolvedPapers));
  const untitled = digest.papers.map((paper) => ({ ...paper, title: undefined }));
  const times = [
    medianTime(() => parseListing(mail)),
    medianTime(() => createIndex(papers)),
    medianTime(() => resolveIdentities(digest, index)),
    medianTime(() => untitled.map((paper) => resolveIdentity(paper, index))),
  ];
  return [String(papers.length), formatSize(mail), ...times.map((time) => time.toFixed(1))];
}

/** With all that is otherwise made when it is first asked for. */
function createIndex(papers: readonly PaperMetadata[]): ListingIndex {
  const index = new ListingIndex();
  index.add('bench', papers);
  index.findByTitleKey('bench');
  index.searchTitles('bench', 1);
  index.searchAbstracts('bench', 1);
  return index;
}

function measure(text: string, paperCount: number): readonly string[] {
  const index = new WorkspaceIndex();
  const classifier = createTopicClassifier(defaultSettings.topics);
  const document = parse(text);
  index.update(document.uri, document.digest);
  const times = [
    medianTime(() => parse(text)),
    medianTime(() => check(document, index)),
    medianTime(() => getDocumentSymbols(document, 'en')),
    medianTime(() => exportJson(document.uri, document, classifier)),
    medianTime(createEditor(text, index)),
  ];
  return [String(paperCount), formatSize(text), ...times.map((time) => time.toFixed(1))];
}

function parse(text: string, findBoundary?: BoundaryFinder): DigestDocument {
  const document = parseDocument('file:///bench', text, findBoundary);
  if (!isDigestDocument(document)) throw new Error('The invented text is no digest.');
  return document;
}

function check(document: DigestDocument, index: WorkspaceIndex): void {
  const { uri, text, digest } = document;
  runRules({ uri, text, digest, index, settings: defaultSettings });
}

/** What a keystroke in the middle of a document costs until its findings are known, as the language server goes about it. */
function createEditor(text: string, index: WorkspaceIndex): (run: number) => void {
  const findBoundary = createBoundaryMemory();
  parse(text, findBoundary);
  const middle = text.indexOf('method', text.length / 2);
  return (run) => {
    const edited = parse(`${text.slice(0, middle)}${run}${text.slice(middle)}`, findBoundary);
    index.update(edited.uri, edited.digest);
    check(edited, index);
  };
}

/** In milliseconds. */
function medianTime(action: (run: number) => void): number {
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    action(run);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

function formatSize(text: string): string {
  return `${(Buffer.byteLength(text) / 1024).toFixed(0)} KB`;
}

function formatRow(name: string, cells: readonly string[], headings: readonly string[]): string {
  return name.padEnd(12) + cells.map((cell, index) => cell.padStart((headings[index]?.length ?? 0) + 4)).join('');
}

await runMain(main);
