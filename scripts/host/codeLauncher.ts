/**
 * Takes the place of the desktop program `code` in `runTests` of @vscode/test-electron: accepts its command line and runs
 * the same test suite in VS Code's server and a headless browser. Also installs extensions, as `code` does.
 */
import path from 'node:path';
import { runMain } from '../runMain';
import { createTemporaryFolder } from '../temporaryFolder';
import { type CodeCommandLine, parseCodeCommandLine } from './codeCommandLine';
import { type HostServerOptions, installExtension, startHostServer } from './hostServer';
import { runTestsInBrowser } from './runTestsInBrowser';
import { installationVariable, testModuleVariable } from './testOutput';

const timeLimit = 240_000;

async function launch(command: CodeCommandLine): Promise<number> {
  const installation = process.env[installationVariable];
  if (installation === undefined) throw new Error(`${installationVariable} is not set`);
  using folder = createTemporaryFolder();
  const options: HostServerOptions = {
    installation,
    dataFolder: folder.path,
    userDataFolder: command.userDataFolder ?? path.join(folder.path, 'data'),
    extensionsFolder: command.extensionsFolder ?? path.join(folder.path, 'extensions'),
    disabledExtensions: command.disabledExtensions,
    environment: { [testModuleVariable]: command.extensionTestsPath },
  };
  if (command.installExtensions.length > 0) {
    for (const vsix of command.installExtensions) await installExtension(options, vsix);
    return 0;
  }
  if (command.extensionTestsPath === undefined)
    throw new Error('--extensionTestsPath or --install-extension is needed');
  await using server = await startHostServer(options);
  return await runTestsInBrowser(server, {
    workbench: {
      folder: command.folder ?? folder.path,
      extensionDevelopmentPaths: command.extensionDevelopmentPaths,
      extensionTestsPath: path.join(import.meta.dirname, 'testBootstrap.cjs'),
    },
    locale: command.locale,
    timeLimit,
  });
}

await runMain(async () => {
  process.exitCode = await launch(parseCodeCommandLine(process.argv.slice(2)));
});
