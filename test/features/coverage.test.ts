/** What an editor reads of the coverage of a digest, and what it can add. */
import { describe, expect, it } from 'vitest';
import { composeEntries } from '../../server/src/diagnostics/composeEntry';
import { getCoverage } from '../../server/src/features/coverage';
import { listMissingTopics, renderCoverage } from '../../server/src/features/coverageReport';
import type { Locale } from '../../server/src/localization';
import { applyTextEdits } from '../../server/src/text/textEdit';
import { createTopicMemories } from '../../server/src/topics/topicMemory';
import { readListing } from '../../server/src/workspace/listingReader';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { announced, identifierOf, mailText } from '../coverage/inventedMails';
import { inventedReport, inventedTextDigest } from '../support/invented';
import { digestDocument } from './digestDocument';

const quantization = 'Post-training quantization of weights to four bits';
const uri = 'file:///2026-02-03.digest';

/** A digest of one paper on quantization. */
const digestOf = (number: number): string =>
  inventedTextDigest({
    title: `${quantization} ${number}`,
    link: `https://arxiv.org/abs/${identifierOf(number)}`,
    abstract: `${quantization}.`,
  });

const several = (...numbers: readonly number[]): string =>
  numbers.map((number) => announced(number, `${quantization} ${number}`)).join('');

function indexOf(digests: Readonly<Record<string, string>>, ...mails: readonly string[]): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [place, mail] of mails.entries()) index.updateListing(`mail ${place}`, readListing(mail));
  for (const [name, text] of Object.entries(digests)) index.update(name, digestDocument(text, name).digest);
  return index;
}

const memory = createTopicMemories()([]);

async function reportOn(text: string, index: WorkspaceIndex, locale: Locale = 'en'): Promise<string | undefined> {
  const coverage = await getCoverage(digestDocument(text, uri), index, memory, () => Promise.resolve());
  return coverage && renderCoverage('2026-02-03.digest', coverage, memory.classifier, locale);
}

describe('the report', () => {
  const index = indexOf(
    { [uri]: digestOf(31), 'file:///other_week.digest': digestOf(33) },
    mailText(1, 2, several(31, 32, 33)),
    mailText(3, 4, several(34)),
  );

  it('names the missing papers by topic, the mails and what lies between them', async () => {
    expect(await reportOn(digestOf(31), index)).toBe(`# Coverage of 2026-02-03.digest

Missing on the topics that this digest and those beside it follow: **2** of the papers in the mails that it was drawn from.

## Quantization: 1 in the digest, 2 missing

- [${quantization} 32](https://arxiv.org/abs/2602.00032) · Jonas Weber, Priya Raman
- [${quantization} 33](https://arxiv.org/abs/2602.00033) · Jonas Weber, Priya Raman · in other\\_week.digest

## Listing mails

When the papers were submitted (UTC); in bold, the mails that this digest was drawn from.

Machine Learning

- **2026-02-01 18:00 – 2026-02-02 18:00**: 1 of 3 papers in this digest, 1 of the others in other digests
- 2026-02-03 18:00 – 2026-02-04 18:00: 0 of 1 papers in this digest, 0 of the others in other digests

## Gaps and doubles

- Gap: 2026-02-02 18:00 – 2026-02-03 18:00, which no mail at hand covers (Machine Learning)

## Papers in other digests, too

None.
`);
  });

  it('exists in Chinese', async () => {
    const report = await reportOn(digestOf(31), index, 'zh-cn');
    expect(report).toContain('# 2026-02-03.digest 的覆盖情况\n');
    expect(report).toContain('## 量化：已收录 1 篇，缺少 2 篇\n');
    expect(report).toContain('- 空缺：2026-02-02 18:00 – 2026-02-03 18:00，没有相应的列表邮件');
    expect(report).not.toMatch(/\b(?:mails|digests|missing|which)\b/);
  });

  it('says what is complete, and which papers stand in other digests', async () => {
    const digests = { [uri]: digestOf(31), 'file:///other.digest': digestOf(31) };
    const report = await reportOn(digestOf(31), indexOf(digests, mailText(1, 2, several(31))));
    expect(report).toContain(
      '\nNo paper of the mails is missing on the topics that this digest and those beside it follow.\n',
    );
    expect(report).toContain('\nNothing is missing of: Quantization (1).\n');
    expect(report).toContain('\nEach window follows the one before.\n');
    expect(report).toContain(`\n- ${quantization} 31 · in other.digest\n`);
  });

  it('counts on the topics of the other digests, too, and leaves out those that nobody follows', async () => {
    const own = 'The tides of harbours';
    const digest = digestOf(31).replaceAll(`${quantization} 31`, own).replaceAll(quantization, 'We measure tides');
    const surveys = [51, 52, 53, 54, 55]
      .map((number) => announced(number, `A survey of benchmarks ${number}`))
      .join('');
    const survey = digestOf(41).replaceAll(quantization, 'A survey of benchmarks');
    const mail = mailText(1, 2, announced(31, own), several(32, 33), announced(41, 'A survey of benchmarks'), surveys);
    const digests = { [uri]: digest, 'file:///other.digest': digestOf(33), 'file:///survey.digest': survey };
    const report = await reportOn(digest, indexOf(digests, mail));
    expect(report).toContain('\n## Quantization: 0 in the digest, 2 missing\n');
    expect(report).not.toContain('survey of benchmarks');
    expect(await reportOn(digest, indexOf({ [uri]: digest }, mail))).not.toContain('Quantization');
  });

  it('claims nothing of a digest that no mail announces', async () => {
    const report = await reportOn(digestOf(99), indexOf({}, mailText(1, 2, several(31))));
    expect(report).toContain('\nNo listing mail at hand announces a paper of this digest');
    expect(report).not.toContain('Quantization');
  });

  it('does not exist without a mail', async () => {
    expect(await reportOn(digestOf(31), indexOf({ [uri]: digestOf(31) }))).toBeUndefined();
  });

  it('shows what stands in a mail as it is, and never as markup', async () => {
    const mail = mailText(1, 2, several(31), announced(32, `Quantization *of* [weights](https://example.org) <b>`));
    const report = await reportOn(digestOf(31), indexOf({}, mail));
    expect(report).toContain(
      '- [Quantization \\*of\\* \\[weights\\](https\\://example.org) \\<b\\>](https://arxiv.org/',
    );
  });
});

describe('the work', () => {
  it('takes turns with others, and ends when these say so', async () => {
    const numbers = Array.from({ length: 250 }, (_, index) => 100 + index);
    const index = indexOf({}, mailText(1, 2, several(31, ...numbers)));
    let turns = 0;
    const work = (): ReturnType<typeof getCoverage> =>
      getCoverage(digestDocument(digestOf(31), uri), index, memory, () => {
        turns++;
        return turns === 10 ? Promise.reject(new Error('enough')) : Promise.resolve();
      });
    await work();
    // One for the paper of the digest, and twice one for each hundred of the mail.
    expect(turns).toBe(1 + 3 + 3);
    await expect(work()).rejects.toThrow('enough');
  });
});

describe('the papers to add', () => {
  it('are those of the report, with the digests that have them', async () => {
    const digests = { [uri]: digestOf(31), 'file:///other.digest': digestOf(33) };
    const index = indexOf(digests, mailText(1, 2, several(31, 32, 33)));
    const coverage = await getCoverage(digestDocument(digestOf(31), uri), index, memory, () => Promise.resolve());
    expect(coverage && listMissingTopics(coverage, memory.classifier, 'zh-cn')).toEqual([
      {
        name: '量化',
        papers: [
          { title: `${quantization} 32`, elsewhere: [] },
          { title: `${quantization} 33`, elsewhere: ['other.digest'] },
        ].map((paper, index) => ({
          identifier: identifierOf(32 + index),
          detail: `arXiv:${identifierOf(32 + index)} · Jonas Weber, Priya Raman`,
          ...paper,
        })),
      },
    ]);
  });

  it('become complete entries, one behind the other, with numbers that follow', () => {
    const index = indexOf({}, mailText(1, 2, several(32, 33)));
    const papers = [33, 32].flatMap((number) => index.records.find(identifierOf(number)) ?? []);
    for (const lineBreak of ['\n', '\r\n']) {
      const report = inventedReport().replaceAll('\n', lineBreak);
      const edits = composeEntries(papers, digestDocument(report), { linkVersion: 'keep' });
      const grown = digestDocument(applyTextEdits(report, edits));
      expect(grown.digest.papers.map(({ title }) => title?.text)).toEqual([
        'Lantern: Sparse Routing Tables for Mixture-of-Experts Serving',
        `${quantization} 33`,
        `${quantization} 32`,
      ]);
      expect(grown.text).toContain(`分析论文数量: 3篇${lineBreak}`);
      expect(grown.text.match(/^### 3\. .* 32\r?$/gm)).toHaveLength(2);
    }
    const digest = digestOf(31);
    const text = applyTextEdits(digest, composeEntries(papers, digestDocument(digest), { linkVersion: 'keep' }));
    expect(digestDocument(text).digest.papers.map(({ link }) => link?.value.text.slice(-2))).toEqual([
      '31',
      '33',
      '32',
    ]);
    expect(composeEntries([], digestDocument(digest), { linkVersion: 'keep' })).toEqual([]);
  });
});
