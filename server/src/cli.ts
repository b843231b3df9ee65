/** The program `digest-desk`: the command line on Node. */
import { version } from '../../package.json';
import { runCommandLine } from './cli/commandLine';
import { nodeLocalFiles } from './platform/nodeLocalFiles';
import { createNodeTerminal } from './platform/nodeTerminal';

const exitCode = runCommandLine(process.argv.slice(2), {
  localFiles: nodeLocalFiles,
  terminal: createNodeTerminal(),
  environment: process.env,
  version,
});
// Not process.exit(), which would cut off what a pipe has not taken yet.
void exitCode.then((code) => (process.exitCode = code));
