/** All stages of `npm test`, in the order in which they run. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { z } from 'zod';
import { vsixPath } from '../projectManifest';
import { projectRoot } from '../projectPaths';
import {
  atLeastOneFailure,
  freshResultsFile,
  readResults,
  runCheck,
  runCountingScript,
  runNode,
  runScript,
  type Stage,
} from './stage';
import { addCounts, noTests, type TestCounts } from './testCounts';

const runExtensionTests = 'scripts/testing/runExtensionTests.ts';

export const stages: readonly Stage[] = [
  { name: 'types', needs: [], run: () => runCheck('node_modules/typescript/bin/tsc', '--noEmit') },
  { name: 'lint', needs: [], run: () => runCheck('node_modules/eslint/bin/eslint.js', '.') },
  { name: 'build', needs: [], run: () => runScript('scripts/build.ts') },
  { name: 'unit', needs: ['build'], run: () => runVitest('unit', 'vitest.config.ts') },
  { name: 'grammar', needs: [], run: runGrammarTests },
  { name: 'host', needs: [], run: () => runScript('scripts/host/prepareHosts.ts') },
  { name: 'extension', needs: ['build', 'host'], run: () => runCountingScript(runExtensionTests) },
  { name: 'extension-floor', needs: ['build', 'host'], run: () => runCountingScript(runExtensionTests, '--floor') },
  { name: 'package', needs: [], run: () => runScript('scripts/package.ts') },
  { name: 'vsix', needs: ['package', 'host'], run: () => runCountingScript(runExtensionTests, '--vsix', vsixPath()) },
  { name: 'ui', needs: ['package', 'host'], run: () => runVitest('ui', 'test/ui/vitest.config.mts') },
  { name: 'start', needs: ['host'], run: () => runScript('scripts/start.ts', '--check') },
];

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numPendingTests: z.int() });

async function runVitest(name: string, config: string): Promise<TestCounts> {
  const results = freshResultsFile(`${name}.json`);
  const exitCode = await runNode('node_modules/vitest/vitest.mjs', [
    ...['run', '--config', config],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
  ]);
  const counts = readResults(results, (json) => {
    const { numPassedTests, numFailedTests, numPendingTests } = vitestReport.parse(json);
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  });
  return atLeastOneFailure(exitCode, counts);
}

/** The scope tests of the grammars that package.json contributes, and of those beside the tests (such as Markdown's). */
async function runGrammarTests(): Promise<TestCounts> {
  const grammars = globSync('test/grammar/**/*.tmLanguage.json', { cwd: projectRoot });
  const tests = globSync('test/grammar/**/*.{digest,md}', { cwd: projectRoot });
  const reports = freshResultsFile('grammar');
  const exitCode = await runNode('node_modules/vscode-tmgrammar-test/dist/unit.js', [
    ...grammars.flatMap((grammar) => ['--grammar', grammar]),
    ...['--xunit-report', reports],
    ...tests,
  ]);
  const counts = globSync('*.xml', { cwd: reports, absolute: true }).map(readXunitReport).reduce(addCounts, noTests);
  return atLeastOneFailure(exitCode, counts);
}

function readXunitReport(file: string): TestCounts {
  const report = readFileSync(file, 'utf8');
  const count = (attribute: string): number => Number(new RegExp(` ${attribute}="(\\d+)"`).exec(report)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  return { passed: count('tests') - failed, failed, skipped: 0 };
}
