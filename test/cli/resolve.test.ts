/** `digest-desk resolve`: identifiers from listing mails beside the digest or elsewhere. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inventedListing, inventedReport } from '../support/invented';
import { textDigest } from './inventedDigests';
import { runDigestDesk } from './runDigestDesk';

const title = 'Lantern: Sparse Routing Tables for Mixture-of-Experts Serving';
const report = inventedReport();
const mail = inventedListing({ identifier: '2601.01234', title });
const otherMail = inventedListing({ identifier: '2601.01235', title: 'Another Paper of the Day' });

const resolvedSchema = z.array(
  z.strictObject({
    file: z.string(),
    papers: z.array(
      z.strictObject({
        number: z.int().optional(),
        title: z.string().optional(),
        arxivId: z.string().optional(),
        confidence: z.number().min(0).max(1),
        reason: z.string(),
      }),
    ),
  }),
);

/** `file identifier reason` for each paper. */
async function resolve(
  parameters: string,
  files: Parameters<typeof runDigestDesk>[1],
): Promise<{ readonly papers: readonly string[]; readonly errors: string; readonly exitCode: number }> {
  const { output, errors, exitCode } = await runDigestDesk(`resolve --format json ${parameters}`, files);
  const papers = resolvedSchema
    .parse(JSON.parse(output))
    .flatMap(({ file, papers: inFile }) => inFile.map((paper) => `${file} ${paper.arxivId ?? '-'} ${paper.reason}`));
  return { papers, errors, exitCode };
}

describe('resolve', () => {
  it('prints an array of digests, each with all its papers', async () => {
    const { output, exitCode } = await runDigestDesk('resolve --offline --format json d/r.md', {
      'd/r.md': report,
      'd/m.txt': mail,
    });
    expect(JSON.parse(output)).toEqual([
      { file: 'd/r.md', papers: [{ number: 1, title, arxivId: '2601.01234', confidence: 0.9, reason: 'title' }] },
    ]);
    expect(exitCode).toBe(0);
  });

  it('prints a line per paper, with the place of its title', async () => {
    const { output } = await runDigestDesk('resolve d', {
      'd/a.digest': textDigest(),
      'd/m.txt': mail,
      'd/r.md': report,
      'd/s.md': inventedReport({ detailTitle: 'Unheard of' }),
    });
    expect(output).toBe(
      `d/a.digest:2:1 2601.01234v1 1.00 link Lantern Sparse Routing Tables for Serving
d/r.md:13:8 2601.01234 0.90 title ${title}
d/s.md:13:8 - 0.00 unknown Unheard of
`,
    );
  });

  it('reads the mails beside each digest, whatever else lies there', async () => {
    const files = {
      'a/r.md': report,
      'a/m.txt': mail,
      'a/notes.txt': 'Notes\n',
      'a/locked.txt': { error: 'EACCES' },
      'b/r.md': report,
      'b/m.txt': otherMail,
      'r.md': report,
      'm.TXT': mail.replaceAll('\n', '\r\n'),
    };
    expect(await resolve('a/r.md b/r.md r.md', files)).toEqual({
      papers: ['a/r.md 2601.01234 title', 'b/r.md - unknown', 'r.md 2601.01234 title'],
      errors: '',
      exitCode: 0,
    });
  });

  it('reads the mails that are given instead: files, directories, also among the digests', async () => {
    const files = { 'a/r.md': report, 'a/m.txt': otherMail, 'b/m.txt': mail, 'c/m.txt': otherMail, 'c/x/m.txt': mail };
    const given = async (parameters: string): Promise<readonly string[]> => (await resolve(parameters, files)).papers;
    expect(await given('a/r.md --listings b')).toEqual(['a/r.md 2601.01234 title']);
    expect(await given('--listings b/m.txt a/r.md')).toEqual(['a/r.md 2601.01234 title']);
    expect(await given('--listings c --listings b/ a/r.md')).toEqual(['a/r.md 2601.01234 title']);
    expect(await given('b/m.txt c/m.txt a/r.md')).toEqual(['a/r.md 2601.01234 title']);
    expect(await given('a/r.md --listings c')).toEqual(['a/r.md - unknown']);
    expect(await given('b/m.txt')).toEqual([]);
  });

  it('says what is of no use, and goes on', async () => {
    const long = mail + ' '.repeat(8_000_000);
    const files = {
      'r.md': report,
      'n.txt': 'Notes\n',
      'd/n.txt': 'Notes\n',
      'long.txt': long,
      'b.txt': '\0',
      'm/m.txt': mail,
    };
    const options = ['n.txt', 'd', 'long.txt', 'b.txt', 'none', 'm'].map((path) => `--listings ${path}`).join(' ');
    expect(await resolve(`r.md gone.md ${options}`, files)).toEqual({
      papers: ['r.md 2601.01234 title'],
      errors: `digest-desk: n.txt: not a listing mail of arXiv
digest-desk: d: no listing mail of arXiv in this directory
digest-desk: long.txt: too large for a listing mail of arXiv
digest-desk: b.txt: not a listing mail of arXiv
digest-desk: none: no such file or directory
digest-desk: gone.md: no such file or directory
`,
      exitCode: 2,
    });
  });

  it('finds nothing without a mail, and says so', async () => {
    expect((await resolve('r.md', { 'r.md': report })).papers).toEqual(['r.md - no-record']);
  });
});
