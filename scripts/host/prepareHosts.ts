/** Makes sure that everything the tests in real VS Code need is on this machine; says what is missing. */
import { runMain } from '../runMain';
import { findBrowser } from './browser';
import { currentHost, floorHost } from './hostVersions';
import { installHost } from './installHost';

await runMain(() => {
  console.log(`Browser: ${findBrowser()}`);
  for (const version of [currentHost, floorHost]) console.log(`VS Code ${version.vscode}: ${installHost(version)}`);
});
