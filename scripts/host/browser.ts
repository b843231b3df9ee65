/** The Chromium that shows the workbench: one that is already on the machine, driven by Playwright. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const knownPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The browser's program; an error that says how to get one when there is none. */
export function findBrowser(): string {
  const chosen = process.env['CHROMIUM'];
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM names ${chosen}, which does not exist.`);
  }
  const found = knownPlaces[process.platform]?.find((program) => existsSync(program));
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium, Chrome or Edge found, which the tests need to show VS Code.\n' +
      'Install one (Debian, Ubuntu: apt-get install chromium fonts-wqy-zenhei)\n' +
      'or set the environment variable CHROMIUM to its program.',
  );
}

/** A headless browser that stays off the network by itself. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      // The sandbox does not work for root, in containers and on some kernels; the only page is ours.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      // Grey text edges: smaller screenshots that look the same on every display.
      '--disable-lcd-text',
    ],
  });
}

/** The size of the workbench in CSS pixels; its screenshots stay below the 200 kB a README should load. */
export const viewport = { width: 1060, height: 660 };
