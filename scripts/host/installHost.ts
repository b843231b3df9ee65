/**
 * Fetches VS Code's server and browser workbench from npm (package `code-server`) into `.vscode-test/`, without running
 * any install script and with only the modules and built-in extensions the tests need: 100 MB instead of 600.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { testCacheFolder } from '../projectPaths';
import type { HostVersion } from './hostVersions';
import { addNativeModuleStubs, ripgrepDependency } from './nativeModuleStubs';

/** The server does not start without the first two; the others do file events, VSIX, grammars and the network stack. */
const neededModules = [
  '@microsoft/1ds-core-js',
  'cookie',
  '@parcel/watcher',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'minimist',
  'undici',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'yauzl',
  'yazl',
];

/** Built-in extensions that are large or noisy and have nothing to do with digests; VS Code does not miss them. */
const leftOutExtensions = [
  'copilot',
  'debug-auto-launch',
  'debug-server-ready',
  'git',
  'github',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'php-language-features',
  'terminal-suggest',
  'tunnel-forwarding',
  'typescript-language-features',
];

/** The folder of an installed host of that version; installs it when it is not there yet. */
export function installHost(version: HostVersion): string {
  const installed = path.join(testCacheFolder, `host-${version.codeServer}`);
  if (existsSync(installed)) return installed;

  console.log(`Fetching the test host VS Code ${version.vscode} (code-server ${version.codeServer} from npm) …`);
  const unfinished = `${installed}.${process.pid}`;
  try {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    unpackCodeServer(version, unfinished);
    installModules(unfinished);
    if (!existsSync(installed)) renameSync(unfinished, installed);
    return installed;
  } catch (error) {
    throw new Error(
      `VS Code ${version.vscode} for the tests is missing and could not be fetched.\n` +
        `It is the npm package code-server@${version.codeServer}: connect to an npm registry and run this again,\n` +
        `or copy ${path.relative(process.cwd(), installed)} from a machine where the tests have run.\n` +
        String(error),
      { cause: error },
    );
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

const packAnswer = z.tuple([z.object({ filename: z.string(), integrity: z.string() })]);

/** Puts VS Code as it is inside the package (`lib/vscode`) into the folder itself. */
function unpackCodeServer(version: HostVersion, folder: string): void {
  const [{ filename, integrity }] = packAnswer.parse(
    JSON.parse(runNpm(folder, ['pack', `code-server@${version.codeServer}`, '--json'])),
  );
  if (integrity !== version.integrity) throw new Error(`${filename} has an unexpected checksum: ${integrity}`);
  const source = 'package/lib/vscode';
  const wanted = ['out', 'resources', 'extensions', 'package.json', 'product.json', 'npm-shrinkwrap.json'];
  execFileSync(
    'tar',
    [
      ...['-xzf', filename, '--strip-components=3', '--exclude=*.map'],
      ...leftOutExtensions.map((name) => `--exclude=${source}/extensions/${name}`),
      ...wanted.map((name) => `${source}/${name}`),
    ],
    { cwd: folder },
  );
  rmSync(path.join(folder, filename));
}

const shrinkwrapFile = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });
const manifestFile = z.looseObject({ name: z.string(), version: z.string() });

/** Installs the needed modules in the versions VS Code has locked. */
function installModules(folder: string): void {
  const manifestPath = path.join(folder, 'package.json');
  const shrinkwrapPath = path.join(folder, 'npm-shrinkwrap.json');
  const { packages } = shrinkwrapFile.parse(JSON.parse(readFileSync(shrinkwrapPath, 'utf8')));
  const manifest = manifestFile.parse(JSON.parse(readFileSync(manifestPath, 'utf8')));
  const dependencies: Record<string, string> = { ...ripgrepDependency };
  for (const name of neededModules) {
    const version = packages[`node_modules/${name}`]?.version;
    if (version !== undefined) dependencies[name] = version;
  }
  rmSync(shrinkwrapPath);
  writeFileSync(
    manifestPath,
    JSON.stringify({ ...manifest, dependencies, devDependencies: undefined, overrides: undefined }),
  );
  runNpm(folder, ['install', '--omit=dev', '--no-package-lock']);
  addNativeModuleStubs(path.join(folder, 'node_modules'));
}

function runNpm(folder: string, parameters: readonly string[]): string {
  const windows = process.platform === 'win32';
  return execFileSync(windows ? 'npm.cmd' : 'npm', [...parameters, '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
    shell: windows,
    // npm warns that this VS Code asks for another Node (see hostVersions.ts); errors still end in the exception.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
