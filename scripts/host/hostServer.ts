/** VS Code's server: runs the extension host and serves the workbench to a browser on this machine. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { leadsProcessGroup, ownProcessGroup } from '../childProcess';

export interface HostServerOptions {
  /** As `installHost` returned it. */
  readonly installation: string;
  /** The server's own state and sockets; an empty folder with a short path. */
  readonly dataFolder: string;
  readonly userDataFolder: string;
  readonly extensionsFolder: string;
  /** Extensions not to be started. */
  readonly disabledExtensions?: readonly string[];
  /** Added to the environment of the extension host. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** What a workbench page shows and runs. */
export interface WorkbenchOptions {
  readonly folder?: string;
  readonly extensionDevelopmentPaths?: readonly string[];
  readonly extensionTestsPath?: string;
}

export interface HostServer extends AsyncDisposable {
  /** The address of a workbench; whoever knows it may do anything the user may. */
  readonly workbenchUrl: (options: WorkbenchOptions) => string;
}

/** Starts the server on a free port of the loopback interface; disposing it ends it and all its children. */
export async function startHostServer(options: HostServerOptions): Promise<HostServer> {
  const token = randomBytes(16).toString('hex');
  const server = spawnServer(options, [
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
    '--disable-workspace-trust',
    ...(options.disabledExtensions ?? []).flatMap((id) => ['--disable-extension', id]),
  ]);
  const group = ownProcessGroup(server);
  const port = await listeningPort(server);
  return {
    workbenchUrl: (workbench) => workbenchUrl(port, token, workbench),
    [Symbol.asyncDispose]: () => group[Symbol.asyncDispose](),
  };
}

/** Installs a packaged extension (VSIX) into the extensions folder. */
export async function installExtension(options: HostServerOptions, vsix: string): Promise<void> {
  const server = spawnServer(options, ['--install-extension', path.resolve(vsix), '--force']);
  const [output, errors] = await Promise.all([text(server.stdout), text(server.stderr)]);
  if (!output.includes('successfully installed')) {
    throw new Error(`VS Code did not install ${vsix}:\n${output}${errors}`);
  }
}

type ServerProcess = ChildProcessByStdio<null, Readable, Readable>;

function spawnServer(options: HostServerOptions, parameters: readonly string[]): ServerProcess {
  const sockets = path.join(options.dataFolder, 'tmp');
  mkdirSync(sockets, { recursive: true });
  const oldNode = Number(process.versions.node.split('.')[0]) < 22;
  return spawn(
    process.execPath,
    [
      path.join(options.installation, 'out/server-main.js'),
      '--accept-server-license-terms',
      ...['--telemetry-level', 'off'],
      ...['--server-data-dir', options.dataFolder],
      ...['--user-data-dir', options.userDataFolder],
      ...['--extensions-dir', options.extensionsFolder],
      ...parameters,
    ],
    {
      detached: leadsProcessGroup,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...options.environment,
        // No request to an extension gallery.
        EXTENSIONS_GALLERY: '{}',
        TMPDIR: sockets,
        // VS Code 1.112 and later expects the global WebSocket, which Node 20 has behind this flag only.
        ...(oldNode ? { NODE_OPTIONS: '--experimental-websocket' } : {}),
      },
    },
  );
}

/** The port the server reports; fails with all it has printed when it ends instead. */
function listeningPort(server: ServerProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    server.stdout.on('data', collect);
    server.stderr.on('data', collect);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code ?? 'a signal'}:\n${output}`)));
  });
}

function workbenchUrl(port: number, token: string, options: WorkbenchOptions): string {
  // Equal to `location.host` of the page, else the workbench does not connect. Webviews need a secure origin: localhost.
  const host = `localhost:${port}`;
  const remote = (file: string): string => `vscode-remote://${host}${file}`;
  const payload = [
    ...(options.extensionDevelopmentPaths ?? []).map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ...(options.extensionTestsPath === undefined ? [] : [['extensionTestsPath', remote(options.extensionTestsPath)]]),
  ];
  const query = new URLSearchParams({ tkn: token, payload: JSON.stringify(payload) });
  if (options.folder === undefined) query.set('ew', 'true');
  else query.set('folder', options.folder);
  return `http://${host}/?${query.toString()}`;
}
