/** `add`, `verify` and `coverage`: the commands that compare and complete digests by the record of listing mails. */
import { describe, expect, it } from 'vitest';
import { inventedListing, inventedReport } from '../support/invented';
import { textDigest } from './inventedDigests';
import { runDigestDesk } from './runDigestDesk';

const lamps = inventedListing();
const tides = inventedListing({ identifier: '2602.00022', title: 'Tides', abstract: 'We study tides.' });

const lampsEntry = `
Lamps of Small Harbours

Authors: Jonas Weber, Priya Raman | Date: 2026-02-02
Link: https://arxiv.org/abs/2602.00021
Abstract
We study the lamps of small harbours.
`;

describe('add', () => {
  it('adds papers from the mails beside the digest, in the order given', async () => {
    const files = { 'a.digest': textDigest(), 'mail.txt': lamps + tides };
    const { exitCode, output, files: after } = await runDigestDesk('add a.digest 2602.00021 arXiv:2602.00022v2', files);
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: 'a.digest: 2 papers added\n' });
    const text = after.textOf('a.digest');
    expect(text.startsWith(`${textDigest()}${lampsEntry}\nTides\n`)).toBe(true);
  });

  it('reads mails from elsewhere and answers in JSON, with or without --offline', async () => {
    const files = { 'a.md': inventedReport(), 'mails/1.txt': lamps };
    const parameters = 'add a.md https://arxiv.org/abs/2602.00021 --listings mails --format json';
    for (const more of ['', ' --offline']) {
      const { exitCode, output, files: after } = await runDigestDesk(parameters + more, files);
      expect(exitCode).toBe(0);
      expect(JSON.parse(output)).toEqual({ file: 'a.md', added: ['2602.00021'] });
      expect(after.textOf('a.md')).toContain('分析论文数量: 2篇');
    }
  });

  it('says in one line each which papers it cannot add, and adds the others', async () => {
    const files = { 'a.digest': textDigest(), 'mail.txt': lamps };
    const {
      exitCode,
      errors,
      files: after,
    } = await runDigestDesk('add a.digest 2602.09999 lamps 2601.01234 2602.00021 2602.00021', files);
    expect(exitCode).toBe(2);
    expect(errors).toBe(`digest-desk: 2602.09999: no record of this paper at hand; --network asks arXiv for it
digest-desk: lamps: not an identifier or link of arXiv
digest-desk: 2601.01234: in the digest already
digest-desk: 2602.00021: in the digest already
`);
    expect(after.textOf('a.digest')).toBe(textDigest() + lampsEntry);
  });

  it('adds no paper that a report has already, though it names no identifier', async () => {
    const title = 'Lamps of Small Harbours in the Light of Winter';
    const report = inventedReport({ briefTitle: title, detailTitle: title });
    const files = { 'a.md': report, 'mail.txt': inventedListing({ title }) };
    const { errors, files: after } = await runDigestDesk('add a.md 2602.00021', files);
    expect(errors).toBe('digest-desk: 2602.00021: in the digest already\n');
    expect(after.textOf('a.md')).toBe(report);
  });

  it('leaves the file alone when no paper is known, and keeps its byte order mark when one is', async () => {
    const files = { 'a.digest': `\uFEFF${textDigest()}`, 'mail.txt': lamps };
    const unknown = await runDigestDesk('add a.digest 2602.09999', files);
    expect(unknown.files.textOf('a.digest')).toBe(`\uFEFF${textDigest()}`);
    const known = await runDigestDesk('add a.digest 2602.00021', files);
    expect(known.files.textOf('a.digest')).toBe(`\uFEFF${textDigest()}${lampsEntry}`);
  });

  it('needs a digest that can be read and written', async () => {
    const missing = await runDigestDesk('add b.digest 2602.00021', { 'mail.txt': lamps });
    expect(missing).toMatchObject({ exitCode: 2, errors: 'digest-desk: b.digest: no such file or directory\n' });
    const locked = { 'a.digest': { text: textDigest(), writeError: 'EACCES' }, 'mail.txt': lamps };
    const { exitCode, output, errors } = await runDigestDesk('add a.digest 2602.00021', locked);
    expect({ exitCode, output, errors }).toEqual({
      exitCode: 2,
      output: '',
      errors: 'digest-desk: a.digest: permission denied\n',
    });
  });
});

describe('verify', () => {
  const digest = `2026-02-03${lampsEntry}`;

  it('finds a paper that agrees with its record', async () => {
    const { exitCode, output } = await runDigestDesk('verify a.digest', { 'a.digest': digest, 'mail.txt': lamps });
    expect(exitCode).toBe(0);
    expect(output).toBe('a.digest:2:1 2602.00021 verified (listing) Lamps of Small Harbours\n');
  });

  it('counts differences by field and kind', async () => {
    const changed = digest.replace('Lamps of', 'lamps of').replace('We study', 'We never study');
    const files = { 'a.digest': changed, 'mail.txt': lamps };
    const { output } = await runDigestDesk('verify a.digest', files);
    expect(output).toContain(' differs title:case=1 abstract:wording=1 (listing) lamps of Small Harbours\n');
    const json = await runDigestDesk('verify a.digest --offline --format json', files);
    expect(JSON.parse(json.output)).toEqual([
      {
        file: 'a.digest',
        papers: [
          {
            title: 'lamps of Small Harbours',
            arxivId: '2602.00021',
            status: 'differs',
            differences: { title: { case: 1 }, abstract: { wording: 1 } },
            source: { kind: 'listing' },
          },
        ],
      },
    ]);
  });

  it('has papers verified that differ by typography alone, and says where', async () => {
    const files = { 'a.digest': digest.replace('Lamps of', 'lamps of'), 'mail.txt': lamps };
    const { output } = await runDigestDesk('verify a.digest', files);
    expect(output).toBe('a.digest:2:1 2602.00021 verified title:case=1 (listing) lamps of Small Harbours\n');
  });

  it('leaves a doubtful paper unresolved, and tells which it may be', async () => {
    const words = (letter: string): string => Array.from({ length: 60 }, (_, index) => `${letter}${index}`).join(' ');
    const title = 'Lamps of Small Harbours in the Light of Winter';
    const report = inventedReport({ briefTitle: title, detailTitle: title, abstract: words('a') });
    const mail = inventedListing({ title, abstract: words('b') });
    const { output } = await runDigestDesk('verify a.md', { 'a.md': report, 'mail.txt': mail });
    expect(output).toMatch(/ 2602\.00021 unresolved Lamps/);
  });

  it('leaves open what no mail tells', async () => {
    const { exitCode, output } = await runDigestDesk('verify a.digest --listings mails', {
      'a.digest': digest,
      'mails/1.txt': tides,
    });
    expect(exitCode).toBe(0);
    expect(output).toBe('a.digest:2:1 2602.00021 unresolved Lamps of Small Harbours\n');
  });
});

/** A mail of the papers that were submitted between two days of February 2026. */
function mailOf(from: number, to: number, ...entries: readonly string[]): string {
  return `Submissions to:
Machine Learning
 received from  Mon ${from} Feb 26 18:00:00 GMT  to  Tue ${to} Feb 26 18:00:00 GMT
${'-'.repeat(78)}
${entries.join('')}`;
}

describe('coverage', () => {
  const quantized = (identifier: string, title: string): string =>
    inventedListing({ identifier, title, abstract: 'Post-training quantization of weights to four bits.' });
  const own = quantized('2602.00031', 'Quantization of Buoys');
  const other = quantized('2602.00032', 'Quantization of Piers');
  const digest = `2026-02-03
Quantization of Buoys
提出量化方法,减少显存占用
Authors: Jonas Weber, Priya Raman | Date: 2026-02-02
Link: https://arxiv.org/abs/2602.00031
Abstract
Post-training quantization of weights to four bits.
`;

  it('cannot be told without a listing mail', async () => {
    const { exitCode, errors, output } = await runDigestDesk('coverage a.digest --format json', {
      'a.digest': textDigest(),
    });
    expect(errors).toBe('digest-desk: a.digest: no listing mail of arXiv beside it; --listings names others\n');
    expect(exitCode).toBe(2);
    expect(JSON.parse(output)).toMatchObject({ digests: [] });
  });

  it('names the papers on the topics of a digest that it lacks, of the mails that it draws on', async () => {
    const files = {
      'a.digest': digest,
      '1.txt': mailOf(1, 2, own, other, lamps),
      '2.txt': mailOf(2, 3, quantized('2602.00033', 'Quantization of Kelp')),
    };
    const { exitCode, output } = await runDigestDesk('coverage a.digest', files);
    expect(exitCode).toBe(0);
    expect(output).toBe(`window 2026-02-01T18:00:00Z 2026-02-02T18:00:00Z Machine Learning: 1 of 3 papers
window 2026-02-02T18:00:00Z 2026-02-03T18:00:00Z Machine Learning: 0 of 1 papers
a.digest: 1 missing
  2602.00032 Quantization of Piers (quantization)
1 missing in all digests
`);
  });

  it('sums up what none of several digests has', async () => {
    const second = digest.replace('Buoys', 'Piers').replace('00031', '00032');
    const files = { 'a.digest': digest, 'b.digest': second, '1.txt': mailOf(1, 2, own, other) };
    const { output } = await runDigestDesk('coverage a.digest b.digest --offline --format json', files);
    const window = { subjects: ['Machine Learning'], from: '2026-02-01T18:00:00Z', to: '2026-02-02T18:00:00Z' };
    const ofEach = {
      listings: [{ ...window, papers: 2, present: 1 }],
      topics: [{ topic: 'quantization', present: 1, missing: 1, followed: true }],
    };
    expect(JSON.parse(output)).toEqual({
      windows: [],
      listings: [{ ...window, papers: 2, present: 2 }],
      digests: [
        {
          file: 'a.digest',
          ...ofEach,
          missing: [{ arxivId: '2602.00032', title: 'Quantization of Piers', topics: ['quantization'] }],
        },
        {
          file: 'b.digest',
          ...ofEach,
          missing: [{ arxivId: '2602.00031', title: 'Quantization of Buoys', topics: ['quantization'] }],
        },
      ],
      doubles: [],
      missing: [],
    });
  });

  it('names the papers that stand in several digests', async () => {
    const files = { 'a.digest': digest, 'b.digest': digest, '1.txt': mailOf(1, 2, own) };
    const { output } = await runDigestDesk('coverage a.digest b.digest', files);
    expect(output).toContain('\n2602.00031: in a.digest, b.digest\n');
    const { output: json } = await runDigestDesk('coverage a.digest b.digest --format json', files);
    expect(JSON.parse(json)).toMatchObject({
      doubles: [{ arxivId: '2602.00031', files: ['a.digest', 'b.digest'] }],
    });
  });

  it('finds gaps and doubles between the windows of the mails', async () => {
    const files = {
      'a.digest': digest,
      '1.txt': mailOf(1, 3, own),
      '2.txt': mailOf(2, 4),
      '3.txt': mailOf(6, 7, tides),
    };
    const { output } = await runDigestDesk('coverage a.digest --listings 1.txt --listings 3.txt', files);
    expect(output).toContain('gap 2026-02-03T18:00:00Z 2026-02-06T18:00:00Z Machine Learning\n');
    const doubled = { ...files, '2.txt': mailOf(2, 4, tides) };
    const { output: all } = await runDigestDesk('coverage a.digest', doubled);
    expect(all).toContain('covered twice 2026-02-02T18:00:00Z 2026-02-03T18:00:00Z Machine Learning\n');
  });
});
