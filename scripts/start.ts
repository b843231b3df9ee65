/**
 * `npm start`: opens a real VS Code with the extension on the sample digests. Takes the desktop VS Code when `code` is on
 * the PATH, else (or with `--browser`) VS Code's server from npm, shown in a browser, until Ctrl+C.
 *
 * `--check` opens it in a headless browser instead, waits for the first findings on a sample, keeps a screenshot and ends.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build';
import { runCommand } from './childProcess';
import { launchBrowser, viewport } from './host/browser';
import { startHostServer } from './host/hostServer';
import { writeHostSettings } from './host/hostSettings';
import { currentHost } from './host/hostVersions';
import { installHost } from './host/installHost';
import { WorkbenchPage } from './host/workbenchPage';
import { projectRoot, sampleWorkspace, screenshotFolder, testCacheFolder } from './projectPaths';
import { runMain } from './runMain';
import { createTemporaryFolder } from './temporaryFolder';

const sample = '2026-01-14.digest';

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { browser: { type: 'boolean' }, check: { type: 'boolean' } } });
  await build({ production: false });
  const workspace = freshSamples();
  const desktop = values.browser === true || values.check === true ? undefined : findOnPath('code');
  if (desktop !== undefined) {
    const parameters = ['--new-window', `--extensionDevelopmentPath=${projectRoot}`, workspace];
    process.exitCode = await runCommand(desktop, parameters, { cwd: projectRoot });
    return;
  }
  await startInBrowser(workspace, async (url) => {
    if (values.check === true) {
      await checkWorkbench(url);
    } else {
      console.log(`VS Code with Digest Desk: ${url}\nCtrl+C ends it.`);
      openSystemBrowser(url);
      await new Promise(() => undefined);
    }
  });
}

/** A copy of the samples, so that one can edit at will. */
function freshSamples(): string {
  const folder = path.join(testCacheFolder, 'samples');
  rmSync(folder, { recursive: true, force: true });
  cpSync(sampleWorkspace, folder, { recursive: true });
  return folder;
}

/** Keeps VS Code's server up while `use` runs. */
async function startInBrowser(workspace: string, use: (url: string) => Promise<void>): Promise<void> {
  using folder = createTemporaryFolder();
  const userDataFolder = path.join(folder.path, 'user');
  writeHostSettings(userDataFolder);
  await using server = await startHostServer({
    installation: installHost(currentHost),
    dataFolder: folder.path,
    userDataFolder,
    extensionsFolder: path.join(folder.path, 'extensions'),
  });
  await use(server.workbenchUrl({ folder: workspace, extensionDevelopmentPaths: [projectRoot] }));
}

async function checkWorkbench(url: string): Promise<void> {
  await using browser = await launchBrowser();
  const workbench = new WorkbenchPage(await browser.newPage({ viewport }));
  await workbench.open(url);
  await workbench.openFile(sample);
  await workbench.squiggles(sample).first().waitFor();
  const screenshot = path.join(screenshotFolder, 'start.png');
  await workbench.page.screenshot({ path: screenshot });
  console.log(`VS Code shows findings on ${sample}: ${path.relative(projectRoot, screenshot)}`);
}

function findOnPath(program: string): string | undefined {
  const name = process.platform === 'win32' ? `${program}.cmd` : program;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** Does nothing on a machine without a display: the address has been printed. */
function openSystemBrowser(url: string): void {
  const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer', linux: 'xdg-open' };
  const opener = openers[process.platform];
  const display = process.platform !== 'linux' || (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  if (opener === undefined || display === undefined) return;
  const child = spawn(opener, [url], { detached: true, stdio: 'ignore' });
  child.on('error', (error) => console.warn(`The browser did not open: ${error.message}`));
  child.unref();
}

await runMain(start);
