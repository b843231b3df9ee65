/** How the server starts, introduces itself and ends. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { InitializeResult } from 'vscode-languageserver-protocol/node';
import {
  createMessageConnection,
  ErrorCodes,
  IPCMessageReader,
  IPCMessageWriter,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { version } from '../../package.json';
import { useServer } from './serverSession';
import { vsCodeCapabilities } from './testClient';

const server = useServer();
const initializeParams = { processId: process.pid, rootUri: null, capabilities: vsCodeCapabilities };

async function run(...args: readonly string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [server.file(), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, stdout, stderr };
}

describe('the server', () => {
  it('says what it can do', async () => {
    const { capabilities, serverInfo } = await server.start().initialize();
    expect(serverInfo).toEqual({ name: 'Digest Desk', version });
    expect(capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { identifier: 'digest-desk', interFileDependencies: true, workspaceDiagnostics: false },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      codeActionProvider: {
        codeActionKinds: [
          'quickfix',
          'source.fixAll.digestDesk',
          'refactor.rewrite.insertLinksAndAuthors.digestDesk',
          'source.insertLinksAndAuthors.digestDesk',
        ],
        resolveProvider: true,
      },
    });
  });

  it('registers for settings and files with a client that allows it', async () => {
    const client = await server.startInitialized();
    await client.until(() => (client.registered.length === 2 ? true : undefined));
    expect(client.registered.sort()).toEqual(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });

  it.each(['textDocument/hover', 'digestDesk/papers', 'textDocument/diagnostic', 'no/such'])(
    'answers %s only between initialization and shutdown',
    async (method) => {
      const params = {
        uri: 'file:///a.digest',
        textDocument: { uri: 'file:///a.digest' },
        position: { line: 0, character: 0 },
      };
      const client = server.start();
      const codeOf = (): Promise<unknown> =>
        client.connection.sendRequest(method, params).then(
          () => 'answered',
          (error: unknown) => (error instanceof ResponseError ? error.code : error),
        );
      expect(await codeOf()).toBe(ErrorCodes.ServerNotInitialized);
      await client.initialize();
      expect(await codeOf()).toBe(method === 'no/such' ? ErrorCodes.MethodNotFound : 'answered');
      await client.connection.sendRequest('shutdown');
      expect(await codeOf()).toBe(ErrorCodes.InvalidRequest);
    },
  );

  it('exits with 0 after shutdown, with 1 without it and when its client is gone', async () => {
    expect(await (await server.startInitialized()).stop()).toBe(0);
    const impatient = await server.startInitialized();
    await impatient.connection.sendNotification('exit');
    expect(await impatient.exited).toBe(1);
    const crashed = await server.startInitialized();
    crashed.hangUp();
    expect(await crashed.exited).toBe(1);
  });

  it('speaks over Node IPC and exits with the channel', async () => {
    const child = fork(server.file(), ['--node-ipc', `--clientProcessId=${process.pid}`], { silent: true });
    const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', initializeParams);
    expect(serverInfo?.name).toBe('Digest Desk');
    const exit = once(child, 'exit');
    child.disconnect();
    expect(await exit).toEqual([1, null]);
  });

  it.each([[(port: number) => [`--socket=${port}`]], [(port: number) => ['--socket', String(port)]]])(
    'speaks over a socket',
    async (args) => {
      const listener = createServer().listen(0, '127.0.0.1');
      await once(listener, 'listening');
      const address = listener.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      const child = spawn(process.execPath, [server.file(), ...args(address.port)], { stdio: 'ignore' });
      const exit = once(child, 'exit');
      const socket = await new Promise<NodeJS.Socket>((resolve) => listener.once('connection', resolve));
      const connection = createMessageConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
      connection.listen();
      await connection.sendRequest('initialize', initializeParams);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      expect(await exit).toEqual([0, null]);
      listener.close();
    },
  );

  it('explains its arguments', async () => {
    expect(await run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(await run('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--stdio') as string });
    const unknown = await run('--stdio', '--verbose');
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toMatch(/^digest-desk-server: .*--verbose.*\n\nUsage: /s);
  });

  it.each([[[]], [['--stdio', '--node-ipc']], [['--node-ipc']], [['--socket=none']], [['--socket']], [['here']]])(
    'does not start with %j',
    async (args) => {
      const { code, stdout, stderr } = await run(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^digest-desk-server: .+\n\nUsage: /s);
      expect(stderr).not.toMatch(/^ {4}at /m);
    },
  );
});
