/** The view Papers: topic and paper, and how it follows the editor. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import type { WorkbenchPage } from '../../scripts/host/workbenchPage';
import { type OpenWorkbench, openWorkbench } from './support/openWorkbench';
import { positionOf } from './support/samples';
import { takeScreenshotOfFailure } from './support/screenshots';
import { describeTree, openTreeView } from './support/views';

const digest = '2026-01-14.digest';

let open: OpenWorkbench;
let workbench: WorkbenchPage;
let rows: Locator;

beforeAll(async () => {
  open = await openWorkbench();
  ({ workbench } = open);
  await workbench.openFile(digest);
  rows = await openTreeView(workbench, 'Digest Desk');
});
afterEach((context) => takeScreenshotOfFailure(workbench, context));
afterAll(() => open[Symbol.asyncDispose]());

/** The row of the view that is selected. */
function selectedRow(): Locator {
  return rows.and(workbench.page.locator('[aria-selected="true"]'));
}

test('has topics with the number of their papers, and the papers with their authors', async () => {
  await expect
    .poll(() => describeTree(rows))
    .toEqual([
      'Pruning and sparsity · 1',
      'Pruning Where It Hurts Least Layer Budgets from One Backward Pass · Ingrid Solberg, Hiro Tanaka',
      'KV cache and attention · 1',
      'Quiet Bits Four-Bit Key-Value Caches with Outlier Channels in Half Precision · Jonas Weber, Priya Raman',
      'Decoding · 1',
      'Draft and Verify at the Edge Speculative Decoding on Phones with 8 GB of Memory · ' +
        'Nadia Haddad, Tom Okafor, Li Wenjing, Sofia Marin',
      'Mixture of experts · 1',
      'Lantern Sparse Routing Tables for Mixture-of-Experts Serving · Ada Lindqvist, Chen Yuhan, Marta Oliveira',
    ]);
});

test('counts the papers with problems in its badge', async () => {
  await workbench.page.locator('.activitybar .badge[aria-label="Digest Desk - 3 papers with problems"]').waitFor();
});

test('selects the paper at the cursor', async () => {
  const places = [
    ['dominates the memory', 'Quiet Bits'],
    ['which phones do not have', 'Draft and Verify'],
  ] as const;
  for (const [words, title] of places) {
    await workbench.focusEditor(digest);
    await workbench.goTo(positionOf(digest, words));
    await selectedRow().filter({ hasText: title }).waitFor();
  }
});

test('follows what is typed, and keeps a topic collapsed meanwhile', async () => {
  await rows.filter({ hasText: /^Mixture of experts/ }).click();
  await rows.filter({ hasText: 'Lantern' }).waitFor({ state: 'detached' });
  await workbench.focusEditor(digest);
  await workbench.goTo(positionOf(digest, 'Bits Four-Bit'));
  await workbench.page.keyboard.type('Small ');
  await rows.filter({ hasText: 'Quiet Small Bits Four-Bit' }).waitFor();
  expect(await rows.filter({ hasText: 'Lantern' }).count()).toBe(0);
  for (let key = 0; key < 'Small '.length; key++) await workbench.page.keyboard.press('Backspace');
  await rows.filter({ hasText: 'Quiet Bits Four-Bit' }).waitFor();
});

test('moves a paper below the topic that the user gives it', async () => {
  await workbench.focusEditor(digest);
  const { line } = positionOf(digest, 'https://arxiv.org/abs/2601.01402');
  await workbench.goTo({ line, column: 1 });
  await workbench.page.keyboard.type('Topics: serving-scheduling\n');
  await expect.poll(() => describeTree(rows)).toContain('Serving and scheduling · 1');
  expect(await rows.filter({ hasText: 'Pruning and sparsity' }).count()).toBe(0);
});

test('says what to do when no digest is open', async () => {
  await workbench.openFile('notes.md');
  await workbench.page
    .locator('.welcome-view-content')
    .filter({ hasText: 'No digest of arXiv papers is open' })
    .waitFor();
});
