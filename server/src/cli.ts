/** The program `digest-desk`: the command line on Node. Run as a worker, it checks digests for the one that started it. */
import { parentPort } from 'node:worker_threads';
import { repository, version } from '../../package.json';
import { runCommandLine } from './cli/commandLine';
import { createDigestChecker } from './cli/digestChecker';
import { createNodeArxivPorts } from './platform/nodeArxivPorts';
import { createNodeCheckThreads, serveChecker } from './platform/nodeCheckThreads';
import { nodeLocalFiles } from './platform/nodeLocalFiles';
import { createNodeTerminal } from './platform/nodeTerminal';
import { nodeVersionControl } from './platform/nodeVersionControl';

if (parentPort === null) {
  const exitCode = runCommandLine(process.argv.slice(2), {
    localFiles: nodeLocalFiles,
    versionControl: nodeVersionControl,
    checkThreads: createNodeCheckThreads(new URL(import.meta.url)),
    terminal: createNodeTerminal(),
    arxiv: createNodeArxivPorts({ version, repository }),
    environment: process.env,
    version,
  });
  // Not process.exit(), which would cut off what a pipe has not taken yet.
  void exitCode.then((code) => (process.exitCode = code));
} else {
  serveChecker(parentPort, createDigestChecker(nodeLocalFiles));
}
