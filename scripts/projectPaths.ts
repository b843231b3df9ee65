/** Where the scripts find the project's folders. */
import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '..');

/** What `npm run build` writes. */
export const distFolder = path.join(projectRoot, 'dist');

/** Everything the tests fetch or produce: hosts, bundles, results, screenshots. Never committed, safe to delete. */
export const testCacheFolder = path.join(projectRoot, '.vscode-test');

/** The invented digests that the samples, the extension tests and the UI tests open. */
export const sampleWorkspace = path.join(projectRoot, 'test', 'fixtures', 'workspace');

export const screenshotFolder = path.join(testCacheFolder, 'screenshots');
