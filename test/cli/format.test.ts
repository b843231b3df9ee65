/** `digest-desk format`: brings files into canonical form, and says which are not in it. */
import { describe, expect, it } from 'vitest';
import { insecureLink, lateDate, textDigest } from './inventedDigests';
import { runDigestDesk } from './runDigestDesk';

const messy = textDigest()
  .replace('Authors: Ada Lindqvist, ', 'Authors：Ada Lindqvist，')
  .replace('Abstract\n', 'abstract:\n\n');

describe('format', () => {
  it('writes the files that change and names them', async () => {
    const result = await runDigestDesk('format a.digest b.digest c.digest', {
      'a.digest': messy,
      'b.digest': lateDate,
      'c.digest': insecureLink,
    });
    expect(result.files.textOf('a.digest')).toBe(textDigest());
    expect(result.files.textOf('b.digest')).toBe(lateDate);
    expect(result.files.textOf('c.digest')).toBe(textDigest());
    expect(result).toMatchObject({ output: 'a.digest: formatted\nc.digest: formatted\n', errors: '', exitCode: 0 });
  });

  it('has nothing to do the second time', async () => {
    const first = await runDigestDesk('format a.digest', { 'a.digest': messy });
    const second = await runDigestDesk('format a.digest', { 'a.digest': first.files.textOf('a.digest') });
    expect(second).toMatchObject({ output: '', exitCode: 0 });
  });

  it('keeps line endings and byte order mark', async () => {
    const { files } = await runDigestDesk('format a.digest', { 'a.digest': `\uFEFF${messy.replaceAll('\n', '\r\n')}` });
    expect(files.textOf('a.digest')).toBe(`\uFEFF${textDigest().replaceAll('\n', '\r\n')}`);
  });

  it('follows the settings of the folder', async () => {
    const { files } = await runDigestDesk('format a.digest', {
      'a.digest': messy,
      'digest-desk.json': '{ "linkVersion": "strip" }',
    });
    expect(files.textOf('a.digest')).toBe(textDigest({ link: 'https://arxiv.org/abs/2601.01234' }));
  });

  it('reports what cannot be read or written, and goes on', async () => {
    const result = await runDigestDesk('format no.digest locked.digest a.digest', {
      'locked.digest': { text: messy, writeError: 'EACCES' },
      'a.digest': messy,
    });
    expect(result.files.textOf('a.digest')).toBe(textDigest());
    expect(result).toMatchObject({
      output: 'a.digest: formatted\n',
      errors: 'digest-desk: no.digest: no such file or directory\ndigest-desk: locked.digest: permission denied\n',
      exitCode: 2,
    });
  });
});

describe('format --check', () => {
  it('names the files that would change, writes nothing and fails', async () => {
    const { output, files, exitCode } = await runDigestDesk('format --check a.digest b.digest', {
      'a.digest': messy,
      'b.digest': lateDate,
    });
    expect(output).toBe('a.digest: not formatted\n');
    expect(files.textOf('a.digest')).toBe(messy);
    expect(exitCode).toBe(1);
  });

  it('is content with what is formatted', async () => {
    expect(await runDigestDesk('format --check a.digest', { 'a.digest': lateDate })).toMatchObject({
      output: '',
      exitCode: 0,
    });
  });

  it('speaks Chinese', async () => {
    const { output } = await runDigestDesk('format --check a.digest --locale zh-cn', { 'a.digest': messy });
    expect(output).toBe('a.digest: 未格式化\n');
  });

  it('tells of an unusable input first', async () => {
    const { exitCode } = await runDigestDesk('format --check no.digest a.digest', { 'a.digest': messy });
    expect(exitCode).toBe(2);
  });
});
