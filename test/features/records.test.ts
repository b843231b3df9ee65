/** What is shown of arXiv's record: hover, comparison, verdicts and the line above a digest. */
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { PaperMetadata } from '../../server/src/arxiv/paperMetadata';
import { parseTimestamp } from '../../server/src/arxiv/paperMetadata';
import { PaperRecords } from '../../server/src/arxiv/paperRecords';
import { describeCheck } from '../../server/src/features/codeLenses';
import { compareWithRecord } from '../../server/src/features/comparison';
import { getHover } from '../../server/src/features/hover';
import { renderMarkdown } from '../../server/src/features/paperCard';
import { recordVerdict } from '../../server/src/features/recordVerdict';
import { inventedReport, inventedTextDigest } from '../support/invented';
import { digestDocument } from './digestDocument';

const title = 'Quiet Bits: Four-Bit Key-Value Caches';
const abstract = 'The cache shrinks by $4\\times$ and no token is lost.';

/** Two abstracts long enough to be told apart. */
const words = (letter: string): string => Array.from({ length: 60 }, (_, index) => `${letter}${index}`).join(' ');
const [long, filler] = [words('a'), words('b')];

function record(changes: Partial<PaperMetadata> = {}): PaperMetadata {
  return {
    identifier: '2601.01301',
    version: undefined,
    submitted: parseTimestamp('2026-01-13T18:00:01Z'),
    revised: undefined,
    title,
    authors: ['Jonas Weber', 'Priya Raman'],
    omittedAuthors: 0,
    categories: ['cs.LG', 'cs.AR'],
    comments: undefined,
    journalReference: undefined,
    doi: undefined,
    abstract,
    isWithdrawn: false,
    source: { kind: 'listing', date: parseTimestamp('2026-01-14T01:00:00Z') },
    ...changes,
  };
}

function recordsOf(...papers: readonly PaperMetadata[]): PaperRecords {
  const records = new PaperRecords();
  papers.forEach((paper, index) => records.updateListing(`mail${index}`, [paper]));
  return records;
}

function hoverMarkdown(text: string, records: PaperRecords, locale: 'en' | 'zh-cn' = 'en'): string | undefined {
  const hover = getHover(digestDocument(text), text.indexOf('2601.01301'), records, locale);
  return hover && renderMarkdown(hover.card, locale);
}

const pages =
  '[Abstract page](https://arxiv.org/abs/2601.01301) · [PDF](https://arxiv.org/pdf/2601.01301) · [HTML](https://arxiv.org/html/2601.01301)';

describe('hover with a record', () => {
  it('shows what arXiv says and where that comes from', () => {
    const venue = record({ comments: 'Accepted at the Harbour Conference', doi: '10.1000/a(b)' });
    expect(hoverMarkdown(inventedTextDigest({ title: 'Quiet Bits' }), recordsOf(venue))).toBe(
      [
        '**Quiet Bits: Four-Bit Key-Value Caches**',
        'Jonas Weber, Priya Raman',
        'Machine Learning (cs.LG), Hardware Architecture (cs.AR)',
        'Submitted 13 Jan 2026',
        'Comment: Accepted at the Harbour Conference',
        `arXiv:2601.01301 · ${pages} · [DOI](https://doi.org/10.1000/a%28b%29)`,
        'Source: listing of 14 Jan 2026',
        'The cache shrinks by 4× and no token is lost.',
      ].join('\n\n'),
    );
  });

  it('says first that a paper was withdrawn or revised, and keeps its history', () => {
    const revised = record({
      title: 'Loud Bits',
      revised: parseTimestamp('2026-02-20T09:30:00Z'),
      submitted: undefined,
      abstract: undefined,
      source: { kind: 'listing', date: parseTimestamp('2026-02-21T01:00:00Z') },
    });
    const card = hoverMarkdown(inventedTextDigest(), recordsOf(record(), revised));
    expect(card).toContain('**Loud Bits**');
    expect(card).toContain('⚠ *Revised on 20 Feb 2026*');
    expect(card).toContain('Submitted 13 Jan 2026, revised 20 Feb 2026');
    expect(card).toContain('Earlier title: Quiet Bits');
    expect(card).toContain('Source: listing of 21 Feb 2026');
    const answer = record({ version: 2, revised: parseTimestamp('2026-02-20T09:30:00Z'), title: 'Loud Bits' });
    const records = recordsOf(record());
    records.addAnswers([{ ...answer, source: { kind: 'api', date: parseTimestamp('2026-03-01T00:00:00Z') } }]);
    const inChinese = hoverMarkdown(inventedTextDigest(), records, 'zh-cn');
    expect(inChinese).toContain('⚠ *2026年2月20日修订（第 2 版）*');
    expect(inChinese).toContain('曾用标题：Quiet Bits');
    expect(inChinese).toContain('来源：2026年3月1日的 arXiv');
    const withdrawn = recordsOf({ ...revised, isWithdrawn: true });
    withdrawn.addAnswers([record({ source: { kind: 'cache', date: parseTimestamp('2026-02-01T00:00:00Z') } })]);
    expect(hoverMarkdown(inventedTextDigest(), withdrawn)).toContain('⚠ *This paper has been withdrawn.*');
  });

  it('lets nothing of a hostile record become markup', () => {
    const hostile = '[x](command:quit) ![y](https://evil.example/p.png) <img src=x onerror=alert(1)> www.evil.example';
    const evil = {
      title: hostile,
      comments: hostile,
      journalReference: hostile,
      abstract: hostile,
      doi: `10.1/)${hostile}`,
    };
    const markdown = hoverMarkdown(
      inventedTextDigest(),
      recordsOf(record({ ...evil, authors: [hostile], categories: [hostile] })),
    );
    const html = new MarkdownIt({ html: true, linkify: true }).render(markdown ?? '');
    const targets = [...html.matchAll(/<(?:a|img) [^>]*(?:href|src)="([^"]*)"/g)].map(([, target = '']) => target);
    expect(targets.map((target) => new URL(target).host)).toEqual(['arxiv.org', 'arxiv.org', 'arxiv.org', 'doi.org']);
  });
});

describe('the comparison with the record', () => {
  it('keeps the layout and what arXiv does not tell', () => {
    const text = inventedTextDigest({ title: 'Quiet Bits Four-Bit Caches', abstract: 'The cache shrinks.' });
    const document = digestDocument(text);
    const [paper] = document.digest.papers;
    const { own, official, identifier } = paper
      ? compareWithRecord(document, paper, recordsOf(record()))
      : { own: '', official: '', identifier: '' };
    expect(identifier).toBe('2601.01301');
    expect(text).toContain(own);
    expect(official).toBe(
      own
        .replace('Quiet Bits Four-Bit Caches', title)
        .replace(/Authors: [^|\n]*[^|\n ]/, 'Authors: Jonas Weber, Priya Raman')
        .replace('The cache shrinks.', 'The cache shrinks by 4× and no token is lost.'),
    );
  });

  it('shows no sign that a file name cannot hold where the titles of the digest lack them, nor a formula that reads alike', () => {
    const own = { title: title.replace(':', ''), abstract: abstract.replace('$4\\times$', '4×') };
    const digest = inventedTextDigest({ ...own, link: 'https://arxiv.org/abs/2601.01301' });
    const others = digest.slice(digest.indexOf('\n') + 1).replace('01301', '01302');
    const document = digestDocument(`${digest}\n${`${others}\n`.repeat(4)}`);
    const [paper] = document.digest.papers;
    const compared = paper && compareWithRecord(document, paper, recordsOf(record()));
    expect(compared?.official).toContain('Quiet Bits');
    expect(compared?.official).toBe(compared?.own);
  });

  it('adds link and authors to a paper of a report', () => {
    const text = inventedReport();
    const document = digestDocument(text);
    const [paper] = document.digest.papers;
    if (paper === undefined) throw new Error('no paper');
    const records = recordsOf(record({ title: paper.title?.text ?? '', abstract: paper.abstract?.value.text ?? '' }));
    const { own, official } = compareWithRecord(document, paper, records);
    expect(own).not.toContain('arxiv.org');
    expect(official).toContain('https://arxiv.org/abs/2601.01301');
    expect(official).toContain('Jonas Weber, Priya Raman');
  });
});

describe('the verdict', () => {
  const verdictOf = (text: string, records: PaperRecords): string | undefined => {
    const [paper] = digestDocument(text).digest.papers;
    return paper && recordVerdict(paper, records);
  };

  it('does not mind typography', () => {
    const own = { title: 'Quiet bits: four-bit key–value caches', abstract: abstract.replace('$4\\times$', '4×') };
    expect(verdictOf(inventedTextDigest(own), recordsOf(record()))).toBe('verified');
    expect(verdictOf(inventedTextDigest({ ...own, abstract: 'Every token is lost.' }), recordsOf(record()))).toBe(
      'differs',
    );
    const slip = { ...own, abstract: own.abstract.replace('no token', 'notoken') };
    expect(verdictOf(inventedTextDigest(slip), recordsOf(record()))).toBe('differs');
    expect(verdictOf(inventedTextDigest(own), new PaperRecords())).toBe('unknown');
  });

  it('is that of the rules: an earlier title is out of date, not wrong', () => {
    const renamed = record({
      title: 'Loud Words',
      source: { kind: 'api', date: parseTimestamp('2026-03-01T00:00:00Z') },
    });
    const records = recordsOf(record());
    records.addAnswers([renamed]);
    expect(verdictOf(inventedTextDigest({ title, abstract: abstract.replace('$4\\times$', '4×') }), records)).toBe(
      'verified',
    );
  });

  it('is open where it is not sure which paper it is', () => {
    const report = inventedReport({ briefTitle: title, detailTitle: title, abstract: 'Figure 1. '.repeat(3) + filler });
    const records = recordsOf(record({ abstract: long }));
    const document = digestDocument(report);
    const [paper] = document.digest.papers;
    expect(paper && records.identify(paper)).toMatchObject({ confidence: 0.7 });
    expect(verdictOf(report, records)).toBe('unknown');
    expect(describeCheck(document, records)?.en).toBe('Not checked against arXiv');
  });

  it('stands above the digest with the latest source', () => {
    const document = digestDocument(inventedTextDigest());
    expect(describeCheck(document, new PaperRecords())?.en).toBe('Not checked against arXiv');
    expect(describeCheck(document, recordsOf(record()))).toEqual({
      en: 'Checked against listing of 14 Jan 2026',
      'zh-cn': '已对照2026年1月14日的列表核对',
    });
  });
});
