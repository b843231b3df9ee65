/** `check --baseline`: only what is new is reported. */
import { describe, expect, it } from 'vitest';
import { insecureLink, lateDate, textDigest } from './inventedDigests';
import { runDigestDesk } from './runDigestDesk';

const other = textDigest({ title: 'Quiet Bits for Caches', link: 'http://arxiv.org/abs/2601.01236' });

/** The files with the baseline that `--update-baseline` writes for them. */
async function withBaseline(
  parameters: string,
  files: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const result = await runDigestDesk(`check -q --baseline known.json --update-baseline ${parameters}`, files);
  expect(result).toMatchObject({ exitCode: 0, output: '', errors: '' });
  return { ...files, 'known.json': result.files.textOf('known.json') };
}

describe('a baseline', () => {
  it('is JSON that is the same wherever the program runs', async () => {
    const files = await withBaseline('x', { 'x/b.digest': lateDate, 'x/a.digest': other });
    expect(JSON.parse(files['known.json'] ?? '')).toEqual({
      version: 1,
      findings: [
        {
          file: 'x/a.digest',
          code: 'non-canonical-link',
          fingerprint: expect.stringMatching(/^[\da-f]{16}:1$/) as string,
        },
        {
          file: 'x/b.digest',
          code: 'date-after-digest',
          fingerprint: expect.stringMatching(/^[\da-f]{16}:1$/) as string,
        },
      ],
    });
  });

  it('keeps back what it holds, and says how much', async () => {
    const files = await withBaseline('a.digest', { 'a.digest': lateDate });
    expect(await runDigestDesk('check --baseline known.json a.digest', files)).toMatchObject({
      exitCode: 0,
      output: '',
      errors: '1 finding of known.json not shown\n',
    });
  });

  it('does not keep back what is new, wherever the known findings have moved to', async () => {
    const files = await withBaseline('a.digest', { 'a.digest': lateDate });
    const [date = '', paper = ''] = lateDate.split(/(?<=2026-01-14\n)/);
    const { output, exitCode } = await runDigestDesk('check -q --baseline known.json a.digest', {
      ...files,
      'a.digest': `${date}${other.slice(date.length)}\n${paper}`,
    });
    expect(output).toMatch(/^a\.digest:5:7 hint non-canonical-link [^\n]*\n$/);
    expect(exitCode).toBe(0);
  });

  it('is asked for each form of output', async () => {
    const files = await withBaseline('a.digest', { 'a.digest': lateDate });
    expect((await runDigestDesk('check --format json --baseline known.json a.digest', files)).output).toBe('[]\n');
  });

  it('says what it holds in vain, of the files that are checked', async () => {
    const files = await withBaseline('a.digest b.digest', { 'a.digest': insecureLink, 'b.digest': other });
    const fixed = { ...files, 'a.digest': textDigest(), 'b.digest': textDigest() };
    expect((await runDigestDesk('check --baseline known.json a.digest', fixed)).errors).toBe(
      '1 finding of known.json no longer there; --update-baseline removes them\n',
    );
    expect((await runDigestDesk('check --locale zh-cn --baseline known.json a.digest', fixed)).errors).toBe(
      'known.json 中有 1 处问题已不存在，可用 --update-baseline 清除\n',
    );
  });

  it('keeps, when it is written again, what it knows of other files that are still there', async () => {
    const files = await withBaseline('a.digest b.digest c.digest', {
      'a.digest': insecureLink,
      'b.digest': other,
      'c.digest': lateDate.replace('01234', '01239').replace('Lantern', 'Heron'),
    });
    const left = Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'c.digest'));
    const again = await withBaseline('a.digest', { ...left, 'a.digest': textDigest() });
    expect(again['known.json']?.match(/"file": ".*"/g)).toEqual(['"file": "b.digest"']);
  });

  it('says in both languages what it has written', async () => {
    const write = 'check --baseline known.json --update-baseline a.digest';
    const files = { 'a.digest': lateDate };
    expect((await runDigestDesk(write, files)).errors).toBe('known.json: 1 finding\n');
    expect((await runDigestDesk(`${write} --locale zh-cn`, files)).errors).toBe('known.json：1 处问题\n');
  });

  it.each([
    ['missing.json', 'no such file or directory'],
    ['notes.json', 'not a baseline that check --update-baseline wrote'],
    ['other.json', 'not a baseline that check --update-baseline wrote'],
    ['binary.json', 'a binary file, not text'],
  ])('that is unusable ends the run: %s', async (name, reason) => {
    const files = { 'a.digest': lateDate, 'notes.json': 'x', 'other.json': '{ "version": 2 }', 'binary.json': '\0' };
    expect(await runDigestDesk(`check --baseline ${name} a.digest`, files)).toMatchObject({
      exitCode: 2,
      output: '',
      errors: `digest-desk: ${name}: ${reason}\n`,
    });
  });
});
