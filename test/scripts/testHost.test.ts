/** The test host: what it promises about versions, and the command line it accepts in place of the desktop program. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseCodeCommandLine } from '../../scripts/host/codeCommandLine';
import { floorHost } from '../../scripts/host/hostVersions';
import { projectRoot } from '../../scripts/projectPaths';

test('the oldest VS Code that is tested is the oldest that the manifest allows', () => {
  const manifestFile = z.object({ engines: z.object({ vscode: z.string() }) });
  const { engines } = manifestFile.parse(JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')));
  const release = (version: string): string | undefined => /\d+\.\d+/.exec(version)?.[0];
  expect(release(engines.vscode)).toBe(release(floorHost.vscode));
});

describe('the command line of the desktop program', () => {
  test('as @vscode/test-electron writes it', () => {
    const command = parseCodeCommandLine([
      '/tmp/workspace',
      '--user-data-dir=/tmp/user',
      '--no-sandbox',
      '--disable-updates',
      '--extensionTestsPath=/tests/index.js',
      '--extensionDevelopmentPath=/one',
      '--extensionDevelopmentPath=/two',
      '--extensions-dir=/tmp/extensions',
    ]);
    expect(command).toEqual({
      extensionDevelopmentPaths: ['/one', '/two'],
      extensionTestsPath: '/tests/index.js',
      installExtensions: [],
      disabledExtensions: [],
      userDataFolder: '/tmp/user',
      extensionsFolder: '/tmp/extensions',
      folder: '/tmp/workspace',
      locale: undefined,
    });
  });

  test('with values as arguments of their own, file URIs and relative paths', () => {
    const command = parseCodeCommandLine([
      ...['--folder-uri', 'file:///tmp/with%20blank'],
      ...['--install-extension', 'digest.vsix'],
      ...['--disable-extension', 'vscode.git'],
      ...['--locale', 'zh-cn'],
    ]);
    expect(command).toMatchObject({
      folder: '/tmp/with blank',
      installExtensions: [path.resolve('digest.vsix')],
      disabledExtensions: ['vscode.git'],
      locale: 'zh-cn',
    });
  });
});
