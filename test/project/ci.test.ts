/** The GitHub Action and the pre-commit hooks, run as their hosts would run them, and the page that explains them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { distFolder, projectRoot } from '../../scripts/projectPaths';
import { createTemporaryFolder } from '../../scripts/temporaryFolder';
import { lateDate, textDigest } from '../cli/inventedDigests';
import { runDigestDesk } from '../cli/runDigestDesk';

if (!existsSync(path.join(distFolder, 'cli.js'))) throw new Error('dist/cli.js is not there: npm run build');

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');
const action = read('action.yml');
const hooks = read('.pre-commit-hooks.yaml');

/** The inputs of the action with their defaults. */
const inputs = new Map(
  [...action.matchAll(/^ {2}([\w-]+):\n {4}description: .*\n {4}default: '?([^'\n]*)'?$/gm)].map((match) => [
    match[1] ?? '',
    match[2] ?? '',
  ]),
);

const temporary = createTemporaryFolder();
afterAll(() => temporary[Symbol.dispose]());

let folder = '';
let count = 0;
beforeEach(() => {
  folder = path.join(temporary.path, String(count++));
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'late digest.digest'), lateDate);
  writeFileSync(
    path.join(folder, 'clean.digest'),
    textDigest({ title: 'Heron', link: 'https://arxiv.org/abs/2601.1' }),
  );
});

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program in the folder. */
function run(
  program: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(program, parameters, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ...environment },
  });
  return { exitCode: status, output: stdout, errors: stderr };
}

/** Runs the action's one step with these inputs, the others at their defaults. */
function runAction(given: Readonly<Record<string, string>>): Ended {
  const environment = [...action.matchAll(/^ {8}(\w+): \$\{\{ inputs\.([\w-]+) \}\}$/gm)].map(
    ([, variable = '', input = '']): [string, string] => [variable, given[input] ?? inputs.get(input) ?? ''],
  );
  expect(environment).toHaveLength(inputs.size);
  return run(path.join(projectRoot, 'scripts/action.sh'), [], Object.fromEntries(environment));
}

describe('the action', () => {
  it('annotates what it finds and fails', () => {
    const { exitCode, output, errors } = runAction({});
    expect(output).toMatch(/^::error file=late digest\.digest,line=4,/m);
    expect([exitCode, errors]).toEqual([1, '']);
  });

  it('hands on every input, and takes none for a part of a script', () => {
    writeFileSync(path.join(folder, 'team.json'), '{ "rules": { "date-after-digest": "hint" } }');
    const { exitCode, output, errors } = runAction({
      paths: 'late digest.digest\n$(touch broken)\nclean.digest',
      format: 'json',
      output: 'found.json',
      'fail-on': 'hint',
      config: 'team.json',
      locale: 'zh-cn',
    });
    expect(JSON.parse(readFileSync(path.join(folder, 'found.json'), 'utf8'))).toContainEqual(
      expect.objectContaining({ file: 'late digest.digest', code: 'date-after-digest', severity: 'hint' }),
    );
    expect(errors).toBe('digest-desk: $(touch broken): 没有这个文件或文件夹\n');
    expect([exitCode, output]).toEqual([2, '']);
    expect(existsSync(path.join(folder, 'broken'))).toBe(false);
  });

  it.each([
    ['baseline', 'digest-desk: no.json: no such file or directory\n'],
    ['changed-since', 'digest-desk: --changed-since no.json: this directory is not in a Git repository\n'],
  ])('hands on %s', (input, errors) => {
    expect(runAction({ [input]: 'no.json' })).toEqual({ exitCode: 2, output: '', errors });
  });
});

describe('the pre-commit hooks', () => {
  const entries = [...hooks.matchAll(/^ {2}entry: (.*)$/gm)].map((match) => match[1] ?? '');

  it('run the command line on the files of a commit', () => {
    const [check = '', fix = ''] = entries.map((entry) => path.join(projectRoot, entry));
    const runHook = (entry: string): Ended => {
      const [program = '', ...parameters] = entry.split(' ');
      return run(program, [...parameters, 'late digest.digest']);
    };
    expect(runHook(check)).toMatchObject({
      exitCode: 1,
      output: expect.stringContaining('date-after-digest') as string,
    });
    expect(runHook(fix)).toMatchObject({ exitCode: 0 });
    expect(entries).toHaveLength(2);
  });

  it('take the files that are called digests', () => {
    const [pattern = ''] = [...hooks.matchAll(/^ {2}files: (.*)$/gm)].map((match) => match[1] ?? '');
    const names = ['a.digest', 'x/b.digest.txt', 'README.md', 'digest.txt'];
    expect(names.filter((name) => new RegExp(pattern).test(name))).toEqual(['a.digest', 'x/b.digest.txt']);
  });
});

describe.each(['docs/ci.md', 'docs/ci.zh-cn.md'])('%s', (page) => {
  const text = read(page);

  it('explains every input of the action with its default, and uses no other', () => {
    const rows = [...text.matchAll(/^\| `([\w-]+)` \| (?:`(.*?)` )?\| /gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    expect(rows).toEqual([...inputs]);
    const used = [...text.matchAll(/uses: digest-desk\/digest-desk@main\n +with:\n((?: {10}.*\n)*)/g)].flatMap(
      ([, body = '']) => [...body.matchAll(/^ *([\w-]+):/gm)].map((match) => match[1] ?? ''),
    );
    expect(used.length).toBeGreaterThan(4);
    expect(used.filter((name) => !inputs.has(name))).toEqual([]);
  });

  it('names every hook and every option of check', async () => {
    const { output } = await runDigestDesk('check --help');
    const options = [...output.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map((match) => match[1] ?? '');
    expect(options.length).toBeGreaterThan(8);
    const general = ['--help', '--locale'];
    expect(options.filter((option) => !general.includes(option) && !text.includes(option))).toEqual([]);
    for (const [, hook = ''] of hooks.matchAll(/^- id: (.*)$/gm)) expect(text).toContain(`- id: ${hook}\n`);
  });
});
