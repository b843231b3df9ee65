/** Starts the language server in Node; how it talks to the client is chosen on the command line. */
import { parseArgs } from 'node:util';
import { createConnection } from 'vscode-languageserver/node';
import { repository, version } from '../../package.json';
import { startLanguageServer } from './lsp/languageServer';
import { createNodeArxivPorts } from './platform/nodeArxivPorts';
import { nodeFileSystem } from './platform/nodeFileSystem';

const usage = `Usage: digest-desk-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME

The language server for digests of arXiv papers. Editors start it; the command line is digest-desk.

  --stdio                 speak LSP over standard input and output
  --node-ipc              speak LSP over the channel to the Node process that started the server
  --socket=PORT           connect to a client that listens on this port of this machine
  --pipe=NAME             connect to a client that listens on this pipe
  --clientProcessId=PID   end with this process
  --help, --version`;

const options = {
  stdio: { type: 'boolean' },
  'node-ipc': { type: 'boolean' },
  socket: { type: 'string' },
  pipe: { type: 'string' },
  clientProcessId: { type: 'string' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;

type Arguments = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

function main(): void {
  try {
    start(parseArgs({ options }).values);
  } catch (error) {
    console.error(`digest-desk-server: ${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 2;
  }
}

/** Throws when the arguments do not say how to talk to the client. */
function start(values: Arguments): void {
  if (values.help === true) console.log(usage);
  else if (values.version === true) console.log(version);
  else {
    checkTransport(values);
    process.once('disconnect', () => process.exit(1));
    // The connection reads the transport from the command line itself.
    startLanguageServer(createConnection(), {
      fileSystem: nodeFileSystem,
      version,
      arxiv: createNodeArxivPorts({ version, repository }),
    });
  }
}

function checkTransport({ stdio, 'node-ipc': nodeIpc, socket, pipe }: Arguments): void {
  const given = [stdio, nodeIpc, socket, pipe].filter((transport) => transport !== undefined);
  if (given.length !== 1) throw new Error('give exactly one of --stdio, --node-ipc, --socket and --pipe');
  if (nodeIpc === true && process.send === undefined) throw new Error('--node-ipc works only from a Node process');
  if (socket !== undefined && !/^[1-9]\d{0,4}$/.test(socket)) throw new Error(`${socket} is no port`);
}

main();
