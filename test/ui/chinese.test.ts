/** Who has set VS Code to Simplified Chinese reads Digest Desk in Chinese; VS Code's own words need its language pack. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { WorkbenchPage } from '../../scripts/host/workbenchPage';
import { type OpenWorkbench, openWorkbench } from './support/openWorkbench';
import { positionOf } from './support/samples';
import { takeScreenshotOfFailure } from './support/screenshots';
import { describeTree, openOutline, openProblems, openTreeView, showHover, showQuickFixes } from './support/views';

const digest = '2026-01-14.digest';

let open: OpenWorkbench;
let workbench: WorkbenchPage;

beforeAll(async () => {
  open = await openWorkbench('zh-cn');
  ({ workbench } = open);
  await workbench.openFile(digest);
});
afterEach((context) => takeScreenshotOfFailure(workbench, context));
afterAll(() => open[Symbol.asyncDispose]());

test('the view and its topics', async () => {
  const rows = await openTreeView(workbench, 'Digest Desk');
  await expect.poll(() => workbench.page.locator('.sidebar .title-label').innerText()).toMatch(/论文$/);
  await expect
    .poll(async () => (await describeTree(rows)).filter((row) => row.endsWith('· 1')))
    .toEqual(['剪枝与稀疏 · 1', 'KV 缓存与注意力 · 1', '解码 · 1', '混合专家 · 1']);
  await workbench.page.locator('.activitybar .badge[aria-label="Digest Desk - 3 篇论文有问题"]').waitFor();
});

test('the findings', async () => {
  const problems = await openProblems(workbench);
  await problems.filter({ hasText: '标题《Quiet Bits' }).waitFor();
});

test('the outline', async () => {
  const rows = await openOutline(workbench);
  await rows.filter({ hasText: '一句话摘要' }).first().waitFor();
});

test('the hover', async () => {
  await workbench.focusEditor(digest);
  await workbench.goTo(positionOf(digest, '2601.01301'));
  const hover = await showHover(workbench);
  await expect.poll(() => hover.allInnerTexts()).toContainEqual(expect.stringContaining('摘要页'));
  await workbench.page.keyboard.press('Escape');
});

test('the quick fixes', async () => {
  await workbench.focusEditor(digest);
  await workbench.goTo(positionOf(digest, 'Quiet Bits Four-Bit'));
  const fixes = await showQuickFixes(workbench);
  expect(await fixes.allInnerTexts()).toEqual(expect.arrayContaining(['在标题前换行', '在此文件中停用 glued-title']));
  await workbench.page.keyboard.press('Escape');
});

test('the commands, to be found by their English names as well', async () => {
  await workbench.page.keyboard.press('F1');
  await workbench.page.locator('.quick-input-widget input[type=text]').fill('>Copy Citation');
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: '复制引文' }).waitFor();
  await workbench.page.keyboard.press('Escape');
});
