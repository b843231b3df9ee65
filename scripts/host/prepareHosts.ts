/** Makes sure that everything the tests in real VS Code need is on this machine; says what is missing. */
import { runMain } from '../runMain';
import { currentHost, floorHost } from './hostVersions';
import { ensureBrowser } from './installBrowser';
import { installHost } from './installHost';

await runMain(async () => {
  console.log(`Browser: ${await ensureBrowser()}`);
  for (const version of [currentHost, floorHost]) console.log(`VS Code ${version.vscode}: ${installHost(version)}`);
});
