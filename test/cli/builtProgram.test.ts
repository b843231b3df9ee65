/** The built `dist/cli.js` as a process: streams, exit codes, and what happens to real files. */
import { execFileSync, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { inventReport } from '../../scripts/bench/inventedDigests';
import { distFolder } from '../../scripts/projectPaths';
import { createTemporaryFolder } from '../../scripts/temporaryFolder';
import { insecureLink, lateDate, textDigest } from './inventedDigests';

const program = path.join(distFolder, 'cli.js');
if (!fs.existsSync(program)) throw new Error('dist/cli.js is not there: npm run build');

const temporary = createTemporaryFolder();
afterAll(() => temporary[Symbol.dispose]());

/** Each test has a folder of its own, which the program runs in. */
let folder = '';
let count = 0;
beforeEach(() => {
  folder = path.join(temporary.path, String(count++));
  fs.mkdirSync(folder);
});

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return file;
}

interface Ended {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** Not the cache of whoever runs the tests. */
const cache = path.join(temporary.path, 'cache');
const environment = { ...process.env, LC_ALL: 'C', XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache };

function run(...parameters: readonly string[]): Promise<Ended> {
  return collect(process.execPath, [program, ...parameters]);
}

/** Runs the program in a shell, which puts `$cli` before what follows. */
function runInShell(command: string): Promise<Ended> {
  const cli = `'${process.execPath}' '${program}'`;
  return collect('bash', ['-c', `set -o pipefail; ${command.replaceAll('$cli', cli)}`]);
}

async function collect(file: string, parameters: readonly string[]): Promise<Ended> {
  const child = spawn(file, parameters, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const exitCode = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  const [output, errors] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return { exitCode: await exitCode, output, errors };
}

describe('exit codes and streams', () => {
  it('0 for a clean digest, 1 for an error, 2 for an unusable input beside it', async () => {
    write('clean.digest', textDigest());
    write('late.digest', lateDate.replace('01234', '01235'));
    expect(await run('check', 'clean.digest')).toEqual({ exitCode: 0, output: '', errors: '' });
    const late = await run('check', '-q', 'clean.digest', 'late.digest');
    expect(late).toMatchObject({ exitCode: 1, errors: '' });
    expect(late.output).toMatch(/^late\.digest:4:44 error date-after-digest [^\n]+\n$/);
    expect(await run('check', '-q', 'missing.digest', 'late.digest')).toEqual({
      exitCode: 2,
      output: late.output,
      errors: 'digest-desk: missing.digest: no such file or directory\n',
    });
    expect((await run('check', '--frmt', 'x')).exitCode).toBe(2);
  });

  it('gives a pipe all of a large output', async () => {
    write('large.md', inventReport(400));
    const { output } = await run('export', 'large.md');
    expect(output.length).toBeGreaterThan(400_000);
    expect(JSON.parse(output)).toMatchObject({ declaredCount: 400 });
  });

  it('ends quietly when the reader goes away', async () => {
    write('large.md', inventReport(400));
    const { exitCode, output, errors } = await runInShell('$cli export large.md . | head -c 20');
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    expect(output).toHaveLength(20);
  });

  it.skipIf(!fs.existsSync('/dev/full'))('says so when the output cannot be written', async () => {
    write('a.digest', textDigest());
    const { exitCode, errors } = await runInShell('$cli export a.digest > /dev/full');
    expect(errors).toBe('digest-desk: standard output: cannot be read or written (ENOSPC)\n');
    expect(exitCode).toBe(2);
  });
});

describe('unusable files', () => {
  it('give one line each: a 100 MB line, invalid UTF-8, a binary, a pipe', async () => {
    write('line.digest', Buffer.alloc(100_000_000, 'word '));
    write('latin1.digest', Buffer.concat([Buffer.from(textDigest()), Buffer.from('é', 'latin1')]));
    write('binary.digest', Uint8Array.of(1, 2, 0, 3));
    execFileSync('mkfifo', [path.join(folder, 'pipe.digest')]);
    write('late.digest', lateDate);
    const { exitCode, output, errors } = await run(
      ...['check', '-q', 'line.digest', 'latin1.digest', 'binary.digest', 'pipe.digest', 'late.digest'],
    );
    expect(errors.split('\n')).toEqual([
      'digest-desk: line.digest: larger than 32 MB, too large for a digest',
      'digest-desk: latin1.digest: not valid UTF-8; save it as UTF-8',
      'digest-desk: binary.digest: a binary file, not text',
      'digest-desk: pipe.digest: not a regular file',
      '',
    ]);
    expect(output).toMatch(/^late\.digest:4:44 error /);
    expect(exitCode).toBe(2);
  });

  it('do not include a long line of a size that is read', async () => {
    write('line.digest', `${textDigest().trimEnd()} ${'word '.repeat(4_000_000)}and an end.\n`);
    expect(await run('check', 'line.digest')).toEqual({ exitCode: 0, output: '', errors: '' });
  });
});

describe('paths', () => {
  it('are found by patterns and in directories, in the style they were given in', async () => {
    write('sub/a.digest', lateDate);
    write('sub/deep/b.md', lateDate.replace('01234', '01235'));
    write('sub/node_modules/c.digest', lateDate);
    fs.symlinkSync('.', path.join(folder, 'sub', 'loop'));
    const found = async (argument: string): Promise<readonly (string | undefined)[]> => {
      const { output } = await run('check', argument);
      return [...output.matchAll(/^([^:]+):/gm)].map((match) => match[1]);
    };
    const both = ['sub/a.digest', 'sub/deep/b.md'];
    expect(await found('sub')).toEqual(both);
    expect(await found('./sub/**/*.{digest,md}')).toEqual(both.map((name) => `./${name}`));
    expect(await found('sub/*.digest')).toEqual(['sub/a.digest']);
    expect(await found(path.join(folder, 'sub'))).toEqual(both.map((name) => path.join(folder, name)));
    expect((await run('check', 'nothing/*.digest')).errors).toBe(
      'digest-desk: nothing/*.digest: no digest matches this pattern\n',
    );
  });
});

describe('threads', () => {
  it('give the findings in the order of the files, and what the files have in common', async () => {
    for (const name of ['a', 'b', 'c', 'd']) write(`${name}.digest`, lateDate);
    write('notes.digest', 'Not a digest.\n'.repeat(300_000));
    const { output, errors, exitCode } = await run('check', '-q', '.');
    expect(
      [...output.matchAll(/^\.\/(.)\.digest:(\d)\S* \w+ (\S+)/gm)].map((match) => match.slice(1).join(' ')),
    ).toEqual(['a', 'b', 'c', 'd'].flatMap((name) => [`${name} 2 duplicate-paper`, `${name} 4 date-after-digest`]));
    expect(errors).toBe('digest-desk: ./notes.digest: not a digest: neither a text digest nor a generated report\n');
    expect(exitCode).toBe(2);
  });
});

describe('check --changed-since', () => {
  function git(...parameters: readonly string[]): void {
    const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'init.defaultBranch=main'];
    execFileSync('git', [...identity, ...parameters], { cwd: folder, stdio: 'ignore' });
  }

  async function changedFiles(...parameters: readonly string[]): Promise<readonly string[]> {
    const { output, errors } = await run('check', '-q', '--changed-since', ...parameters);
    expect(errors).toBe('');
    return [...new Set([...output.matchAll(/^([^:]+):/gm)].map((match) => match[1] ?? ''))];
  }

  function late(index: number): string {
    return lateDate
      .replace('01234', `0123${index}`)
      .replace('Lantern', ['Heron', 'Quartz', 'Mosaic', 'Basalt'][index] ?? '');
  }

  it('sees what was committed, what was not, and what is new; not what others changed since', async () => {
    write('论文/same.digest', late(0));
    write('论文/committed.digest', textDigest());
    write('论文/gone.digest', textDigest());
    write('other.digest', late(1));
    git('init');
    git('config', 'diff.relative', 'true');
    git('add', '.');
    git('commit', '-m', 'first');
    git('checkout', '-b', 'topic');
    write('论文/committed.digest', late(2));
    git('rm', '论文/gone.digest');
    git('commit', '-a', '-m', 'second');
    write('论文/new "one".digest', late(3));
    expect(await changedFiles('main', '论文')).toEqual(['论文/committed.digest', '论文/new "one".digest']);
    expect(await changedFiles('HEAD', '论文')).toEqual(['论文/new "one".digest']);
    git('checkout', 'main');
    write('other.digest', `${late(1)}\n`);
    git('commit', '-a', '-m', 'third');
    git('checkout', 'topic');
    expect(await changedFiles('main', '.')).toEqual(['./论文/committed.digest', './论文/new "one".digest']);
  });

  it('says when Git knows no such revision, or nothing of the place', async () => {
    write('a.digest', late(0));
    const outside = 'digest-desk: --changed-since HEAD: this directory is not in a Git repository\n';
    expect(await run('check', '--changed-since', 'HEAD', 'a.digest')).toEqual({
      exitCode: 2,
      output: '',
      errors: outside,
    });
    git('init');
    for (const revision of ['HEAD', 'nowhere', '--all']) {
      const { exitCode, errors } = await run('check', `--changed-since=${revision}`, 'a.digest');
      expect(errors).toBe(`digest-desk: --changed-since ${revision}: no such revision in this Git repository\n`);
      expect(exitCode).toBe(2);
    }
  });
});

describe('check --update-baseline', () => {
  it('writes a new file, and through a link', async () => {
    write('a.digest', lateDate);
    fs.mkdirSync(path.join(folder, 'known'));
    fs.symlinkSync('known/findings.json', path.join(folder, 'link.json'));
    const update = ['check', '-q', '--update-baseline', '--baseline'];
    expect(await run(...update, 'known/findings.json', 'a.digest')).toEqual({ exitCode: 0, output: '', errors: '' });
    expect(fs.readFileSync(path.join(folder, 'known/findings.json'), 'utf8')).toContain('"file": "../a.digest"');
    expect(await run('check', '-q', '--baseline', 'known/findings.json', 'a.digest')).toMatchObject({ exitCode: 0 });
    write('a.digest', textDigest());
    await run(...update, 'link.json', 'a.digest');
    expect(fs.lstatSync(path.join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'known/findings.json'), 'utf8'))).toMatchObject({
      findings: [],
    });
    expect(fs.readdirSync(path.join(folder, 'known'))).toEqual(['findings.json']);
  });
});

describe('fix', () => {
  it('replaces a file at once and changes nothing but what it fixes', async () => {
    const crlf = (digest: string): string => `\uFEFF${digest.replaceAll('\n', '\r\n')}`;
    const file = write('a.digest', crlf(insecureLink));
    fs.chmodSync(file, 0o640);
    fs.symlinkSync('a.digest', path.join(folder, 'link.digest'));
    expect(await run('fix', 'link.digest')).toEqual({ exitCode: 0, output: 'link.digest: 1 fix\n', errors: '' });
    expect(fs.readFileSync(file)).toEqual(Buffer.from(crlf(textDigest())));
    expect(fs.statSync(file).mode & 0o777).toBe(0o640);
    expect(fs.readlinkSync(path.join(folder, 'link.digest'))).toBe('a.digest');
    expect(fs.readdirSync(folder).sort()).toEqual(['a.digest', 'link.digest']);
  });

  it('leaves a file that it has nothing to fix in untouched', async () => {
    const file = write('a.digest', textDigest());
    const before = fs.statSync(file);
    await run('fix', 'a.digest');
    expect(fs.statSync(file)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it.skipIf(process.getuid?.() === 0)('does not replace a file that is write-protected', async () => {
    const file = write('a.digest', insecureLink);
    fs.chmodSync(file, 0o444);
    expect(await run('fix', 'a.digest')).toMatchObject({
      exitCode: 2,
      errors: 'digest-desk: a.digest: permission denied\n',
    });
    expect(fs.readFileSync(file, 'utf8')).toBe(insecureLink);
  });
});
