/** Measures how many papers of real reports get their arXiv identifier from listing mails, and how many get a wrong one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { parseListing } from '../../server/src/arxiv/listing';
import type { RecordSearch } from '../../server/src/arxiv/listingIndex';
import { ListingIndex } from '../../server/src/arxiv/listingIndex';
import type { Identity } from '../../server/src/arxiv/resolveIdentity';
import { resolveIdentity } from '../../server/src/arxiv/resolveIdentity';
import type { Paper, ReportDigest, ReportPaper } from '../../server/src/digest/digest';
import { parseDigest } from '../../server/src/digest/parseDigest';
import { projectRoot } from '../projectPaths';
import { percent } from './percent';
import { withhold } from './withheldRecords';
import { measureWrongPapers } from './wrongPapers';

const sharedFolder = path.resolve(projectRoot, '..', 'shared');
const goldFile = path.join(sharedFolder, 'gold', 'identity.json');
const reportFolder = path.join(sharedFolder, 'corpus', 'reports');
const listingFolder = path.join(sharedFolder, 'corpus', 'listings');

/** By report and number; `null` for a paper that is in no mail. */
const goldSchema = z.record(z.string(), z.record(z.string(), z.string().nullable()));

/** Of the papers that are in a mail. */
const leastShareRight = 0.985;

/** What was measured, as lines for the terminal. */
export interface IdentityAccuracy {
  readonly lines: readonly string[];
  readonly meetsFloors: boolean;
}

export interface LabelledReport {
  readonly file: string;
  readonly digest: ReportDigest;
  /** Those of the digest's papers, in their order; `undefined` for a paper that is in no mail. */
  readonly identifiers: readonly (string | undefined)[];
}

interface LabelledPaper {
  readonly name: string;
  readonly paper: Paper;
  readonly identifier: string | undefined;
}

/** Resolves every paper of the labelled reports; `undefined` where the shared corpus is not at hand. */
export function measureIdentity(): IdentityAccuracy | undefined {
  if (![goldFile, reportFolder, listingFolder].every((file) => existsSync(file))) return undefined;
  const records = readListings();
  const reports = readReports();
  const papers = reports.flatMap(labelledPapers);
  const parts = [
    measureResolved(papers, records),
    measureWithheld(papers, records),
    measureWrongPapers(reports, records),
  ];
  return {
    lines: [
      `Identity: ${papers.length} papers of gold/identity.json, ${records.size} records in corpus/listings`,
      ...parts.flatMap(({ lines }) => lines.map((line) => `  ${line}`)),
    ],
    meetsFloors: parts.every(({ meetsFloors }) => meetsFloors),
  };
}

function measureResolved(papers: readonly LabelledPaper[], records: RecordSearch): IdentityAccuracy {
  const results = papers.map(({ name, paper, identifier }) => {
    const identity = resolveIdentity(paper, records);
    return { name, identity, wanted: identifier, found: identity.identifier?.identifier };
  });
  const right = results.filter(({ found, wanted }) => wanted !== undefined && found === wanted);
  const misses = results.filter(({ found, wanted }) => found !== wanted);
  const wrong = misses.filter(({ found }) => found !== undefined);
  const resolvable = results.filter(({ wanted }) => wanted !== undefined).length;
  return {
    lines: [
      `right ${percent(right.length, resolvable)} of ${resolvable} that are in a mail  (wanted: ${leastShareRight * 100} %)`,
      `  by ${countReasons(right.map(({ identity }) => identity))}`,
      `wrong ${wrong.length}  (wanted: 0)`,
      ...misses.map(
        ({ name, identity, found, wanted }) =>
          `  ${name}: ${found ?? 'none'} (${identity.reason}) instead of ${wanted ?? 'none'}`,
      ),
    ],
    meetsFloors: right.length >= leastShareRight * resolvable && wrong.length === 0,
  };
}

/** Takes each paper's own records away: whatever it is then resolved to is wrong. */
function measureWithheld(papers: readonly LabelledPaper[], records: RecordSearch): IdentityAccuracy {
  const known = papers.flatMap(({ identifier, ...paper }) =>
    identifier === undefined ? [] : [{ ...paper, identifier }],
  );
  const variants: readonly (readonly [name: string, vary: (paper: Paper) => Paper])[] = [
    ['as it stands', (paper) => paper],
    ['without abstract', (paper) => ({ ...paper, abstract: undefined })],
    ['without title', (paper) => ({ ...paper, title: undefined })],
  ];
  const results = variants.map(([variant, vary]) => {
    const wrong = known.flatMap(({ name, paper, identifier }) => {
      const found = resolveIdentity(vary(paper), withhold(records, identifier));
      return found.identifier === undefined ? [] : [`  ${name}: ${found.identifier.identifier} (${found.reason})`];
    });
    return { line: `withheld, ${variant}: ${wrong.length} of ${known.length} resolved  (wanted: 0)`, wrong };
  });
  return {
    lines: results.flatMap(({ line, wrong }) => [line, ...wrong]),
    meetsFloors: results.every(({ wrong }) => wrong.length === 0),
  };
}

function readListings(): ListingIndex {
  const index = new ListingIndex();
  for (const name of readdirSync(listingFolder)) {
    const { entries } = parseListing(readFileSync(path.join(listingFolder, name), 'utf8'));
    index.add(
      name,
      entries.map(({ paper }) => paper),
    );
  }
  return index;
}

function readReports(): readonly LabelledReport[] {
  const gold = goldSchema.parse(JSON.parse(readFileSync(goldFile, 'utf8')));
  return Object.entries(gold).map(([file, identifiers]) => {
    const digest = parseDigest(readFileSync(path.join(reportFolder, file), 'utf8'))?.digest;
    if (digest?.layout !== 'report') throw new Error(`${file} is no report.`);
    return { file, digest, identifiers: digest.papers.map((paper) => identifiers[numberOf(paper)] ?? undefined) };
  });
}

function labelledPapers({ file, digest, identifiers }: LabelledReport): readonly LabelledPaper[] {
  return digest.papers.map((paper, place) => ({
    name: `${file} #${numberOf(paper)}`,
    paper,
    identifier: identifiers[place],
  }));
}

function numberOf(paper: ReportPaper): string {
  return (paper.detailEntry ?? paper.briefEntry)?.number?.text ?? '';
}

function countReasons(identities: readonly Identity[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of identities) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Array.from(counts, ([reason, count]) => `${reason} ${count}`).join(', ');
}

/** Prints the results, or that they could not be measured. */
export function printIdentityAccuracy(): void {
  const results = measureIdentity();
  if (results === undefined)
    console.warn(`Identity: not measured, ${goldFile}, the reports and the mails are not here.`);
  else console.log(results.lines.join('\n'));
}

if (process.argv[1] === import.meta.filename) printIdentityAccuracy();
