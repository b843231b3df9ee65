/** A person checks a digest against arXiv's record: a listing mail beside it, and a server that stands for arXiv. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { WorkbenchPage } from '../../scripts/host/workbenchPage';
import { inventedListing } from '../support/invented';
import { type OpenWorkbench, openWorkbench } from './support/openWorkbench';
import { positionOf } from './support/samples';
import { takeScreenshot, takeScreenshotOfFailure } from './support/screenshots';
import { openTreeView, showHover } from './support/views';

const digest = '2026-01-14.digest';

/** It announces the second paper of the sample, with its colon, and revises the abstract. */
const mail = inventedListing({
  identifier: '2601.01301',
  title: 'Quiet Bits: Four-Bit Key-Value Caches with Outlier Channels in Half Precision',
  abstract: `The key-value cache dominates the memory of long-context inference. Quiet
Bits stores it in four bits and keeps the few channels that carry outliers in
half precision. The channels are found once per layer, in $O(d \\log d)$ time,
and stay the same over all prompts we tried. At 128 thousand tokens the cache
shrinks from 40 GB to 10 GB, and the perplexity rises by less than 0.05.`,
})
  .replace('2 Feb 2026', '13 Jan 2026')
  .replace('Categories: cs.LG', 'Categories: cs.LG cs.AR\nComments: Accepted at the Harbour Conference on Systems');

let open: OpenWorkbench;
let workbench: WorkbenchPage;

beforeAll(async () => {
  open = await openWorkbench();
  ({ workbench } = open);
  open.addFile('2026-01-14-listing.txt', mail);
  await workbench.openFile(digest);
});
afterEach((context) => takeScreenshotOfFailure(workbench, context));
afterAll(() => open[Symbol.asyncDispose]());

const lens = (words: string): Promise<void> =>
  workbench.editor(digest).locator('.codelens-decoration', { hasText: words }).first().waitFor();

test('the hover has the record of the listing mail', async () => {
  await lens('1 of 4 papers checked against a listing');
  await workbench.focusEditor(digest);
  await workbench.goTo(positionOf(digest, '2601.01301'));
  const hover = await showHover(workbench);
  await expect
    .poll(() => hover.allInnerTexts())
    .toContainEqual(expect.stringContaining('Comment: Accepted at the Harbour Conference on Systems'));
  await takeScreenshot(workbench, 'hover-record');
  await workbench.page.keyboard.press('Escape');
});

test('Compare with arXiv shows both texts in the diff editor', async () => {
  await workbench.focusEditor(digest);
  await workbench.goTo(positionOf(digest, '2601.01301'));
  await workbench.runCommand('Compare with arXiv');
  const diff = workbench.page.locator('.monaco-diff-editor');
  await diff.locator('.char-insert').first().waitFor();
  await takeScreenshot(workbench, 'compare');
  await workbench.runCommand('View: Close Editor');
  await diff.waitFor({ state: 'detached' });
});

test('Verify Digest asks first, shows what happens in the status bar, and tells the result', async () => {
  const { page } = workbench;
  await workbench.focusEditor(digest);
  await workbench.runCommand('Verify Digest against arXiv');
  const notification = page.locator('.notification-list-item');
  const question = notification.filter({ hasText: 'May Digest Desk ask arXiv for the records of papers?' });
  await question.waitFor();
  await takeScreenshot(workbench, 'consent');
  await question.getByRole('button', { name: 'Yes' }).click();
  await page.locator('.statusbar-item', { hasText: 'arXiv: 0 of 4 papers' }).waitFor();
  await notification.filter({ hasText: 'Papers as arXiv has them: 0, different: 4, without a record: 0' }).waitFor();
  await page.locator('.statusbar-item', { hasText: 'arXiv:' }).waitFor({ state: 'hidden' });
  await lens('Checked against arXiv on');
  const rows = await openTreeView(workbench, 'Digest Desk');
  await rows.and(workbench.page.locator('[aria-label^="Pruning Where"][aria-label*="differs from arXiv"]')).waitFor();
  await takeScreenshot(workbench, 'verified');
});
