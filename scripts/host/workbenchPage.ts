/** A workbench in a browser, driven by keys and mouse the way a person does it. */
import type { Locator, Page } from 'playwright-core';
import { viewport } from './browser';

/** Milliseconds that anything on the page may take. */
const timeLimit = 30_000;

export class WorkbenchPage {
  constructor(readonly page: Page) {
    page.setDefaultTimeout(timeLimit);
  }

  /** Goes to the address of a workbench and waits until its folder is shown. */
  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** The editor that shows the file. */
  editor(fileName: string): Locator {
    return this.page.locator(`.monaco-editor[data-uri$="/${fileName}"]`);
  }

  /** Opens a file of the workspace by its name, as with Go to File. */
  async openFile(fileName: string): Promise<void> {
    await this.retry(async (limit) => {
      await this.page.keyboard.press('Control+P');
      await this.page.locator('.quick-input-widget input[type=text]').fill(fileName, { timeout: limit });
      const row = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: fileName });
      await row.first().waitFor({ timeout: limit });
    });
    await this.page.keyboard.press('Enter');
    await this.lines(fileName).first().waitFor();
    await this.focusEditor(fileName);
  }

  /** Makes the keyboard go to the editor of the file, which must be the visible one. */
  async focusEditor(fileName: string): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.editor(fileName).and(this.page.locator('.focused')).waitFor();
  }

  /** Puts the cursor of the focused editor at a line and column, both counted from 1. */
  async goTo({ line, column }: { readonly line: number; readonly column: number }): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.page.locator('.quick-input-widget input[type=text]').fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Runs a command by its title, as with the command palette. */
  async runCommand(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    // A list that is already open does not learn about commands of extensions that arrive later, so open it anew.
    await this.retry(async (limit) => {
      await this.page.keyboard.press('F1');
      await this.page.locator('.quick-input-widget input[type=text]').fill(`>${title}`, { timeout: limit });
      await row.waitFor({ timeout: limit });
    });
    await row.click();
    await this.moveMouseAway();
  }

  /** Puts the mouse where it causes no tooltip and no hover: behind the last tab. */
  async moveMouseAway(): Promise<void> {
    await this.page.mouse.move(viewport.width * 0.8, 16);
  }

  /** Saves the file in the focused editor and waits until it counts as saved. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** The lines of the editor that are on the screen. */
  lines(fileName: string): Locator {
    return this.editor(fileName).locator('.view-line');
  }

  /** The squiggles of the editor, of any severity. */
  squiggles(fileName: string): Locator {
    return this.editor(fileName).locator('[class*="squiggly-"]');
  }

  /** Tries an action, Escape in between, until one attempt (of at most 3 s) succeeds or the time is over. */
  async retry(attempt: (limit: number) => Promise<void>): Promise<void> {
    const end = Date.now() + timeLimit;
    for (;;) {
      try {
        await attempt(3000);
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }
}
