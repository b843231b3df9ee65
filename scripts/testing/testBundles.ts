/** Bundles what runs inside the test hosts: the extension test suites, the launcher and its bootstrap. */
import { chmodSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { globSync } from 'tinyglobby';
import { projectRoot, testCacheFolder } from '../projectPaths';

const suitesFolder = path.join(testCacheFolder, 'extension-tests');
const launcherFolder = path.join(testCacheFolder, 'launcher');

/** The module that VS Code loads to run the extension tests. */
export const extensionTests = path.join(suitesFolder, 'index.js');

/** The program that stands in for the desktop `code`. */
export const codeLauncher = path.join(launcherFolder, 'codeLauncher.mjs');

export async function buildTestBundles(): Promise<void> {
  const shared: esbuild.BuildOptions = {
    absWorkingDir: projectRoot,
    bundle: true,
    logLevel: 'warning',
    mainFields: ['module', 'main'],
    platform: 'node',
    sourcemap: 'inline',
    target: 'node20',
  };
  rmSync(suitesFolder, { recursive: true, force: true });
  await Promise.all([
    esbuild.build({
      ...shared,
      entryPoints: ['test/extension/index.ts', ...globSync('test/extension/**/*.test.ts', { cwd: projectRoot })],
      external: ['vscode', 'mocha'],
      format: 'cjs',
      outdir: suitesFolder,
    }),
    esbuild.build({
      ...shared,
      entryPoints: ['scripts/host/codeLauncher.ts'],
      banner: { js: '#!/usr/bin/env node' },
      format: 'esm',
      outfile: codeLauncher,
      packages: 'external',
    }),
    esbuild.build({
      ...shared,
      entryPoints: ['scripts/host/testBootstrap.ts'],
      format: 'cjs',
      outfile: path.join(launcherFolder, 'testBootstrap.cjs'),
    }),
  ]);
  chmodSync(codeLauncher, 0o755);
}
