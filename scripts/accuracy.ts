/**
 * `npm run accuracy`: what the product gets right on the shared corpus, with every miss; fails below a floor. Writes the
 * page `docs/accuracy.md`.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureCoverage } from './accuracy/coverage';
import { measureHyphens } from './accuracy/hyphens';
import { measureIdentity } from './accuracy/identity';
import { measureNumbers } from './accuracy/numbers';
import { formatParsedDigests, measureParsedDigests, meetsFloors } from './accuracy/parsedDigests';
import { measureRules } from './accuracy/rules';
import { findRuleFailures, formatRules, rulesPage } from './accuracy/rulesReport';
import { measureTitleBoundary } from './accuracy/titleBoundary';
import { formatTopicResults, measureTopics, topicAccuracy } from './accuracy/topics';
import { projectRoot } from './projectPaths';
import { runMain } from './runMain';

/** One thing that is measured: what to print, and whether its floors are met. */
interface Measurement {
  readonly name: string;
  readonly text: string;
  readonly isMet: boolean;
}

const leastTopicAccuracy = 0.85;

function main(): void {
  const rules = measureRules();
  if (rules === undefined) throw new Error('The shared corpus (../shared) is not here.');
  const failures = findRuleFailures(rules);
  const ruleMeasurement = {
    name: 'rules',
    text: [formatRules(rules), ...failures].join('\n  '),
    isMet: failures.length === 0,
  };
  const others = [measureBoundary(), measureParser(), measureFirstTopics(), ...measureProse()];
  writeFileSync(path.join(projectRoot, 'docs', 'accuracy.md'), `${rulesPage(rules)}\n`);
  const measurements: readonly Measurement[] = [...others, ruleMeasurement];
  console.log(measurements.map(({ text }) => text).join('\n\n'));
  console.log(
    `\n${measurements.map(({ name, isMet }) => `${name}: ${isMet ? 'floors met' : 'BELOW A FLOOR'}`).join('\n')}`,
  );
  if (measurements.some(({ isMet }) => !isMet)) process.exitCode = 1;
}

function measureBoundary(): Measurement {
  const { lines, misses, meetsFloors: isMet } = measureTitleBoundary();
  const shown = misses.map((miss) => `    ${miss.replaceAll('\n', '\n    ')}`);
  return { name: 'title boundary', text: [...lines, `  misses: ${misses.length}`, ...shown].join('\n'), isMet };
}

function measureParser(): Measurement {
  const digests = required(measureParsedDigests());
  return { name: 'whole parser', text: formatParsedDigests(digests), isMet: meetsFloors(digests) };
}

function measureFirstTopics(): Measurement {
  const topics = required(measureTopics());
  return { name: 'topics', text: formatTopicResults(topics), isMet: topicAccuracy(topics) >= leastTopicAccuracy };
}

/** What is held against the abstracts and against arXiv's record. */
function measureProse(): readonly Measurement[] {
  const numbers = measureNumbers();
  const hyphens = required(measureHyphens());
  const identity = required(measureIdentity());
  const coverage = required(measureCoverage());
  return [
    { name: 'numbers', text: [...numbers.lines, ...numbers.misses].join('\n'), isMet: numbers.meetsFloors },
    { name: 'hyphens', text: hyphens.lines.join('\n'), isMet: hyphens.meetsFloors },
    { name: 'identity', text: identity.lines.join('\n'), isMet: identity.meetsFloors },
    { name: 'coverage', text: coverage.lines.join('\n'), isMet: coverage.meetsFloors },
  ];
}

/** A part of the corpus may be missing where the rest is there. */
function required<Result>(result: Result | undefined): Result {
  if (result === undefined) throw new Error('A part of the shared corpus (../shared) is not here.');
  return result;
}

await runMain(main);
