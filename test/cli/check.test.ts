/** `digest-desk check`: its two forms, thresholds, and the files it looks at. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { insecureLink, lateDate, textDigest } from './inventedDigests';
import { runDigestDesk } from './runDigestDesk';

const position = z.strictObject({ line: z.int().min(0), character: z.int().min(0) });
const findingsSchema = z.array(
  z.strictObject({
    file: z.string(),
    code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    severity: z.enum(['error', 'warning', 'information', 'hint']),
    message: z.string().min(1),
    range: z.strictObject({ start: position, end: position }),
    fixable: z.boolean(),
  }),
);

describe('the text form', () => {
  it('is file:line:col severity code message, counting from one', async () => {
    const { exitCode, output, errors } = await runDigestDesk('check -q a.digest', { 'a.digest': lateDate });
    expect(output).toMatch(/^a\.digest:4:\d+ error date-after-digest \S.*\n$/);
    expect(output).toContain(`a.digest:4:${'Authors: Ada Lindqvist, Chen Yuhan | Date: '.length + 1} `);
    expect([exitCode, errors]).toEqual([1, '']);
  });

  it('is empty for a clean digest', async () => {
    expect(await runDigestDesk('check a.digest', { 'a.digest': textDigest() })).toMatchObject({
      exitCode: 0,
      output: '',
      errors: '',
    });
  });

  it('keeps a finding on one line and never steers the terminal, whatever the file is called', async () => {
    const name = 'a\u001b[31m\n\u202e.digest';
    const { output } = await runDigestDesk(`check ${name}`, { [name]: lateDate });
    expect(output).toMatch(/^a\\u001b\[31m\\u000a\\u202e\.digest:4:44 error [^\n]*\n$/);
  });

  it('speaks Chinese by option and by environment, the option first', async () => {
    const files = { 'a.digest': lateDate };
    const chinese = (await runDigestDesk('check --locale zh-cn a.digest', files)).output;
    expect(chinese).toMatch(/[\u4e00-\u9fff]/);
    expect((await runDigestDesk('check a.digest', files, { LANG: 'zh_CN.UTF-8' })).output).toBe(chinese);
    expect((await runDigestDesk('check a.digest', files, { LC_ALL: 'zh_CN', LANG: 'de_DE' })).output).toBe(chinese);
    const english = (await runDigestDesk('check a.digest', files, { LC_ALL: '', LANG: 'C' })).output;
    expect(english).not.toMatch(/[\u4e00-\u9fff]/);
    expect((await runDigestDesk('check --locale=en a.digest', files, { LANG: 'zh_CN' })).output).toBe(english);
  });
});

describe('the JSON form', () => {
  it('is an array of findings, counting from zero, with the path as given', async () => {
    const files = { 'x/a.digest': lateDate, 'x/b.md': insecureLink.replace('01234', '01235') };
    const { exitCode, output } = await runDigestDesk('check --format json ./x/b.md x/a.digest', files);
    const findings = findingsSchema.parse(JSON.parse(output));
    expect(findings.map(({ message, ...rest }) => ({ ...rest, hasMessage: message.length > 10 }))).toEqual([
      {
        file: './x/b.md',
        code: 'non-canonical-link',
        severity: 'hint',
        range: { start: { line: 4, character: 6 }, end: { line: 4, character: 39 } },
        fixable: true,
        hasMessage: true,
      },
      {
        file: 'x/a.digest',
        code: 'date-after-digest',
        severity: 'error',
        range: { start: { line: 3, character: 43 }, end: { line: 3, character: 53 } },
        fixable: false,
        hasMessage: true,
      },
    ]);
    expect(exitCode).toBe(1);
  });

  it('is an empty array without findings, also without a usable file', async () => {
    expect((await runDigestDesk('check --format json a.digest', { 'a.digest': textDigest() })).output).toBe('[]\n');
    expect(await runDigestDesk('check --format json no.digest')).toMatchObject({ exitCode: 2, output: '[]\n' });
  });

  it('counts characters in UTF-16, and none for a byte order mark, as editors do', async () => {
    const digest = `\uFEFF${lateDate.replace('2026-01-14', '2026-13-14').replace('Ada', '𝒜da')}`;
    const { output } = await runDigestDesk('check --format json a.digest', { 'a.digest': digest });
    const findings = findingsSchema.parse(JSON.parse(output));
    expect(findings[0]).toMatchObject({ code: 'malformed-date', range: { start: { line: 0, character: 0 } } });
  });
});

describe('the exit code', () => {
  const files = { 'hint.digest': insecureLink, 'error.digest': lateDate.replace('01234', '01235') };

  it.each([
    ['check hint.digest', 0],
    ['check --fail-on information hint.digest', 0],
    ['check --fail-on hint hint.digest', 1],
    ['check --fail-on warning hint.digest error.digest', 1],
    ['check --fail-on never hint.digest error.digest', 0],
    ['check --fail-on never hint.digest missing.digest', 2],
    ['check error.digest missing.digest', 2],
  ])('of %s is %i', async (parameters, exitCode) => {
    expect((await runDigestDesk(parameters, files)).exitCode).toBe(exitCode);
  });
});

describe('several files', () => {
  it('are seen beside each other: the same paper in two digests', async () => {
    const files = { 'a.digest': textDigest(), 'b.digest': textDigest() };
    expect((await runDigestDesk('check a.digest b.digest', files)).output.match(/ duplicate-paper /g)).toHaveLength(2);
    expect((await runDigestDesk('check a.digest', files)).output).toBe('');
  });

  it('are each done once, however many arguments and links mean them', async () => {
    const files = { 'd/a.digest': lateDate, 'd/b.digest': { link: 'd/a.digest' } };
    const { output } = await runDigestDesk('check d/a.digest d ./d/a.digest d/*.digest', files);
    expect(output).toMatch(/^d\/a\.digest:4:44 error date-after-digest [^\n]*\n$/);
  });
});
