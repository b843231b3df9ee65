/** The built `dist/cli.js` and the network: its own cache and queue on disk, and Ctrl-C. */
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { distFolder } from '../../scripts/projectPaths';
import { createTemporaryFolder } from '../../scripts/temporaryFolder';
import { atomFeed } from '../arxiv/atomFixtures';
import type { LoopbackServer } from '../arxiv/loopbackServer';
import { sendFeed, startLoopbackServer } from '../arxiv/loopbackServer';
import { textDigest } from './inventedDigests';

const program = path.join(distFolder, 'cli.js');
if (!fs.existsSync(program)) throw new Error('dist/cli.js is not there: npm run build');

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Starts the program in a folder that holds `a.digest` and, in `cache`, all that the machine remembers. */
function start(folder: string, arxiv: LoopbackServer, ...parameters: readonly string[]): Child {
  const cache = path.join(folder, 'cache');
  const env = {
    ...process.env,
    LC_ALL: 'C',
    DIGEST_DESK_ARXIV_ENDPOINT: arxiv.endpoint.href,
    XDG_CACHE_HOME: cache,
    LOCALAPPDATA: cache,
    HOME: cache,
  };
  fs.writeFileSync(path.join(folder, 'a.digest'), textDigest());
  return spawn(process.execPath, [program, ...parameters], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** All that it prints; complaints fail the test. */
async function outputOf({ stdout, stderr }: Child): Promise<string> {
  const [output, errors] = await Promise.all([readAll(stdout), readAll(stderr)]);
  expect(errors).toBe('');
  return output;
}

function filesIn(folder: string): readonly string[] {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
}

it('asks arXiv once, says who it is, and answers from its cache from then on', async () => {
  using temporary = createTemporaryFolder();
  await using arxiv = await startLoopbackServer(
    () => 0,
    (_, response) => sendFeed(response, atomFeed([{ id: '2601.01234v2' }])),
  );
  const verify = (...options: readonly string[]): Promise<string> =>
    outputOf(start(temporary.path, arxiv, 'verify', 'a.digest', ...options));
  expect(await verify()).toContain(' unresolved ');
  expect(await verify('--network')).toMatch(/ differs .* \(api \d{4}-\d\d-\d\d\) /);
  expect(await verify('--network')).toContain(' (cache ');
  expect(await verify('--offline')).toContain(' (cache ');
  expect(arxiv.log.map(({ identifiers }) => identifiers)).toEqual([['2601.01234']]);
  expect(arxiv.log[0]?.userAgent).toMatch(/^digest-desk\/\d+\.\d+\.\d+ \(\+https:/);
});

it.skipIf(process.platform === 'win32')(
  'ends with Ctrl-C while arXiv is slow, and leaves nothing half done',
  async () => {
    using temporary = createTemporaryFolder();
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    await using arxiv = await startLoopbackServer(
      () => 0,
      () => asked(),
    );
    const child = start(temporary.path, arxiv, 'add', 'a.digest', '2603.00001', '--network');
    const exited = once(child, 'exit');
    const output = outputOf(child);
    await isAsked;
    child.kill('SIGINT');
    expect(await exited).toEqual([null, 'SIGINT']);
    expect(await output).toBe('');
    // That there was a request is remembered, so that the next one keeps its distance.
    expect(filesIn(temporary.path)).toEqual(['a.digest', 'cache/digest-desk/requests.json']);
    expect(fs.readFileSync(path.join(temporary.path, 'a.digest'), 'utf8')).toBe(textDigest());
  },
);
