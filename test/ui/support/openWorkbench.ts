/** A workbench on the samples, for the tests of one file. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { launchBrowser, viewport } from '../../../scripts/host/browser';
import { setDisplayLanguage } from '../../../scripts/host/runTestsInBrowser';
import { WorkbenchPage } from '../../../scripts/host/workbenchPage';
import { sampleWorkspace } from '../../../scripts/projectPaths';
import { copyToTemporaryFolder } from '../../../scripts/temporaryFolder';

export interface OpenWorkbench extends AsyncDisposable {
  readonly workbench: WorkbenchPage;
  /** Adds a file to the folder that is open. */
  readonly addFile: (fileName: string, text: string) => void;
  /** What the workbench has saved of a sample. */
  readonly savedText: (fileName: string) => string;
}

/**
 * Shows a copy of the samples. `locale` is the display language that extensions see, such as `zh-cn`. Disposing it closes
 * the browser.
 */
export async function openWorkbench(locale = 'en'): Promise<OpenWorkbench> {
  const folder = copyToTemporaryFolder(sampleWorkspace);
  const url = new URL(inject('workbenchUrl'));
  url.searchParams.set('folder', folder.path);
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport });
  await setDisplayLanguage(context, locale);
  const workbench = new WorkbenchPage(await context.newPage());
  await workbench.open(url.href);
  return {
    workbench,
    addFile: (fileName, text) => writeFileSync(path.join(folder.path, fileName), text),
    savedText: (fileName) => readFileSync(path.join(folder.path, fileName), 'utf8'),
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      folder[Symbol.dispose]();
    },
  };
}
