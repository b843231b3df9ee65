/** Measures the title boundary on the shared corpus: the glued digests, the seed, and papers held out from training. */
import { fileURLToPath } from 'node:url';
import { findTitleBoundary, sureConfidence } from '../../server/src/syntax/titleBoundary';
import type { BoundarySample } from './titleBoundarySamples';
import {
  hasCorpus,
  makeHeldSamples,
  readGluedSamples,
  readOtherPapers,
  readSeedSamples,
  stripForbidden,
} from './titleBoundarySamples';

/** What was measured: a table to print, the misses of the two test sets, and whether the floors of issue 2 are met. */
export interface TitleBoundaryAccuracy {
  readonly lines: readonly string[];
  readonly misses: readonly string[];
  readonly meetsFloors: boolean;
}

interface Tally {
  readonly total: number;
  readonly exact: number;
  readonly sure: number;
  readonly wrongWhenSure: number;
  readonly offered: number;
  readonly truthOffered: number;
  readonly misses: readonly string[];
}

const leastExact = 0.99;
const mostWrongWhenSure = 0.002;

/** Measures everything; without the corpus the table is one line that says so. */
export function measureTitleBoundary(): TitleBoundaryAccuracy {
  if (!hasCorpus())
    return { lines: ['title boundary: SKIPPED, ../shared/corpus is not there'], misses: [], meetsFloors: false };
  const glued = readGluedSamples();
  const gluedTally = tallySamples(glued);
  const seed = readSeedSamples();
  const seedTally = tallySamples(seed);
  const lines = [
    `${'title boundary'.padEnd(44)}${columns.map((column) => column.padStart(17)).join('')}`,
    describeTally('glued digests', gluedTally),
    ...describeAblations(glued),
    describeTally('seed', seedTally),
    ...describeAblations(seed),
    ...describeHeldPapers(),
    `processor time per line: ${measureTime(glued).toFixed(2)} ms`,
  ];
  const meetsFloors =
    gluedTally.exact >= leastExact * gluedTally.total &&
    gluedTally.wrongWhenSure <= mostWrongWhenSure * gluedTally.total &&
    seedTally.exact === seedTally.total;
  return { lines, misses: [...gluedTally.misses, ...seedTally.misses], meetsFloors };
}

/** The processor's milliseconds per line, once the code is warm. */
function measureTime(samples: readonly BoundarySample[]): number {
  const started = process.cpuUsage();
  for (const { line, context } of samples) findTitleBoundary(line, context);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000 / samples.length;
}

/** The same samples with less, or with more doubtful, context. */
function describeAblations(samples: readonly BoundarySample[]): string[] {
  const within = (
    label: string,
    change: (context: BoundarySample['context'], index: number) => BoundarySample['context'],
  ): string =>
    describeTally(
      `  ${label}`,
      tallySamples(samples.map((sample, index) => ({ ...sample, context: change(sample.context, index) }))),
    );
  const nextLine = (index: number): string => samples[index + 1]?.line ?? '';
  return [
    within('no summary', ({ abstract }) => ({ summary: '', abstract })),
    within('no abstract', ({ summary }) => ({ summary, abstract: '' })),
    within('neither', () => ({ summary: '', abstract: '' })),
    within('abstract with the next title on it', ({ summary }, index) => ({ summary, abstract: nextLine(index) })),
  ];
}

function describeHeldPapers(): string[] {
  const { held } = readOtherPapers();
  const styles = ['first word', 'method', 'nothing', 'English', 'empty'] as const;
  const empty = makeHeldSamples(held, 'empty', 1);
  const titles = held.map(({ title, abstract }) => ({
    line: stripForbidden(title),
    context: { summary: '', abstract },
    offset: 0,
  }));
  const written = held.map(({ title, abstract }) => ({ line: title, context: { summary: '', abstract }, offset: 0 }));
  return [
    ...styles.map((style) =>
      describeTally(`held-out papers, summary: ${style}`, tallySamples(makeHeldSamples(held, style, 1))),
    ),
    describeTally(
      'held-out papers, neither',
      tallySamples(empty.map((sample) => ({ ...sample, context: { summary: '', abstract: '' } }))),
    ),
    describeTally('held-out titles alone on the line', tallySamples(titles)),
    describeTally('  with all their signs', tallySamples(written)),
    describeTally(
      '  without context',
      tallySamples(titles.map((sample) => ({ ...sample, context: { summary: '', abstract: '' } }))),
    ),
    describeTally(
      'held-out abstracts without a title',
      tallySamples(
        empty.map((sample) => ({ ...sample, line: sample.line.slice(0, sample.offset), offset: undefined })),
      ),
    ),
  ];
}

const columns = ['cases', 'exact', 'sure', 'wrong when sure', 'truth if unsure'];

function tallySamples(samples: readonly BoundarySample[]): Tally {
  const results = samples.map((sample) => {
    const candidates = findTitleBoundary(sample.line, sample.context);
    const best = candidates[0];
    const isSure = best !== undefined && best.confidence >= sureConfidence;
    // Of a line without a title it is right not to be sure of one.
    const isExact = sample.offset === undefined ? !isSure : best?.offset === sample.offset;
    const isOffered = candidates.some(({ offset }) => offset === sample.offset);
    return { sample, best, isSure, isExact, isOffered };
  });
  const unsure = results.filter(({ isSure }) => !isSure);
  return {
    total: results.length,
    exact: results.filter(({ isExact }) => isExact).length,
    sure: results.filter(({ isSure }) => isSure).length,
    wrongWhenSure: results.filter(({ isSure, isExact }) => isSure && !isExact).length,
    offered: unsure.length,
    truthOffered: unsure.filter(({ isOffered }) => isOffered).length,
    misses: results
      .filter(({ isExact }) => !isExact)
      .map(({ sample, best }) => {
        const got = `${showPlace(sample.line, best?.offset)} (${(best?.confidence ?? 0).toFixed(2)})`;
        return `wanted ${showPlace(sample.line, sample.offset)}\n   got ${got}`;
      }),
  };
}

function showPlace(line: string, offset: number | undefined): string {
  if (offset === undefined) return 'no title';
  return `${offset}: …${line.slice(Math.max(0, offset - 40), offset)}<|>${line.slice(offset, offset + 40)}…`;
}

function describeTally(label: string, tally: Tally): string {
  const percent = (count: number, digits: number): string => `${((100 * count) / tally.total).toFixed(digits)} %`;
  const cells = [
    String(tally.total),
    percent(tally.exact, 2),
    percent(tally.sure, 1),
    `${tally.wrongWhenSure} (${percent(tally.wrongWhenSure, 2)})`,
    `${tally.truthOffered} of ${tally.offered}`,
  ];
  return label.padEnd(44) + cells.map((cell) => cell.padStart(17)).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lines, misses, meetsFloors } = measureTitleBoundary();
  console.log(
    [...lines, `misses: ${misses.length}`, ...misses, meetsFloors ? 'floors met' : 'FLOORS NOT MET'].join('\n'),
  );
}
