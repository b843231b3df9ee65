/** Which files an argument means, and the one line for every input that is unusable. */
import { describe, expect, it } from 'vitest';
import { insecureLink, lateDate, textDigest } from './inventedDigests';
import type { MemoryFile } from './memoryFiles';
import { runDigestDesk } from './runDigestDesk';

const utf16 = Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x42, 0]);
const latin1 = Uint8Array.from([...new TextEncoder().encode(textDigest()), 0xe9]);
const gbk = Uint8Array.from([0xb8, 0xc5, 0xd2, 0xaa]);
const huge = new Uint8Array(32 * 1024 * 1024 + 1).fill(0x61);

describe('an unusable input', () => {
  const cases: readonly (readonly [parameter: string, files: Readonly<Record<string, MemoryFile>>, line: string])[] = [
    ['missing.digest', {}, 'missing.digest: no such file or directory'],
    ['a/b', { 'a/b': { error: 'ENOTDIR' } }, 'a/b: no such file or directory'],
    ['locked.digest', { 'locked.digest': { error: 'EACCES' } }, 'locked.digest: permission denied'],
    ['broken.digest', { 'broken.digest': { error: 'EIO' } }, 'broken.digest: cannot be read or written (EIO)'],
    ['nul.digest', { 'nul.digest': 'a\0b' }, 'nul.digest: a binary file, not text'],
    ['utf16.digest', { 'utf16.digest': utf16 }, 'utf16.digest: encoded in UTF-16; save it as UTF-8'],
    ['latin1.digest', { 'latin1.digest': latin1 }, 'latin1.digest: not valid UTF-8; save it as UTF-8'],
    ['gbk.txt', { 'gbk.txt': gbk }, 'gbk.txt: not valid UTF-8; save it as UTF-8'],
    ['huge.digest', { 'huge.digest': huge }, 'huge.digest: larger than 32 MB, too large for a digest'],
    ['a.md', { 'a.md': '# Notes\n' }, 'a.md: not a digest: neither a text digest nor a generated report'],
    [
      'empty.digest',
      { 'empty.digest': '' },
      'empty.digest: not a digest: neither a text digest nor a generated report',
    ],
    ['d', { 'd/a.md': '# Notes\n', 'd/b.png': lateDate }, 'd: no digest in this directory'],
    ['d/*.md', { 'd/a.md': '# Notes\n' }, 'd/*.md: no digest matches this pattern'],
    ['none*', {}, 'none*: no digest matches this pattern'],
    ['[z-a', {}, '[z-a: not a usable pattern'],
  ];

  it.each(cases.map(([parameter, files, line]) => ({ parameter, files, line })))(
    '$parameter',
    async ({ parameter, files, line }) => {
      for (const command of ['check', 'fix', 'export']) {
        const result = await runDigestDesk(`${command} ${parameter}`, files);
        expect(result.errors).toBe(`digest-desk: ${line}\n`);
        expect(result.exitCode).toBe(2);
      }
    },
  );

  it('does not keep the others from being done', async () => {
    const files = { 'a.digest': 'x\0', 'b.digest': lateDate, 'c.digest': { error: 'EACCES' } };
    const { exitCode, output, errors } = await runDigestDesk('check -q a.digest b.digest no.digest c.digest', files);
    expect(output).toMatch(/^b\.digest:4:44 error /);
    expect(errors.split('\n')).toHaveLength(4);
    expect(exitCode).toBe(2);
  });

  it('is reported in Chinese too', async () => {
    const { errors } = await runDigestDesk('check --locale zh-cn no.digest');
    expect(errors).toBe('digest-desk: no.digest: 没有这个文件或文件夹\n');
  });
});

describe('a directory', () => {
  const files = {
    'd/b.md': insecureLink.replace('01234', '01236'),
    'd/a/z.digest.txt': lateDate,
    'd/a/notes.md': '# Notes\n',
    'd/a/picture.png': lateDate,
    'd/.hidden/h.digest': lateDate,
    'd/node_modules/n.digest': lateDate,
    'd/s.txt': insecureLink.replace('01234', '01237'),
  };
  const paths = async (parameter: string): Promise<readonly (string | undefined)[]> => {
    const { output, errors } = await runDigestDesk(`check -q ${parameter}`, files);
    expect(errors).toBe('');
    return [...output.matchAll(/^([^:]+):/gm)].map((match) => match[1]);
  };

  it('gives the digests at any depth, in the order of their paths, in the style of the argument', async () => {
    expect(await paths('d')).toEqual(['d/a/z.digest.txt', 'd/b.md', 'd/s.txt']);
    expect(await paths('./d/')).toEqual(['./d/a/z.digest.txt', './d/b.md', './d/s.txt']);
    expect(await paths('d/a')).toEqual(['d/a/z.digest.txt']);
  });

  it('reports a file that is called .digest but is none, and what cannot be read', async () => {
    const { errors, exitCode } = await runDigestDesk('check d', {
      'd/ok.digest': textDigest(),
      'd/no.digest': 'Some text.\n',
      'd/gbk.txt': gbk,
      'd/sub/': { error: 'EACCES' },
    });
    expect(errors.split('\n').sort()).toEqual([
      '',
      'digest-desk: d/gbk.txt: not valid UTF-8; save it as UTF-8',
      'digest-desk: d/no.digest: not a digest: neither a text digest nor a generated report',
      'digest-desk: d/sub: permission denied',
    ]);
    expect(exitCode).toBe(2);
  });

  it('takes a path that exists literally, even if it looks like a pattern', async () => {
    const { output } = await runDigestDesk('check [1]*.digest', { '[1]*.digest': lateDate });
    expect(output).toMatch(/^\[1\]\*\.digest:4:44 error /);
  });
});
