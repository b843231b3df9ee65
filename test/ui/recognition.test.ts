/** A text file that is a digest by its content is offered to be treated so, once, and the answer is remembered. */
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { WorkbenchPage } from '../../scripts/host/workbenchPage';
import { inventedTextDigest } from '../support/invented';
import { type OpenWorkbench, openWorkbench } from './support/openWorkbench';
import { takeScreenshotOfFailure } from './support/screenshots';

let open: OpenWorkbench;
let workbench: WorkbenchPage;

beforeAll(async () => {
  open = await openWorkbench();
  ({ workbench } = open);
});
afterEach((context) => takeScreenshotOfFailure(workbench, context));
afterAll(() => open[Symbol.asyncDispose]());

function offer(): Locator {
  return workbench.page.locator('.notification-toast', { hasText: 'looks like a digest of arXiv papers' });
}

async function answer(button: string): Promise<void> {
  await offer().locator('.monaco-button', { hasText: button }).click();
  await offer().waitFor({ state: 'detached' });
}

async function expectLanguage(name: string): Promise<void> {
  const mode = workbench.page.locator('#status\\.editor\\.mode');
  await expect.poll(() => mode.innerText()).toBe(name);
}

async function closeEditor(): Promise<void> {
  await workbench.runCommand('View: Close Editor');
  await workbench.page.locator('.tabs-container .tab').waitFor({ state: 'detached' });
}

test('accepted, it is a digest, and without a question when it is opened again', async () => {
  open.addFile('accepted.txt', inventedTextDigest({ title: 'Tidal Caches' }));
  await workbench.openFile('accepted.txt');
  await answer('Yes');
  await expectLanguage('Digest');
  await closeEditor();
  await workbench.openFile('accepted.txt');
  await expectLanguage('Digest');
  expect(await offer().count()).toBe(0);
  await closeEditor();
});

test('declined for ever, it stays plain text', async () => {
  open.addFile('declined.txt', inventedTextDigest({ title: 'Kelp Caches' }));
  await workbench.openFile('declined.txt');
  await answer('Never for This File');
  await closeEditor();
  await workbench.openFile('declined.txt');
  // The next file's question would queue up behind one for this file.
  open.addFile('next.txt', inventedTextDigest({ title: 'Coral Caches' }));
  await workbench.openFile('next.txt');
  await offer().filter({ hasText: 'next.txt' }).waitFor();
  expect(await offer().count()).toBe(1);
  await workbench.openFile('declined.txt');
  await expectLanguage('Plain Text');
});
