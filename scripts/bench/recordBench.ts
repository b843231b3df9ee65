/** How long what looks at arXiv's record takes: a keystroke where many papers are in no mail, and a hover over each paper. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { wrongPaper } from '../../server/src/diagnostics/rules/wrong-paper';
import { runRules } from '../../server/src/diagnostics/runRules';
import { getHover } from '../../server/src/features/hover';
import { defaultSettings } from '../../server/src/settings/settings';
import { readListing } from '../../server/src/workspace/listingReader';
import type { DigestDocument } from '../../server/src/workspace/parsedDocument';
import { isDigestDocument, parseDocument } from '../../server/src/workspace/parsedDocument';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { projectRoot } from '../projectPaths';
import { inventListing, inventReport } from './inventedDigests';

/** In milliseconds. */
export interface KeystrokeTimes {
  readonly first: number;
  /** The median of the keystrokes that follow. */
  readonly next: number;
}

const keystrokes = 5;

/** What `wrong-paper` takes in a report of 300 papers, every fifth of which is in no mail, with a mail of 2 MB. */
export function measureWrongPaper(): KeystrokeTimes {
  const index = new WorkspaceIndex();
  index.updateListing('file:///bench/listing.txt', readListing(inventListing(1750)));
  const report = inventReport(300).replace(/^### (\d+)\. .*$/gm, (heading, number: string) =>
    Number(number) % 5 === 0 ? `### ${number}. Lighthouse ${number} and the Depth of Harbours` : heading,
  );
  const text = report.replace(
    /(### \d+\. Lighthouse[\s\S]*?\*\*摘要\*\*:\n)(.*)/g,
    (_, head: string, abstract: string) => {
      return head + abstract.split(' ').reverse().join(' ');
    },
  );
  const times = Array.from({ length: keystrokes + 1 }, (_, run) => {
    const document = parse(text.replace('### 7. ', `### 7. ${'x'.repeat(run)}`));
    index.update(document.uri, document.digest);
    return timeOf(() => {
      const { uri, digest } = document;
      runRules({ uri, text: document.text, digest, index, settings: defaultSettings }, [wrongPaper]);
    });
  });
  const [first = 0, ...next] = times;
  return { first, next: medianOf(next) };
}

/** In milliseconds; `papers` were hovered over, each for the first time. */
export interface HoverTimes {
  readonly papers: number;
  readonly mails: number;
  readonly median: number;
  readonly worst: number;
}

/** Hovers over every title of the real reports with all real mails at hand, no identity known before; `undefined` without them. */
export function measureHovers(): HoverTimes | undefined {
  const corpus = path.resolve(projectRoot, '..', 'shared', 'corpus');
  const [reportFolder, listingFolder] = [path.join(corpus, 'reports'), path.join(corpus, 'listings')];
  if (!existsSync(reportFolder) || !existsSync(listingFolder)) return undefined;
  const index = new WorkspaceIndex();
  const mails = readdirSync(listingFolder);
  for (const name of mails)
    index.updateListing(`file:///${name}`, readListing(readFileSync(path.join(listingFolder, name), 'utf8')));
  // As the workspace does while it reads them.
  while (index.records.listings.prepare());
  const times = readdirSync(reportFolder)
    .map((name) => parseDocument(`file:///${name}`, readFileSync(path.join(reportFolder, name), 'utf8')))
    .filter(isDigestDocument)
    .flatMap((document) =>
      document.digest.papers.map(({ nameRange }) =>
        timeOf(() => getHover(document, nameRange.start, index.records, 'en')),
      ),
    );
  return { papers: times.length, mails: mails.length, median: medianOf(times), worst: Math.max(...times) };
}

function parse(text: string): DigestDocument {
  const document = parseDocument('file:///bench', text);
  if (!isDigestDocument(document)) throw new Error('The invented text is no digest.');
  return document;
}

function timeOf(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

function medianOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
