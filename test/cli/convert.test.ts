/** `digest-desk convert`: prints a digest in the other layout. */
import { describe, expect, it } from 'vitest';
import { reportExample, textExample } from '../../server/src/diagnostics/exampleDigests';
import { runDigestDesk } from './runDigestDesk';

describe('convert', () => {
  it('prints a report of a text digest, and writes no file', async () => {
    const { output, errors, exitCode, files } = await runDigestDesk('convert --to report a.digest', {
      'a.digest': textExample,
    });
    expect(output).toMatch(/^# 论文分析报告\n生成时间: 2026-02-03\n分析论文数量: 2篇\n\n/);
    expect(output).toMatch(/which halves the waiting time\.\n$/);
    expect([errors, exitCode, files.textOf('a.digest')]).toEqual(['', 0, textExample]);
  });

  it('prints a text digest of a report, with its line breaks and without its byte order mark', async () => {
    const report = `\uFEFF${reportExample.replaceAll('\n', '\r\n')}`;
    const { output } = await runDigestDesk('convert report.md --to text', { 'report.md': report });
    expect(output).toMatch(/^2026-02-03\r\n\r\n其他内容：\r\n/);
    expect(output).not.toMatch(/(?<!\r)\n/);
  });

  it('prints what has the layout already as it is', async () => {
    const { output, exitCode } = await runDigestDesk('convert --to text a.digest', { 'a.digest': textExample });
    expect([output, exitCode]).toEqual([textExample, 0]);
  });

  it.each([
    ['no.digest', 'digest-desk: no.digest: no such file or directory\n'],
    ['notes.md', 'digest-desk: notes.md: not a digest: neither a text digest nor a generated report\n'],
    ['folder', 'digest-desk: folder: not a regular file\n'],
  ])('cannot convert %s', async (path, message) => {
    const result = await runDigestDesk(`convert --to text ${path}`, {
      'notes.md': '# Notes\n',
      'folder/a.digest': textExample,
    });
    expect(result).toMatchObject({ output: '', errors: message, exitCode: 2 });
  });
});
