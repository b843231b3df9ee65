/** The papers as the Papers view lists them. */
import { describe, expect, it } from 'vitest';
import { PaperRecords } from '../../server/src/arxiv/paperRecords';
import type { PaperList } from '../../server/src/features/papers';
import { getPapers } from '../../server/src/features/papers';
import type { Locale } from '../../server/src/localization';
import { createTopicClassifier } from '../../server/src/topics/classifyTopics';
import { inventedReport, inventedTextDigest } from '../support/invented';
import { digestDocument, gluedDigest, report } from './digestDocument';

function listPapers(text: string, locale: Locale = 'en'): PaperList {
  return getPapers(digestDocument(text), createTopicClassifier([]), new PaperRecords(), locale);
}

describe('papers', () => {
  it('have label, description, topics, pages and places', () => {
    const { layout, papers, topics } = listPapers(gluedDigest);
    expect(layout).toBe('text');
    expect(papers.map(({ label, description }) => `${label} | ${description}`)).toEqual([
      'Lantern Sparse Routing Tables for Mixture-of-Experts Serving | Ada Lindqvist, Chen Yuhan',
      'Quiet Bits Four-Bit Key-Value Caches with Outlier Channels | Jonas Weber',
    ]);
    expect(papers.map((paper) => paper.topics[0])).toEqual(['moe', 'kv-cache-attention']);
    expect(papers[0]?.links).toEqual({
      abstractPage: 'https://arxiv.org/abs/2601.01234v1',
      pdf: 'https://arxiv.org/pdf/2601.01234v1',
      html: 'https://arxiv.org/html/2601.01234v1',
    });
    expect(papers.map(({ selectionRange: { start, end } }) => gluedDigest.slice(start, end))).toEqual(
      papers.map(({ label }) => label),
    );
    const used = papers.flatMap((paper) => paper.topics);
    expect(topics.map(({ id }) => id).sort()).toEqual([...new Set(used)].sort());
  });

  it("have the author's own topics where there are any, named as typed, before other", () => {
    const own = `${inventedTextDigest()}Topics: 量化, Other, house style, quantization\n`.replace(
      /(Abstract\n.*\n)(Topics.*\n)/,
      '$2$1',
    );
    expect(listPapers(own, 'zh-cn').papers[0]?.topics).toEqual(['quantization', 'other', 'house style']);
    expect(listPapers(own, 'zh-cn').topics).toEqual([
      { id: 'quantization', name: '量化' },
      { id: 'house style', name: 'house style' },
      { id: 'other', name: '其他' },
    ]);
  });

  it('of a report tell where the brief stands, and are listed without a title', () => {
    const { papers } = listPapers(report, 'zh-cn');
    expect(papers.map(({ label, hasTitle, links }) => [label, hasTitle, links])).toEqual([
      ['Lantern: Sparse Routing Tables', true, undefined],
      ['（无标题）第 2 篇', false, undefined],
    ]);
    expect(papers.map(({ briefRange }) => briefRange && report.slice(briefRange.start, briefRange.start + 6))).toEqual([
      '### 1.',
      '### 2.',
    ]);
  });

  it('have no separate brief when they stand in the briefs alone', () => {
    const text = inventedReport().replace(/(## 论文详细信息\n).*/s, '$1');
    const { papers, nextNumber, insertOffset } = listPapers(text);
    expect(papers.map(({ briefRange }) => briefRange)).toEqual([undefined]);
    expect(nextNumber).toBe(2);
    expect(insertOffset).toBe(text.trimEnd().length);
  });

  it('tell where a new one is to be inserted', () => {
    const text = listPapers(gluedDigest);
    expect(gluedDigest.slice(text.insertOffset - 10, text.insertOffset)).toBe('precision.');
    expect([text.briefInsertOffset, text.nextNumber]).toEqual([undefined, undefined]);
    const { insertOffset, briefInsertOffset = 0, nextNumber, countRange } = listPapers(report);
    expect(report.slice(insertOffset).trim()).toBe('');
    expect(report.slice(briefInsertOffset).trim()).toMatch(/^## 论文详细信息/);
    expect(nextNumber).toBe(3);
    expect(report.slice(countRange?.start, countRange?.end)).toBe('2');
    expect(listPapers(report.replace('2篇', '7篇')).countRange).toBeUndefined();
  });
});
