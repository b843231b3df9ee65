/** The Chromium that shows the workbench, driven by Playwright. */
import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser } from './installBrowser';

/** A headless browser that stays off the network by itself; installed first when there is none. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureBrowser(),
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
