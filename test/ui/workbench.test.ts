/** A person reads a digest and a report, sees what Digest Desk has found, and repairs it. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { WorkbenchPage } from '../../scripts/host/workbenchPage';
import { type OpenWorkbench, openWorkbench } from './support/openWorkbench';
import { positionOf } from './support/samples';
import { takeScreenshot, takeScreenshotOfFailure } from './support/screenshots';
import { applyQuickFix, openOutline, openProblems, openTreeView, showHover, showQuickFixes } from './support/views';

const digest = '2026-01-14.digest';
const report = 'report-2026-01-15.md';

let open: OpenWorkbench;
let workbench: WorkbenchPage;

beforeAll(async () => {
  open = await openWorkbench();
  ({ workbench } = open);
});
afterEach((context) => takeScreenshotOfFailure(workbench, context));
afterAll(() => open[Symbol.asyncDispose]());

describe('a text digest', () => {
  beforeAll(() => workbench.openFile(digest));

  test('has its papers by topic in the view Papers, where a click goes to the paper', async () => {
    const rows = await openTreeView(workbench, 'Digest Desk');
    await rows.filter({ hasText: 'Lantern Sparse Routing Tables' }).first().waitFor();
    const problems = await openProblems(workbench);
    await problems.filter({ hasText: 'glued-title' }).first().waitFor();
    await takeScreenshot(workbench, 'workbench');

    await rows.filter({ hasText: 'Draft and Verify at the Edge' }).first().click();
    const cursor = workbench.page.locator('#status\\.editor\\.selection');
    const { line } = positionOf(digest, 'Draft and Verify');
    await expect.poll(() => cursor.innerText()).toContain(`Ln ${line}, `);
  });

  test('has its papers with their fields in the outline', async () => {
    const rows = await openOutline(workbench);
    // The pane is low: the list holds no rows but the first ones.
    await rows.and(workbench.page.locator('[aria-level="1"]')).filter({ hasText: 'Lantern Sparse Routing' }).waitFor();
    await rows.and(workbench.page.locator('[aria-level="2"]')).filter({ hasText: 'Ada Lindqvist' }).waitFor();
  });

  test('shows a squiggle and a problem while a wrong identifier is typed, and none when it is right again', async () => {
    await workbench.focusEditor(digest);
    await workbench.goTo(positionOf(digest, '01.01301'));
    const problems = (await openProblems(workbench)).filter({ hasText: '2613.01301' });
    await workbench.focusEditor(digest);
    await workbench.page.keyboard.press('Delete');
    await workbench.page.keyboard.press('Delete');
    await workbench.page.keyboard.type('13');
    await problems.first().waitFor();
    await workbench.editor(digest).locator('.squiggly-error').first().waitFor();
    await takeScreenshot(workbench, 'problems');

    for (let key = 0; key < 2; key++) await workbench.page.keyboard.press('Backspace');
    await workbench.page.keyboard.type('01');
    await problems.first().waitFor({ state: 'detached' });
  });

  test('tells of a paper in a hover over its link', async () => {
    await workbench.focusEditor(digest);
    await workbench.goTo(positionOf(digest, '2601.01301'));
    const hover = await showHover(workbench);
    await expect.poll(() => hover.allInnerTexts()).toContainEqual(expect.stringContaining('Jonas Weber'));
    await takeScreenshot(workbench, 'hover');
    await workbench.page.keyboard.press('Escape');
  });

  test('gets a title out of the abstract it was glued to by a quick fix', async () => {
    expect(open.savedText(digest)).not.toContain('\nQuiet Bits Four-Bit');
    await workbench.focusEditor(digest);
    await workbench.goTo(positionOf(digest, 'Quiet Bits Four-Bit'));
    const fixes = await showQuickFixes(workbench);
    await takeScreenshot(workbench, 'quick-fix');
    await applyQuickFix(workbench, fixes, 'Start a new line before the title');
    await workbench.save();
    await expect.poll(() => open.savedText(digest)).toContain('\nQuiet Bits Four-Bit');
  });
});

describe('a Markdown report', () => {
  test('stays Markdown and has the findings of Digest Desk', async () => {
    await workbench.openFile(report);
    const mode = workbench.page.locator('#status\\.editor\\.mode');
    await expect.poll(() => mode.innerText()).toBe('Markdown');
    const problems = await openProblems(workbench);
    await problems.filter({ hasText: 'could not be generated' }).first().waitFor();
    const outline = await openOutline(workbench);
    // Grouped by their source, as Markdown's own outline is there too.
    await outline.filter({ hasText: 'Digest Desk' }).waitFor();
    await workbench.focusEditor(report);
    // Headings are bold once the grammar has been loaded.
    await workbench.lines(report).locator('.mtkb').first().waitFor();
    await takeScreenshot(workbench, 'report');
  });
});
