/** Screenshots of the UI tests; `npm test -- --only ui --update-screenshots` makes them those of the README. */
import path from 'node:path';
import type { TestContext } from 'vitest';
import type { WorkbenchPage } from '../../../scripts/host/workbenchPage';
import { screenshotFolder, testCacheFolder } from '../../../scripts/projectPaths';

/** Keeps the page as it is now as `<name>.png`. */
export async function takeScreenshot({ page }: WorkbenchPage, name: string): Promise<void> {
  await page.screenshot({ path: path.join(screenshotFolder, `${name}.png`), animations: 'disabled' });
}

/** After a test: keeps what the page showed when it failed. */
export async function takeScreenshotOfFailure({ page }: WorkbenchPage, { task }: TestContext): Promise<void> {
  if (task.result?.state !== 'fail') return;
  const name = task.name.replace(/\W+/g, '-');
  await page.screenshot({ path: path.join(testCacheFolder, 'failures', `${name}.png`) });
}
