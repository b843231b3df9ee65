/** What `check` makes of where it runs: terminals, colours, threads, version control. */
import { describe, expect, it } from 'vitest';
import type { CheckThreads } from '../../server/src/cli/checkThreads';
import type { DigestChecker } from '../../server/src/cli/digestChecker';
import { createDigestChecker } from '../../server/src/cli/digestChecker';
import type { Changes, ChangesProblem } from '../../server/src/cli/versionControl';
import { insecureLink, lateDate, textDigest } from './inventedDigests';
import { MemoryFiles } from './memoryFiles';
import { runDigestDesk } from './runDigestDesk';

const heron = insecureLink.replace('01234', '01235').replace('Lantern', 'Heron');

describe('the summary', () => {
  const files = {
    'a.digest': lateDate,
    'b.digest': heron,
    'c.digest': insecureLink.replace('01234', '01236').replace('Lantern', 'Quartz'),
  };

  it('counts the findings of each rule, on the error output', async () => {
    expect((await runDigestDesk('check a.digest b.digest c.digest', files)).errors).toBe(`
3 findings in 3 of 3 digests, 2 fixable with “digest-desk fix”:
     1 error       date-after-digest
     2 hint        non-canonical-link
`);
    expect((await runDigestDesk('check --locale zh-cn a.digest', files)).errors).toBe(`
1 份摘要中有 1 份存在问题，共 1 处，其中 0 处可用“digest-desk fix”修复：
     1 error       date-after-digest
`);
  });

  it.each(['check -q a.digest', 'check --quiet a.digest', 'check --format json a.digest', 'check clean.digest'])(
    'is left out by %s',
    async (parameters) => {
      const { errors } = await runDigestDesk(parameters, { ...files, 'clean.digest': textDigest() });
      expect(errors).toBe('');
    },
  );
});

describe('colours', () => {
  const files = { 'a.digest': lateDate };
  const colored = async (
    parameters: string,
    environment: Readonly<Record<string, string>> = {},
    isTerminal = true,
  ): Promise<readonly [output: boolean, errors: boolean]> => {
    const surroundings = { outputIsTerminal: isTerminal, errorIsTerminal: isTerminal };
    const { output, errors } = await runDigestDesk(`check ${parameters} a.digest`, files, environment, surroundings);
    return [output.includes('\u001b['), errors.includes('\u001b[')];
  };

  it('are used on a terminal only, unless the user says otherwise', async () => {
    expect(await colored('')).toEqual([true, true]);
    expect(await colored('', {}, false)).toEqual([false, false]);
    expect(await colored('--color always', {}, false)).toEqual([true, true]);
    expect(await colored('--color never')).toEqual([false, false]);
    expect(await colored('', { NO_COLOR: '1' })).toEqual([false, false]);
    expect(await colored('', { NO_COLOR: '' })).toEqual([true, true]);
    expect(await colored('', { TERM: 'dumb' })).toEqual([false, false]);
    expect(await colored('--color always', { NO_COLOR: '1' })).toEqual([true, true]);
  });

  it('leave the words as they are', async () => {
    const plain = (await runDigestDesk('check a.digest', files)).output;
    const { output } = await runDigestDesk('check --color always a.digest', files);
    expect(output).toContain('\u001b[31merror\u001b[39m');
    expect(output.replace(/\u001b\[\d+m/g, '')).toBe(plain); // eslint-disable-line no-control-regex
  });

  it('are in no form that programs read', async () => {
    for (const format of ['json', 'sarif', 'github', 'junit'])
      expect(await colored(`--format ${format} --color always`)).toEqual([false, false]);
  });
});

/** Enough to be worth several threads and a line on progress; text that is no digest is soon done with. */
const large = {
  'a.digest': `${insecureLink}\n${heron.slice('2026-01-14\n'.length)}`,
  'b.digest': `2026-01-15\n${heron.slice('2026-01-14\n'.length)}`,
  'c.digest': lateDate,
  'd.digest': 'Not a digest.\n'.repeat(200_000),
};
const allLarge = 'a.digest b.digest c.digest d.digest';

describe('progress', () => {
  const onTerminal = { errorIsTerminal: true };

  it('is shown on a long run on a terminal, and wiped away', async () => {
    const { errors } = await runDigestDesk(`check --format json ${allLarge}`, large, {}, onTerminal);
    expect(errors).toContain('\r\u001b[KChecking 50 %\r\u001b[Kdigest-desk: d.digest: not a digest');
    expect(errors).toMatch(/\r\u001b\[K$/); // eslint-disable-line no-control-regex
  });

  it.each([
    [`check -q ${allLarge}`, onTerminal],
    ['check --format json c.digest', onTerminal],
    [`check --format json ${allLarge}`, {}],
  ])('is not shown by %s', async (parameters, surroundings) => {
    expect((await runDigestDesk(parameters, large, {}, surroundings)).errors).not.toContain('%');
  });
});

describe('threads', () => {
  /** Stands for threads: what goes in and out is copied, as it is between threads. */
  function createCopyingThreads(started: number[], change?: (checker: DigestChecker) => DigestChecker): CheckThreads {
    const copying = (checker: DigestChecker): DigestChecker => ({
      read: async (file) => structuredClone(await checker.read(structuredClone(file))),
      learn: (...parameters) => checker.learn(...structuredClone(parameters)),
      check: async (uri, settings) => structuredClone(await checker.check(uri, structuredClone(settings))),
    });
    return {
      most: 2,
      start: (count) => {
        started.push(count);
        const checkers = Array.from({ length: count }, () => copying(createDigestChecker(new MemoryFiles(large))));
        return {
          checkers: change === undefined ? checkers : checkers.map(change),
          end: () => {
            started.push(-count);
            return Promise.resolve();
          },
        };
      },
    };
  }

  it.each(['text', 'json', 'sarif'])('change nothing in the %s form', async (format) => {
    const started: number[] = [];
    const checkThreads = createCopyingThreads(started);
    const alone = await runDigestDesk(`check --format ${format} ${allLarge}`, large);
    const together = await runDigestDesk(`check --format ${format} ${allLarge}`, large, {}, { checkThreads });
    expect(started).toEqual([2, -2]);
    expect(alone.output).toContain('duplicate-paper');
    expect(together.output === alone.output).toBe(true);
    expect([together.errors, together.exitCode]).toEqual([alone.errors, alone.exitCode]);
  });

  it('are not started for little work', async () => {
    const started: number[] = [];
    await runDigestDesk(
      'check -q a.digest b.digest c.digest',
      large,
      {},
      { checkThreads: createCopyingThreads(started) },
    );
    expect(started).toEqual([]);
  });

  it('that break are ended, and the run says so', async () => {
    const started: number[] = [];
    const checkThreads = createCopyingThreads(started, (checker) => ({
      ...checker,
      check: () => Promise.reject(new Error('out of memory')),
    }));
    const { errors, exitCode } = await runDigestDesk(`check -q ${allLarge}`, large, {}, { checkThreads });
    expect(errors).toContain('internal error (out of memory)');
    expect([exitCode, started]).toEqual([2, [2, -2]]);
  });
});

describe('--changed-since', () => {
  const files = { 'a.digest': lateDate, 'x/b.digest': lateDate, 'x/c.digest': textDigest() };
  const run = (parameters: string, changes: Changes | ChangesProblem): ReturnType<typeof runDigestDesk> =>
    runDigestDesk(
      `check -q --changed-since main ${parameters}`,
      files,
      {},
      {
        versionControl: {
          findChanges: (revision) => Promise.resolve(revision === 'main' ? changes : 'noRevision'),
        },
      },
    );
  const changed = (...paths: readonly string[]): Changes => ({
    rootUri: 'file://',
    uris: new Set(paths.map((path) => `file:///${path}`)),
  });

  it('checks what has changed among the given paths, seen beside all others', async () => {
    const { output, errors } = await run('x', changed('a.digest', 'x/c.digest'));
    expect(output).toMatch(/^x\/c\.digest:2:1 information duplicate-paper [^\n]*\n$/);
    expect(errors).toBe('');
  });

  it('finds nothing where nothing has changed', async () => {
    expect(await run('a.digest', changed())).toMatchObject({ exitCode: 0, output: '', errors: '' });
  });

  it.each([
    ['noProgram', 'Git is not installed'],
    ['noRepository', 'this directory is not in a Git repository'],
    ['noRevision', 'no such revision in this Git repository'],
  ] as const)('says why it cannot know: %s', async (problem, reason) => {
    expect(await run('a.digest', problem)).toMatchObject({
      exitCode: 2,
      output: '',
      errors: `digest-desk: --changed-since main: ${reason}\n`,
    });
  });

  it('does not pass over a digest of which Git knows nothing', async () => {
    expect(await run('a.digest', { rootUri: 'file:///x', uris: new Set() })).toMatchObject({
      exitCode: 2,
      errors: 'digest-desk: /a.digest: outside of the Git repository of this directory\n',
    });
  });
});
