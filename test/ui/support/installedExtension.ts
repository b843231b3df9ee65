/** Global setup of the UI tests: VS Code's server with the packaged extension installed, no development mode. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { installExtension, startHostServer } from '../../../scripts/host/hostServer';
import { writeHostSettings } from '../../../scripts/host/hostSettings';
import { currentHost } from '../../../scripts/host/hostVersions';
import { installHost } from '../../../scripts/host/installHost';
import { vsixPath } from '../../../scripts/projectManifest';
import { sampleWorkspace, screenshotFolder } from '../../../scripts/projectPaths';
import { createTemporaryFolder } from '../../../scripts/temporaryFolder';
import { atomFeed } from '../../arxiv/atomFixtures';
import type { Respond } from '../../arxiv/loopbackServer';
import { sendFeed, startLoopbackServer } from '../../arxiv/loopbackServer';

declare module 'vitest' {
  interface ProvidedContext {
    /** Shows the sample workspace, or the folder that `folder` in its query is set to. */
    readonly workbenchUrl: string;
  }
}

/** How long the server that stands for arXiv thinks, in milliseconds: long enough to be seen in the status bar. */
const thinkingTime = 2000;

const answerSlowly: Respond = ({ identifiers }, response) => {
  const feed = atomFeed(identifiers.map((identifier) => ({ id: `${identifier}v2` })));
  setTimeout(() => sendFeed(response, feed), thinkingTime);
};

/** Resolves to what ends the server again. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const vsix = vsixPath();
  if (!existsSync(vsix)) throw new Error(`${vsix} does not exist; npm run package makes it`);
  rmSync(screenshotFolder, { recursive: true, force: true });
  const folder = createTemporaryFolder();
  const options = {
    installation: installHost(currentHost),
    dataFolder: folder.path,
    userDataFolder: path.join(folder.path, 'user'),
    extensionsFolder: path.join(folder.path, 'extensions'),
    environment: { XDG_CACHE_HOME: path.join(folder.path, 'cache') },
  };
  const arxiv = await startLoopbackServer(() => Date.now(), answerSlowly);
  writeHostSettings(options.userDataFolder, { 'digestDesk.arxiv.endpoint': arxiv.endpoint.href });
  await installExtension(options, vsix);
  const server = await startHostServer(options);
  project.provide('workbenchUrl', server.workbenchUrl({ folder: sampleWorkspace }));
  return async () => {
    await server[Symbol.asyncDispose]();
    await arxiv[Symbol.asyncDispose]();
    folder[Symbol.dispose]();
  };
}
