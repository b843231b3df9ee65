/** Runs an extension test suite in a workbench page and tells how it ended. */
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser, viewport } from './browser';
import type { HostServer, WorkbenchOptions } from './hostServer';
import { testOutputMark } from './testOutput';

export interface BrowserTestRun {
  readonly workbench: WorkbenchOptions;
  readonly locale: string | undefined;
  /** Milliseconds until a run that does not end counts as failed. */
  readonly timeLimit: number;
}

/** The exit code of the test run: 0 when all tests passed. */
export async function runTestsInBrowser(server: HostServer, run: BrowserTestRun): Promise<number> {
  await using browser = await launchBrowser();
  const context = await browser.newContext({ viewport });
  if (run.locale !== undefined) await setDisplayLanguage(context, run.locale);
  const page = await context.newPage();
  const errors: string[] = [];
  const ending = testRunEnding(page, run.timeLimit);
  await forwardOutput(page, errors);
  await page.goto(server.workbenchUrl(run.workbench));
  const result = await ending;
  if (result === 0) return 0;
  const messages = errors.join('\n').slice(-4000);
  console.error(`The test run ended with ${result}. VS Code's own errors:\n${messages === '' ? '(none)' : messages}`);
  return 1;
}

/** Makes VS Code report this display language to extensions; no language pack is needed for that. */
export async function setDisplayLanguage(context: BrowserContext, locale: string): Promise<void> {
  await context.addInitScript((language) => {
    Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
  }, locale);
}

/** The exit code VS Code reports through a function it looks for on the page, or why there will be none. */
function testRunEnding(page: Page, timeLimit: number): Promise<number | string> {
  return new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)).catch(reject);
    page.on('crash', () => resolve('a crashed page'));
    setTimeout(() => resolve(`no result after ${timeLimit / 1000} s`), timeLimit).unref();
  });
}

/** Prints what the tests print; collects VS Code's own errors. */
async function forwardOutput(page: Page, errors: string[]): Promise<void> {
  await page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
    const message = values.map(String).join(' ');
    if (message.startsWith(testOutputMark)) console.log(message.slice(testOutputMark.length));
    else if (type === 'error') errors.push(message);
  });
}
