/**
 * `npm test`: runs all stages, or with `--only unit,lint` those and what they need, and ends with the line
 * `N passed, N failed`. Fails when a test failed or a stage ran none. `--update-screenshots` takes the screenshots of the
 * UI tests into the README.
 */
import { parseArgs } from 'node:util';
import { runMain } from './runMain';
import type { Stage } from './testing/stage';
import { stages } from './testing/stages';
import { updateScreenshots } from './testing/updateScreenshots';
import { addCounts, describeCounts, noTests, type TestCounts } from './testing/testCounts';

interface StageResult {
  readonly name: string;
  readonly counts: TestCounts;
  readonly seconds: number;
}

function selectStages(only: string | undefined): readonly Stage[] {
  if (only === undefined) return stages;
  const selected = new Set<string>();
  const select = (name: string): void => {
    const stage = stages.find((each) => each.name === name);
    if (stage === undefined)
      throw new Error(`No stage "${name}"; there are ${stages.map((each) => each.name).join(', ')}`);
    stage.needs.forEach(select);
    selected.add(name);
  };
  only.split(',').forEach(select);
  return stages.filter(({ name }) => selected.has(name));
}

async function runStages(selected: readonly Stage[]): Promise<readonly StageResult[]> {
  const results: StageResult[] = [];
  for (const stage of selected) {
    console.log(`\n=== ${stage.name}`);
    const began = performance.now();
    const counts = await runStage(stage, results);
    const seconds = (performance.now() - began) / 1000;
    console.log(`=== ${stage.name}: ${describeCounts(counts)} in ${seconds.toFixed(1)} s`);
    results.push({ name: stage.name, counts, seconds });
  }
  return results;
}

async function runStage({ name, needs, run }: Stage, results: readonly StageResult[]): Promise<TestCounts> {
  const failedNeed = results.find((result) => needs.includes(result.name) && result.counts.failed > 0);
  if (failedNeed !== undefined) {
    console.error(`${name} was not run: ${failedNeed.name} failed.`);
    return { ...noTests, failed: 1 };
  }
  const counts = await run();
  if (counts.passed + counts.failed > 0) return counts;
  console.error(`${name} ran no test.`);
  return { ...counts, failed: 1 };
}

function report(results: readonly StageResult[]): void {
  console.log('\n=== all stages');
  for (const { name, counts, seconds } of results) {
    console.log(`${name.padEnd(16)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${describeCounts(counts)}`);
  }
  const total = results.map(({ counts }) => counts).reduce(addCounts, noTests);
  if (total.failed > 0 || results.length === 0) process.exitCode = 1;
  console.log(`\n${describeCounts(total)}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, 'update-screenshots': { type: 'boolean' } } });
  const results = await runStages(selectStages(values.only));
  if (values['update-screenshots'] === true) updateScreenshots();
  report(results);
}

await runMain(main);
