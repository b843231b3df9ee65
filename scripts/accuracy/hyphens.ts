/** Measures how many lost hyphens of real abstracts are found, and how often rightly, by arXiv's own abstracts of the same papers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { paperPassage } from '../../server/src/digest/paperPassage';
import { parseDigest } from '../../server/src/digest/parseDigest';
import { compoundsIn } from '../../server/src/prose/compounds';
import type { SpellingCounts } from '../../server/src/prose/hyphenLexicon';
import { HyphenLexicon, countSpellings } from '../../server/src/prose/hyphenLexicon';
import { findLostHyphens } from '../../server/src/prose/lostHyphens';
import { PaperSpellings } from '../../server/src/prose/paperSpellings';
import { parseListing } from '../../server/src/arxiv/listing';
import { projectRoot } from '../projectPaths';
import { LetterStream } from './letterStream';

const sharedFolder = path.resolve(projectRoot, '..', 'shared');
const identityFile = path.join(sharedFolder, 'gold', 'identity.json');
const listingFolder = path.join(sharedFolder, 'corpus', 'listings');
const reportFolder = path.join(sharedFolder, 'corpus', 'reports');

/** Of issue 3. */
const leastPrecision = 0.95;
const leastRecall = 0.6;

/** By report, by number: the identifier, `null` where the paper is none that arXiv announced. */
const identitySchema = z.record(z.string(), z.record(z.string(), z.string().nullable()));

/** A paper of a report that arXiv has announced. */
interface ReportedPaper {
  readonly report: string;
  readonly number: number;
  readonly identifier: string;
  readonly abstract: string;
  /** All that the workspace learns of it. */
  readonly passage: string;
  /** Title and abstract at arXiv. */
  readonly announced: string;
}

/** An entry of a mail. */
interface Announcement {
  readonly identifier: string;
  /** As reports and mails have it in front of their names: `09-02`. */
  readonly day: string;
  readonly passage: string;
  readonly counts: SpellingCounts;
}

/** Which entries of the mails the lexicon has read, beside all reports, when it judges a paper. */
interface Setting {
  readonly name: string;
  readonly hasRead: (entry: Announcement, paper: ReportedPaper) => boolean;
}

/** Floors are set for the first one. */
const settings: readonly Setting[] = [
  {
    name: 'all listings but for the paper itself',
    hasRead: ({ identifier }, paper) => identifier !== paper.identifier,
  },
  {
    name: 'all listings of other days',
    hasRead: ({ identifier, day }, paper) => identifier !== paper.identifier && !paper.report.startsWith(day),
  },
  { name: 'no listing', hasRead: () => false },
];

/** Lost hyphens found and missed. What was found wrongly is told apart by what arXiv has there. */
interface Tally {
  right: number;
  readonly wrong: string[];
  readonly missed: string[];
}

/** What was measured, to print, and whether the floors of issue 3 are met. */
export interface HyphenAccuracy {
  readonly lines: readonly string[];
  readonly meetsFloors: boolean;
}

/** Measures `hyphen-lost`; `undefined` where the shared corpus is not at hand. */
export function measureHyphens(): HyphenAccuracy | undefined {
  if (![identityFile, listingFolder, reportFolder].every((needed) => existsSync(needed))) return undefined;
  const announcements = readAnnouncements();
  const { papers, passages } = readReports(announcements);
  const results = settings.map((setting) => ({
    setting,
    tally: measureSetting(setting, announcements, papers, passages),
  }));
  return {
    lines: [
      `Lost hyphens: ${papers.length} abstracts of corpus/reports compared with arXiv's own; the lexicon has read all reports and`,
      ...results.flatMap(({ setting, tally }) => formatTally(setting.name, tally)),
    ],
    meetsFloors: results
      .slice(0, 1)
      .every(({ tally }) => precision(tally) >= leastPrecision && recall(tally) >= leastRecall),
  };
}

function measureSetting(
  { hasRead }: Setting,
  announcements: readonly Announcement[],
  papers: readonly ReportedPaper[],
  passages: readonly string[],
): Tally {
  const tally: Tally = { right: 0, wrong: [], missed: [] };
  const lexicon = new HyphenLexicon();
  lexicon.add(countSpellings(passages));
  const read = announcements.filter((entry) => papers.some((paper) => hasRead(entry, paper)));
  for (const { counts } of read) lexicon.add(counts);
  for (const paper of papers) {
    const heldOut = read.filter((entry) => !hasRead(entry, paper));
    for (const { counts } of heldOut) lexicon.remove(counts);
    judge(paper, lexicon, tally);
    for (const { counts } of heldOut) lexicon.add(counts);
  }
  return tally;
}

function judge(paper: ReportedPaper, lexicon: HyphenLexicon, tally: Tally): void {
  const found = new Set<number>();
  for (const { edits } of findLostHyphens(paper.abstract, new PaperSpellings([paper.passage], lexicon)))
    for (const { range } of edits) found.add(range.start);
  const [reported, announced] = [new LetterStream(paper.abstract), new LetterStream(paper.announced)];
  for (const { range, text } of compoundsIn(paper.abstract)) {
    for (let offset = range.start + 1; offset < range.end; offset++) {
      if (/[-\u2010\u2011]/.test(paper.abstract.slice(offset - 1, offset + 1))) continue;
      const joint = announced.jointAt(offset, reported);
      const place = `${paper.report} #${paper.number}: ${text}`;
      if (found.has(offset) && joint === 'hyphen') tally.right++;
      else if (found.has(offset)) tally.wrong.push(`${place} (there: ${joint ?? 'other words'})`);
      else if (joint === 'hyphen') tally.missed.push(place);
    }
  }
}

function precision({ right, wrong }: Tally): number {
  return right / (right + wrong.length);
}

function recall({ right, missed }: Tally): number {
  return right / (right + missed.length);
}

function formatTally(name: string, tally: Tally): readonly string[] {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const { right, wrong, missed } = tally;
  return [
    `  ${name}: precision ${percent(precision(tally))} (${right} of ${right + wrong.length}), recall ${percent(recall(tally))} (${right} of ${right + missed.length})`,
    ...wrong.map((place) => `    wrong: ${place}`),
    ...missed.map((place) => `    missed: ${place}`),
  ];
}

function readAnnouncements(): readonly Announcement[] {
  return readdirSync(listingFolder).flatMap((file) => {
    const mail = readFileSync(path.join(listingFolder, file), 'utf8');
    return parseListing(mail).entries.map(({ paper: { identifier, title, abstract } }) => {
      const passage = abstract === undefined ? title : `${title} ${abstract}`;
      return { identifier, passage, day: path.basename(file, '.txt'), counts: countSpellings([passage]) };
    });
  });
}

/** The passages of all papers, and those papers that arXiv has announced with an abstract. */
function readReports(announcements: readonly Announcement[]): {
  readonly papers: readonly ReportedPaper[];
  readonly passages: readonly string[];
} {
  const identities = identitySchema.parse(JSON.parse(readFileSync(identityFile, 'utf8')));
  // A replaced paper is announced with its title alone.
  const announced = new Map<string, string>();
  for (const { identifier, passage } of announcements)
    if (passage.length > (announced.get(identifier)?.length ?? 0)) announced.set(identifier, passage);
  const passages: string[] = [];
  const papers: ReportedPaper[] = [];
  for (const report of readdirSync(reportFolder)) {
    for (const paper of parseDigest(readFileSync(path.join(reportFolder, report), 'utf8'))?.digest.papers ?? []) {
      passages.push(paperPassage(paper));
      const number = paper.layout === 'report' ? paper.detailEntry?.number?.value : undefined;
      const identifier = identities[report]?.[String(number)] ?? undefined;
      const record = identifier === undefined ? undefined : announced.get(identifier);
      if (number === undefined || identifier === undefined || record === undefined) continue;
      const abstract = paper.abstract?.value.text ?? '';
      papers.push({ report, number, identifier, abstract, passage: paperPassage(paper), announced: record });
    }
  }
  return { papers, passages };
}

/** Prints the results, or that they could not be measured. */
export function printHyphenAccuracy(): void {
  const accuracy = measureHyphens();
  if (accuracy === undefined) console.warn(`Lost hyphens: not measured, ${sharedFolder} is not here.`);
  else console.log([...accuracy.lines, `floors met: ${String(accuracy.meetsFloors)}`].join('\n'));
}

if (process.argv[1] === import.meta.filename) printHyphenAccuracy();
