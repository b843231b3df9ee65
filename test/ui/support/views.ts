/** The parts of the workbench that show what the extension has found, opened the way a person does it. */
import type { Locator } from 'playwright-core';
import type { WorkbenchPage } from '../../../scripts/host/workbenchPage';

/** The rows of the Problems view; their `aria-label` has severity, message, place and source. */
export async function openProblems({ page }: WorkbenchPage): Promise<Locator> {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M');
  await panel.waitFor();
  return panel.locator('.monaco-list-row');
}

/** The rows of the Outline view; their `aria-label` starts with the symbol's name. */
export async function openOutline(workbench: WorkbenchPage): Promise<Locator> {
  await workbench.runCommand('Focus on Outline View');
  return workbench.page.locator('.outline-pane .monaco-list-row');
}

/** The rows of a tree in a view container of the activity bar. */
export async function openTreeView(workbench: WorkbenchPage, container: string): Promise<Locator> {
  const { page } = workbench;
  // The whole item: a badge may cover its icon.
  const icon = page.locator('.activitybar .action-item', { has: page.locator(`[aria-label^="${container}"]`) });
  await icon.waitFor();
  const tree = page.locator('.sidebar .customview-tree');
  if (!(await tree.isVisible())) await icon.click();
  await workbench.moveMouseAway();
  await tree.waitFor();
  return tree.locator('[role=treeitem]');
}

/** What stands in the rows of a tree, each of which has a label and a description. */
export async function describeTree(rows: Locator): Promise<readonly string[]> {
  const labels = await rows.locator('.label-name').allInnerTexts();
  const descriptions = await rows.locator('.label-description').allInnerTexts();
  return labels.map((label, index) => `${label} · ${descriptions[index] ?? ''}`);
}

/** The hover at the cursor of the focused editor. */
export async function showHover(workbench: WorkbenchPage): Promise<Locator> {
  const hover = workbench.page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-contents');
  await workbench.retry(async (limit) => {
    await workbench.page.keyboard.press('Control+K');
    await workbench.page.keyboard.press('Control+I');
    await hover.first().waitFor({ timeout: limit });
  });
  return hover;
}

/** The quick fix menu at the cursor; its rows. */
export async function showQuickFixes(workbench: WorkbenchPage): Promise<Locator> {
  const rows = workbench.page.locator('.action-widget .monaco-list-row.action');
  // The fixes of a fresh document may not have been computed yet.
  await workbench.retry(async (limit) => {
    await workbench.page.keyboard.press('Control+.');
    await rows.first().waitFor({ timeout: limit });
  });
  return rows;
}

/** Applies the first entry of the quick fix menu, just opened, whose title contains these words. */
export async function applyQuickFix({ page }: WorkbenchPage, rows: Locator, words: string): Promise<void> {
  const titles = await rows.allInnerTexts();
  const place = titles.findIndex((title) => title.includes(words));
  if (place < 0) throw new Error(`No quick fix "${words}" among ${titles.join(', ')}`);
  for (let row = 0; row < place; row++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
