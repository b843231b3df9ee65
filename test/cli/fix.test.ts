/** `digest-desk fix`: writes what is certain, byte for byte the same elsewhere. */
import { describe, expect, it } from 'vitest';
import { insecureLink, lateDate, textDigest } from './inventedDigests';
import { runDigestDesk } from './runDigestDesk';

const toCrlf = (text: string): string => text.replaceAll('\n', '\r\n');

describe('fix', () => {
  it('applies safe fixes and says how many', async () => {
    const result = await runDigestDesk('fix a.digest b.digest', { 'a.digest': insecureLink, 'b.digest': lateDate });
    expect(result.files.textOf('a.digest')).toBe(textDigest());
    expect(result.files.textOf('b.digest')).toBe(lateDate);
    expect(result).toMatchObject({ output: 'a.digest: 1 fix\n', errors: '', exitCode: 0 });
  });

  it('keeps line endings and byte order mark', async () => {
    const { files } = await runDigestDesk('fix a.digest', { 'a.digest': `\uFEFF${toCrlf(insecureLink)}` });
    expect(files.textOf('a.digest')).toBe(`\uFEFF${toCrlf(textDigest())}`);
  });

  it('reports what cannot be read or written, and goes on', async () => {
    const result = await runDigestDesk('fix no.digest locked.digest a.digest', {
      'locked.digest': { text: insecureLink, writeError: 'EACCES' },
      'a.digest': insecureLink,
    });
    expect(result.files.textOf('a.digest')).toBe(textDigest());
    expect(result).toMatchObject({
      output: 'a.digest: 1 fix\n',
      errors: 'digest-desk: no.digest: no such file or directory\ndigest-desk: locked.digest: permission denied\n',
      exitCode: 2,
    });
  });

  it('says in Chinese what it did', async () => {
    const { output } = await runDigestDesk('fix a.digest --locale zh-cn', { 'a.digest': insecureLink });
    expect(output).toBe('a.digest: 已修复 1 处\n');
  });

  it('has nothing to do the second time', async () => {
    const first = await runDigestDesk('fix a.digest', { 'a.digest': insecureLink });
    const second = await runDigestDesk('fix a.digest', { 'a.digest': first.files.textOf('a.digest') });
    expect(second).toMatchObject({ output: '', exitCode: 0 });
  });
});

describe('fix --rule', () => {
  const twoDefects = insecureLink.trimEnd();

  it('fixes what these rules find, and nothing else', async () => {
    const fixed = async (options: string): Promise<string> =>
      (await runDigestDesk(`fix ${options} a.digest`, { 'a.digest': twoDefects })).files.textOf('a.digest');
    expect(await fixed('--rule missing-final-newline')).toBe(insecureLink);
    expect(await fixed('--rule non-canonical-link')).toBe(textDigest().trimEnd());
    expect(await fixed('--rule=missing-final-newline --rule non-canonical-link')).toBe(textDigest());
    expect(await fixed('--rule missing-date')).toBe(twoDefects);
  });
});

describe('fix --dry-run', () => {
  it('prints a diff and writes nothing', async () => {
    const { output, files, exitCode } = await runDigestDesk('fix --dry-run a.digest', { 'a.digest': insecureLink });
    expect(output).toBe(`--- a.digest
+++ a.digest
@@ -2,6 +2,6 @@
 Lantern Sparse Routing Tables for Serving
 针对专家路由开销过高问题,提出稀疏路由表方法,降低推理延迟
 Authors: Ada Lindqvist, Chen Yuhan | Date: 2026-01-13
-Link: http://arxiv.org/abs/2601.01234v1
+Link: https://arxiv.org/abs/2601.01234v1
 Abstract
 Routing takes a growing share of inference time. We keep a sparse table per tenant, $\\tau$ wide.
`);
    expect(files.textOf('a.digest')).toBe(insecureLink);
    expect(exitCode).toBe(0);
  });
});
