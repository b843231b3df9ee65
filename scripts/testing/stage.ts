/** A part of `npm test`, and how its tests are counted. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../childProcess';
import { projectRoot, testCacheFolder } from '../projectPaths';
import { noTests, type TestCounts, testCountsFile } from './testCounts';

export interface Stage {
  readonly name: string;
  /** Stages that must have passed for this one to make sense; run even when only this one was asked for. */
  readonly needs: readonly string[];
  readonly run: () => Promise<TestCounts>;
}

/** Where a stage's runner leaves its results; what an earlier run left there is gone. */
export function freshResultsFile(name: string): string {
  const file = path.join(testCacheFolder, 'results', name);
  rmSync(file, { recursive: true, force: true });
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}

/** A program that succeeds or fails as a whole: one test. */
export async function runCheck(program: string, ...parameters: readonly string[]): Promise<TestCounts> {
  const exitCode = await runNode(program, parameters);
  return exitCode === 0 ? { ...noTests, passed: 1 } : { ...noTests, failed: 1 };
}

/** A script of ours; see {@link runCheck}. */
export function runScript(script: string, ...parameters: readonly string[]): Promise<TestCounts> {
  return runCheck('--import', 'tsx', script, ...parameters);
}

/** A script that leaves its counts in a file, as `--results FILE` tells it. */
export async function runCountingScript(script: string, ...parameters: readonly string[]): Promise<TestCounts> {
  const results = freshResultsFile('extension.json');
  const exitCode = await runNode('--import', ['tsx', script, '--results', results, ...parameters]);
  return atLeastOneFailure(
    exitCode,
    readResults(results, (json) => testCountsFile.parse(json)),
  );
}

/** Runs Node itself with the project as the working folder; resolves to the exit code. */
export function runNode(first: string, others: readonly string[]): Promise<number> {
  const environment = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  return runCommand(process.execPath, [first, ...others], { cwd: projectRoot, environment });
}

/** The counts in a results file; none when the runner has not come so far as to write it. */
export function readResults(file: string, toCounts: (json: unknown) => TestCounts): TestCounts {
  return existsSync(file) ? toCounts(JSON.parse(readFileSync(file, 'utf8'))) : noTests;
}

/** A runner that failed without a failing test (a suite that did not load, say) counts as one failure. */
export function atLeastOneFailure(exitCode: number, counts: TestCounts): TestCounts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
