/** `digest-desk.json` and `--config` on the command line. */
import { describe, expect, it } from 'vitest';
import { insecureLink, lateDate, textDigest } from './inventedDigests';
import { runDigestDesk } from './runDigestDesk';

const linkOff = '{ "rules": { "non-canonical-link": "off" } } // we keep links as they come';

describe('digest-desk.json', () => {
  it('holds for its folder and those below, the nearest alone', async () => {
    const files = {
      'digest-desk.json': linkOff,
      'a.digest': insecureLink,
      'x/b.digest': insecureLink.replace('01234', '01235').replace('Lantern', 'Heron'),
      'x/y/digest-desk.json': '{ "rules": { "missing-link": "hint" } }',
      'x/y/c.digest': insecureLink.replace('01234', '01236').replace('Lantern', 'Quartz'),
    };
    const { output, errors } = await runDigestDesk('check -q a.digest x', files);
    expect(output).toMatch(/^x\/y\/c\.digest:5:7 hint non-canonical-link [^\n]*\n$/);
    expect(errors).toBe('');
  });

  it('sets severities, and with them the exit code', async () => {
    const files = { 'digest-desk.json': '{ "rules": { "non-canonical-link": "error" } }', 'a.digest': insecureLink };
    const { output, exitCode } = await runDigestDesk('check a.digest', files);
    expect(output).toMatch(/^a\.digest:5:7 error non-canonical-link /);
    expect(exitCode).toBe(1);
  });

  it('holds for fixes: which, and how', async () => {
    const off = await runDigestDesk('fix a.digest', { 'digest-desk.json': linkOff, 'a.digest': insecureLink });
    expect(off).toMatchObject({ output: '', exitCode: 0 });
    const files = { 'digest-desk.json': '{ "linkVersion": "strip" }', 'a.digest': insecureLink };
    expect((await runDigestDesk('fix a.digest', files)).files.textOf('a.digest')).toBe(
      textDigest({ link: 'https://arxiv.org/abs/2601.01234' }),
    );
  });

  it('holds for the topics that are exported', async () => {
    const topics = '{ "topics": [{ "id": "routing-tables", "terms": { "sparse routing tables": 50 } }] }';
    const files = { 'digest-desk.json': topics, 'a.digest': textDigest() };
    expect((await runDigestDesk('export a.digest', files)).output).toContain('"routing-tables"');
    expect((await runDigestDesk('export a.digest', { 'a.digest': textDigest() })).output).not.toContain(
      'routing-tables',
    );
  });

  it('is told once where something in it is not used, and the rest holds', async () => {
    const files = {
      'x/digest-desk.json':
        '{\n  "rules": { "non-canonical-lnk": "off", "date-after-digest": "hint" },\n  "colour": 1\n}',
      'x/a.digest': lateDate,
      'x/b.digest': textDigest({ title: 'Heron for Caches', link: 'https://arxiv.org/abs/2601.01236' }),
    };
    const { errors, output, exitCode } = await runDigestDesk('check -q x', files);
    expect(errors.split('\n')).toEqual([
      'digest-desk: x/digest-desk.json:2:14: unknown code "non-canonical-lnk"; did you mean "non-canonical-link"?',
      'digest-desk: x/digest-desk.json:3:3: unknown setting "colour"',
      '',
    ]);
    expect(output).toMatch(/ hint date-after-digest /);
    expect(exitCode).toBe(0);
    const chinese = await runDigestDesk('check -q --locale zh-cn x', files);
    expect(chinese.errors).toContain('digest-desk: x/digest-desk.json:2:14: 未知代码“non-canonical-lnk”，是否想用“');
  });

  it.each(['check', 'fix', 'export'])(
    'that is unusable keeps %s from its digests, and from no others',
    async (command) => {
      const result = await runDigestDesk(`${command} x y`, {
        'x/digest-desk.json': '{ "rules": ',
        'x/a.digest': insecureLink,
        'y/b.digest': insecureLink.replace('01234', '01235').replace('Lantern', 'Heron'),
      });
      expect(result.errors).toContain('digest-desk: x/digest-desk.json:1:12: not valid JSON');
      expect(result.output).toContain('y/b.digest');
      expect(result.output).not.toContain('x/a.digest');
      expect(result.files.textOf('x/a.digest')).toBe(insecureLink);
      expect(result.exitCode).toBe(2);
    },
  );

  it('that cannot be read is not taken for one that is not there', async () => {
    const { errors, exitCode } = await runDigestDesk('check a.digest', {
      'digest-desk.json': { error: 'EACCES' },
      'a.digest': lateDate,
    });
    expect([errors, exitCode]).toEqual(['digest-desk: digest-desk.json: permission denied\n', 2]);
  });
});

describe('--config', () => {
  it('takes the place of every digest-desk.json', async () => {
    const files = { 'team.json': linkOff, 'digest-desk.json': '{ "rules": ', 'a.digest': insecureLink };
    expect(await runDigestDesk('check --config team.json a.digest', files)).toMatchObject({
      exitCode: 0,
      output: '',
      errors: '',
    });
  });

  it('must be there and be usable', async () => {
    const files = { 'a.digest': lateDate, 'broken.json': 'rules: off' };
    expect(await runDigestDesk('check --config no.json a.digest', files)).toMatchObject({
      exitCode: 2,
      output: '',
      errors: 'digest-desk: no.json: no such file or directory\n',
    });
    expect(await runDigestDesk('fix --config broken.json a.digest', files)).toMatchObject({
      exitCode: 2,
      errors: 'digest-desk: broken.json:1:1: not valid JSON (invalid symbol); nothing in this file is used\n',
    });
  });
});
