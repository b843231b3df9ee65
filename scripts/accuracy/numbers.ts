/** Measures `number-not-in-abstract` on the shared reports: how many briefs it alarms about wrongly, and how many changed numbers it catches. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BriefNumber } from '../../server/src/digest/briefNumbers';
import { abstractOf, checkBriefNumbers } from '../../server/src/digest/briefNumbers';
import type { ReportPaper, Span } from '../../server/src/digest/digest';
import { parseDigest } from '../../server/src/digest/parseDigest';
import { LineIndex } from '../../server/src/text/lineIndex';
import { projectRoot } from '../projectPaths';
import { createRandom } from './titleBoundarySamples';

const reportFolder = path.resolve(projectRoot, '..', 'shared', 'corpus', 'reports');
const judgementFile = path.resolve(projectRoot, 'scripts/accuracy/judgements/number-not-in-abstract.json');

const mostFalseAlarms = 0.005;
const leastCaught = 0.95;
const changesPerNumber = 3;
const seed = 20260203;

/** What was measured: lines to print, the changes that were not caught, and whether the floors of issue 3 are met. */
export interface NumberAccuracy {
  readonly lines: readonly string[];
  readonly misses: readonly string[];
  readonly meetsFloors: boolean;
}

interface BriefedPaper {
  /** File and line of the brief. */
  readonly place: string;
  readonly paper: ReportPaper;
  readonly brief: Span;
}

/** Measures everything; without the corpus there is one line that says so. */
export function measureNumbers(): NumberAccuracy {
  if (!existsSync(reportFolder))
    return { lines: [`numbers of briefs: SKIPPED, ${reportFolder} is not there`], misses: [], meetsFloors: false };
  const briefs = readBriefs();
  const alarms = briefs.filter(({ paper }) => checkBriefNumbers(paper).some(isFinding));
  const judgedRight = readRightPlaces();
  const falseAlarms = alarms.filter(({ place }) => !judgedRight.has(place));
  const changes = changeNumbers(briefs);
  const missed = changes.filter(({ caught }) => !caught);
  const numbers = briefs.flatMap(({ paper }) => checkBriefNumbers(paper));
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
  const byForm = ['number', 'numeral', 'name'].map((form) => {
    const ofForm = changes.filter((change) => change.form === form);
    const caught = ofForm.filter((change) => change.caught).length;
    return `  changed ${form}s caught`.padEnd(30) + `${caught} of ${ofForm.length}  ${share(caught, ofForm.length)}`;
  });
  const caught = changes.length - missed.length;
  return {
    lines: [
      `numbers of briefs: ${numbers.length} numbers in ${briefs.length} briefs of corpus/reports`,
      `  briefs with a false alarm   ${falseAlarms.length}  ${share(falseAlarms.length, briefs.length)}  (allowed: ${100 * mostFalseAlarms} %)`,
      ...falseAlarms.map(({ place }) => `    ${place}`),
      `  all changes caught          ${caught} of ${changes.length}  ${share(caught, changes.length)}  (wanted: ${100 * leastCaught} %)`,
      ...byForm,
    ],
    misses: missed.map(({ description }) => description),
    meetsFloors:
      falseAlarms.length <= mostFalseAlarms * briefs.length &&
      caught >= leastCaught * changes.length &&
      numbers.length > 0,
  };
}

function isFinding({ isCheckable, places }: BriefNumber): boolean {
  return isCheckable && places.length === 0;
}

function readBriefs(): readonly BriefedPaper[] {
  return readdirSync(reportFolder).flatMap((file) => {
    const text = readFileSync(path.join(reportFolder, file), 'utf8');
    const digest = parseDigest(text)?.digest;
    if (digest?.layout !== 'report') return [];
    const lineIndex = new LineIndex(text);
    return digest.papers.flatMap((paper): readonly BriefedPaper[] => {
      const { brief } = paper;
      if (brief === undefined) return [];
      return [{ place: `${file}:${lineIndex.positionAt(brief.range.start).line + 1}`, paper, brief }];
    });
  });
}

/** The places whose findings a reader found right. */
function readRightPlaces(): ReadonlySet<string> {
  const { samples } = JSON.parse(readFileSync(judgementFile, 'utf8')) as {
    samples: { file: string; line: number; verdict: string }[];
  };
  return new Set(samples.filter(({ verdict }) => verdict === 'right').map(({ file, line }) => `${file}:${line}`));
}

interface Change {
  readonly form: string;
  readonly caught: boolean;
  readonly description: string;
}

const numerals = '零一两三四五六七八九';
const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Digits wherever they stand, and numerals that count something; found by other means than the rule's own. */
const changeable = /(?<![\d.])\d+(?:\.\d+)?(?![\d.])|[两三四五六七八九](?=[个种类项大阶级层步])/g;

/** Each number of each brief that has an abstract, changed a few times to another of its kind that the abstract does not have. */
function changeNumbers(briefs: readonly BriefedPaper[]): readonly Change[] {
  const random = createRandom(seed);
  return briefs.flatMap(({ place, paper, brief }) => {
    const abstract = abstractOf(paper);
    if (abstract === undefined) return [];
    const texts = `${abstract.text} ${paper.title?.text ?? ''}`;
    return [...brief.text.matchAll(changeable)].flatMap((match) =>
      Array.from({ length: changesPerNumber }, () => changeDigits(match[0], random))
        .filter((changed) => changed !== match[0] && !occurs(`${texts} ${brief.text}`, changed))
        .map((changed): Change => {
          const start = match.index;
          const text = brief.text.slice(0, start) + changed + brief.text.slice(start + match[0].length);
          return tryChange(paper, brief, text, { start, end: start + changed.length }, `${place} ${match[0]}`);
        }),
    );
  });
}

/** As many digits, with the point where it was; no leading zero. */
function changeDigits(number: string, random: () => number): string {
  const digit = (least: number): number => least + Math.floor(random() * (10 - least));
  if (numerals.includes(number)) return numerals.charAt(digit(2));
  return number.replace(/\d/g, (_, offset: number) => String(digit(offset === 0 && number[1] !== '.' ? 1 : 0)));
}

/** Whether the texts have the number, in digits or as a word. */
function occurs(texts: string, number: string): boolean {
  const value = numerals.includes(number) ? numerals.indexOf(number) : Number(number);
  const spellings = [number.replace('.', '\\.'), String(value).replace('.', '\\.'), words[value], numerals[value]];
  return spellings.some(
    (spelling) => spelling !== undefined && new RegExp(`(?<![\\d.])${spelling}(?!\\d)`, 'i').test(texts),
  );
}

function tryChange(
  paper: ReportPaper,
  brief: Span,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  place: string,
): Change {
  const changed = { range: { start: brief.range.start, end: brief.range.start + text.length }, text };
  const found = checkBriefNumbers({ ...paper, brief: changed }).filter(
    ({ quantity }) => quantity.range.start < end && start < quantity.range.end,
  );
  const isName = found.some(({ quantity }) => quantity.kind === 'name');
  return {
    form: isName ? 'name' : numerals.includes(text.slice(start, end)) ? 'numeral' : 'number',
    caught: found.some(isFinding),
    description: `${place} → …${text.slice(Math.max(0, start - 12), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 8)}…`,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lines, misses, meetsFloors } = measureNumbers();
  const listed = misses.map((miss) => `    ${miss}`);
  console.log(
    [...lines, `  misses: ${misses.length}`, ...listed, meetsFloors ? 'floors met' : 'FLOORS NOT MET'].join('\n'),
  );
}
