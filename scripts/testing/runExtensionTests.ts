/**
 * Runs the extension tests in a real VS Code through @vscode/test-electron: in the desktop program it downloads when
 * `DIGEST_DESK_TEST_HOST=desktop`, else in the same VS Code as a server with a headless browser, fetched from npm.
 *
 *     tsx scripts/testing/runExtensionTests.ts --results FILE [--floor] [--vsix FILE]
 *
 * `--floor` takes the oldest supported VS Code instead of the current one. With `--vsix` the tests run against the
 * installed package instead of the source folder.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { writeHostSettings } from '../host/hostSettings';
import { currentHost, floorHost, type HostVersion } from '../host/hostVersions';
import { installHost } from '../host/installHost';
import { installationVariable } from '../host/testOutput';
import { projectRoot, sampleWorkspace, testCacheFolder } from '../projectPaths';
import { runMain } from '../runMain';
import { copyToTemporaryFolder, createTemporaryFolder } from '../temporaryFolder';
import { buildTestBundles, codeLauncher, extensionTests } from './testBundles';

/** A VS Code that can be started from a command line. */
interface TestHost {
  readonly program: string;
  /** The program and parameters for everything but opening a window. */
  readonly commandLine: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

async function prepareHost(version: HostVersion): Promise<TestHost> {
  if (process.env['DIGEST_DESK_TEST_HOST'] === 'desktop') {
    const program = await downloadAndUnzipVSCode({ version: version.vscode, cachePath: testCacheFolder });
    return { program, commandLine: resolveCliArgsFromVSCodeExecutablePath(program), environment: {} };
  }
  const environment = { [installationVariable]: installHost(version) };
  return { program: codeLauncher, commandLine: [codeLauncher], environment };
}

interface TestRun {
  readonly host: TestHost;
  readonly resultsFile: string;
  readonly vsix: string | undefined;
}

async function runExtensionTests({ host, resultsFile, vsix }: TestRun): Promise<void> {
  using folder = createTemporaryFolder();
  using workspace = copyToTemporaryFolder(sampleWorkspace);
  const userDataFolder = path.join(folder.path, 'user');
  const extensionsFolder = path.join(folder.path, 'extensions');
  writeHostSettings(userDataFolder);
  const launchArgs = [`--user-data-dir=${userDataFolder}`, `--extensions-dir=${extensionsFolder}`];
  if (vsix !== undefined) installVsix(host, vsix, launchArgs);
  await runTests({
    vscodeExecutablePath: host.program,
    extensionDevelopmentPath: vsix === undefined ? projectRoot : createEmptyExtension(folder.path),
    extensionTestsPath: extensionTests,
    extensionTestsEnv: {
      ...host.environment,
      DIGEST_DESK_EXTENSION_FOLDER: vsix === undefined ? projectRoot : extensionsFolder,
      DIGEST_DESK_TEST_RESULTS: resultsFile,
    },
    launchArgs: [workspace.path, ...launchArgs],
  });
}

function installVsix({ commandLine, environment }: TestHost, vsix: string, launchArgs: readonly string[]): void {
  const [program = '', ...parameters] = commandLine;
  const { status } = spawnSync(program, [...parameters, ...launchArgs, `--install-extension=${vsix}`], {
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`VS Code did not install ${vsix}`);
}

/** VS Code runs tests only beside an extension in development; this one does nothing. */
function createEmptyExtension(folder: string): string {
  const manifest = { name: 'empty', publisher: 'digest-desk-test', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { results: { type: 'string' }, floor: { type: 'boolean' }, vsix: { type: 'string' } },
  });
  if (values.results === undefined) throw new Error('--results FILE is missing');
  const host = await prepareHost(values.floor === true ? floorHost : currentHost);
  await buildTestBundles();
  await runExtensionTests({
    host,
    resultsFile: path.resolve(values.results),
    vsix: values.vsix === undefined ? undefined : path.resolve(values.vsix),
  });
}

await runMain(main);
