/** Gets a browser for the tests onto a machine that has none. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runCommand } from '../childProcess';
import { projectRoot } from '../projectPaths';
import { findBrowser } from './findBrowser';

/** A way to install one; resolves when it has done what it could. */
type Installer = () => Promise<unknown>;

/**
 * The browser's program. Where there is none, Debian's package is installed if this is root's machine (a container, CI),
 * else Playwright downloads its Chromium into the user's cache; where neither works, the error says what is missing.
 */
export async function ensureBrowser(): Promise<string> {
  for (const install of [undefined, installDebianPackage, downloadWithPlaywright]) {
    await install?.();
    const found = findBrowser();
    if (found !== undefined) return found;
  }
  throw new Error(
    'No Chromium, Chrome or Edge is here, none could be installed, and the tests need one to show VS Code.\n' +
      'Install one (Debian, Ubuntu: apt-get install chromium fonts-wqy-zenhei)\n' +
      'or set the environment variable CHROMIUM to its program.',
  );
}

const installDebianPackage: Installer = async () => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('No browser is here: installing Debian’s chromium …');
  const run = (...parameters: string[]): Promise<number> =>
    runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...parameters], {
      cwd: projectRoot,
      environment: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  await run('update');
  // The font shows the Chinese half of every screenshot.
  await run('install', '-y', '--no-install-recommends', 'chromium', 'fonts-wqy-zenhei');
};

const downloadWithPlaywright: Installer = () => {
  console.log('No browser is here: Playwright downloads Chromium …');
  const playwright = path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  return runCommand(process.execPath, [path.join(playwright, 'cli.js'), 'install', 'chromium'], { cwd: projectRoot });
};
