/** A person checks a digest against arXiv's record: a listing mail beside it, and a server that stands for arXiv. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { WorkbenchPage } from '../../scripts/host/workbenchPage';
import { inventedListing } from '../support/invented';
import { type OpenWorkbench, openWorkbench } from './support/openWorkbench';
import type { EditorPosition } from './support/samples';
import { takeScreenshot, takeScreenshotOfFailure } from './support/screenshots';
import { openTreeView, showHover } from './support/views';

const digest = '2026-03-02.digest';

/** The first paper is as the server has it; the second one as the mail nearly has it. */
const text = `2026-03-02
Quiet Bits: Four-Bit Key-Value Caches
针对长上下文缓存占用问题,提出四比特键值缓存量化,减少显存占用
Authors: Jonas Weber, Priya Raman | Date: 2026-01-13
Link: https://arxiv.org/abs/2601.01390
Abstract
We store the cache in four bits and lose < 0.05 points & no token. A second paragraph.

Lamps of Small Harbours Sparse Attention over Ten Thousand Frames
针对长视频理解开销过高问题,提出稀疏注意力方法,降低推理开销
Authors: Ingrid Solberg, Hiro Tanaka | Date: 2026-02-27
Link: https://arxiv.org/abs/2603.00021
Abstract
Long videos cost long hours. Lamps attends to one frame in 40 and keeps 97.1 percent of the accuracy on average. It needs less than 11 GB of memory on one GPU.
`;

const lamps = inventedListing({
  identifier: '2603.00021',
  title: 'Lamps of Small Harbours: Sparse Attention over Ten Thousand Frames',
  abstract: `Long videos cost long hours. Lamps attends to one frame in 40 and keeps 97.1
percent of the accuracy on average. It needs less than 10 GB of memory on one
GPU, in $O(n \\log n)$ time.`,
})
  .replace('Jonas Weber, Priya Raman', 'Ingrid Solberg, Hiro Tanaka')
  .replace('Mon, 2 Feb 2026', 'Fri, 27 Feb 2026')
  .replace('Categories: cs.LG', 'Categories: cs.CV cs.LG\nComments: Accepted at the Harbour Conference on Vision');

/** It also announces a paper that the digest lacks. */
const mail = `Submissions to:
Computer Vision and Pattern Recognition
Machine Learning
 received from  Thu 26 Feb 26 19:00:00 GMT  to  Fri 27 Feb 26 19:00:00 GMT
${'-'.repeat(78)}
${lamps}${inventedListing({
  identifier: '2603.00022',
  title: 'Foghorns: Linear Attention with a Key-Value Cache of Fixed Size',
  abstract: 'The key-value cache grows with every token. Foghorns keeps it small by linear attention.',
})}`;

/** A place in the digest. */
function positionOf(words: string): EditorPosition {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

let open: OpenWorkbench;
let workbench: WorkbenchPage;

beforeAll(async () => {
  open = await openWorkbench();
  ({ workbench } = open);
  open.addFile(digest, text);
  open.addFile('2026-03-02-listing.txt', mail);
  await workbench.openFile(digest);
});
afterEach((context) => takeScreenshotOfFailure(workbench, context));
afterAll(() => open[Symbol.asyncDispose]());

const lens = (words: string): Promise<void> =>
  workbench.editor(digest).locator('.codelens-decoration', { hasText: words }).first().waitFor();

test('the hover has the record of the listing mail', async () => {
  await lens('1 of 2 papers checked against listing of 27 Feb 2026');
  await workbench.focusEditor(digest);
  await workbench.goTo(positionOf('2603.00021'));
  const hover = await showHover(workbench);
  await expect
    .poll(() => hover.allInnerTexts())
    .toContainEqual(expect.stringContaining('Comment: Accepted at the Harbour Conference on Vision'));
  await takeScreenshot(workbench, 'hover-record');
  await workbench.page.keyboard.press('Escape');
});

test('Compare with arXiv shows both texts in the diff editor', async () => {
  await workbench.focusEditor(digest);
  await workbench.goTo(positionOf('2603.00021'));
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
  await page.locator('.statusbar-item', { hasText: 'arXiv: 0 of 2 papers' }).waitFor();
  await notification.filter({ hasText: 'Papers as arXiv has them: 1, different: 1, without a record: 0' }).waitFor();
  await page.locator('.statusbar-item', { hasText: 'arXiv:' }).waitFor({ state: 'hidden' });
  await lens('Checked against arXiv on');
  const rows = await openTreeView(workbench, 'Digest Desk');
  await rows.and(page.locator('[aria-label^="Quiet Bits"][aria-label*="as arXiv has it"]')).waitFor();
  await rows.and(page.locator('[aria-label^="Lamps of"][aria-label*="differs from arXiv"]')).waitFor();
  await takeScreenshot(workbench, 'verified');
});

test('Show Coverage names the papers that the mail has on the topics of the digest', async () => {
  await workbench.runCommand('Show Coverage');
  await workbench.page.locator('.view-line', { hasText: 'Foghorns' }).waitFor();
  await takeScreenshot(workbench, 'coverage');
});
