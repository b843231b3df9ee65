/** What hovering over a number of a brief or summary shows. */
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { PaperRecords } from '../../server/src/arxiv/paperRecords';
import { getHover } from '../../server/src/features/hover';
import { getNumberHover, renderNumberMarkdown, renderNumberPlainText } from '../../server/src/features/numberHover';
import type { Locale } from '../../server/src/localization';
import type { InventedReportPaper } from '../support/invented';
import { inventedReport, inventedTextDigest } from '../support/invented';
import { parseMarkedText, withBothLineEndings } from '../support/markedText';
import { digestDocument } from './digestDocument';

/** Asserts what hovering at `<|>` over the words `over` shows as Markdown; `undefined` for nothing. */
function checkNumberHover(
  marked: string,
  over: string | undefined,
  expected: string | undefined,
  locale: Locale = 'en',
): void {
  for (const variant of withBothLineEndings(marked)) {
    const { text, cursor } = parseMarkedText(variant);
    const hover = getNumberHover(digestDocument(text), cursor ?? -1);
    expect(hover && text.slice(hover.range.start, hover.range.end)).toBe(over);
    expect(hover && renderNumberMarkdown(hover, locale)).toBe(expected);
  }
}

const abstract =
  'Routing dominates serving. Lantern cuts the latency by 20 .7 % and is 1.78$\\times$ faster. It runs on 12 GPUs for an hour.';

function report(brief: string, paper: InventedReportPaper = {}): string {
  return inventedReport({ brief: `北岸大学发布了Lantern论文，${brief}。`, abstract, ...paper });
}

describe('hover over a number', () => {
  it('shows the sentence of the abstract that says it', () => {
    const sentence = 'In the abstract:\n\n> Lantern cuts the latency by **20 .7** % and is 1.78× faster.';
    checkNumberHover(report('延迟降低2<|>0.7%'), '20.7%', sentence);
    checkNumberHover(report('延迟降低<|>20.7%'), '20.7%', sentence);
    checkNumberHover(
      report('速度提升1.78<|>倍'),
      '1.78倍',
      'In the abstract:\n\n> Lantern cuts the latency by 20 .7 % and is **1.78**× faster.',
    );
    checkNumberHover(report('训练1小<|>时'), '1小时', '摘要原文：\n\n> It runs on 12 GPUs for **an** hour.', 'zh-cn');
  });

  it('chooses the sentence that speaks of the same thing', () => {
    checkNumberHover(
      report('训练成本降低30<|>%', { abstract: 'Latency drops by 30 %. Training costs fall by 30 %.' }),
      '30%',
      'In the abstract:\n\n> Training costs fall by **30** %.',
    );
  });

  it('shows the title, or the list that was counted', () => {
    const title = 'Lantern-7B: Sparse Routing';
    checkNumberHover(
      report('训练70<|>亿参数', { briefTitle: title, detailTitle: title }),
      '70亿',
      'In the title:\n\n> Lantern-**7**B: Sparse Routing',
    );
    checkNumberHover(
      report('含路由、缓存和时钟三<|>个部件'),
      '三个',
      '由此处计数：\n\n> 北岸大学发布了Lantern论文，**含路由、缓存和时钟三个部件**。',
      'zh-cn',
    );
  });

  it('shows the closest sentence when none says it', () => {
    checkNumberHover(
      report('延迟降低27<|>.7%'),
      '27.7%',
      'No sentence of the abstract says this number. The closest one:\n\n> Lantern cuts the latency by 20 .7 % and is 1.78× faster.',
    );
    checkNumberHover(report('优于GPT-<|>4'), '4', '摘要中没有句子提到该数字。', 'zh-cn');
    checkNumberHover(
      report('延迟降低27<|>.7%', { abstract: '' }),
      '27.7%',
      'The paper has no abstract to hold this number against.',
    );
  });

  it('shows it in the summaries of text digests, too', () => {
    checkNumberHover(
      inventedTextDigest({ summary: '提出四<|>比特缓存量化,减少显存占用' }),
      '四比特',
      'In the abstract:\n\n> Quiet Bits stores the key-value cache in **four** bits and halves the memory of inference.',
    );
  });

  it('shows nothing elsewhere', () => {
    checkNumberHover(report('延迟降<|>低20.7%'), undefined, undefined);
    checkNumberHover(report('延迟降低').replace('by 20 .7', 'by 2<|>0 .7'), undefined, undefined);
    checkNumberHover(report('[主要机构]提升2<|>0.7%'), undefined, undefined);
  });

  it('leaves titles and links to the paper', () => {
    const text = inventedTextDigest({ title: 'Quiet Bits 4', summary: '见 arXiv:2601.01301 的四比特缓存量化方法' });
    const document = digestDocument(text);
    expect(getNumberHover(document, text.indexOf('Bits 4') + 5)).toBeUndefined();
    expect(getHover(document, text.indexOf('01301'), new PaperRecords(), 'en')?.card.title).toBe('Quiet Bits 4');
  });

  it('lets nothing of a hostile abstract become markup', () => {
    const hostile =
      '[x](command:quit) ![y](https://evil.example/p.png) <img src=x> **a** \uE000b\uE001 cuts 20.7 % *c*';
    const { text, cursor } = parseMarkedText(report('延迟降低2<|>0.7%', { abstract: hostile }));
    const hover = getNumberHover(digestDocument(text), cursor ?? -1);
    if (hover === undefined) throw new Error('no hover');
    const html = new MarkdownIt({ html: true, linkify: true }).render(renderNumberMarkdown(hover, 'en'));
    expect([...html.matchAll(/<(\w+[^>]*)>([^<]*)/g)].map((match) => match[1])).toEqual([
      'p',
      'blockquote',
      'p',
      'strong',
    ]);
    expect(html).toContain('<strong>20.7</strong>');
  });

  it('has a form for clients without Markdown', () => {
    const { text, cursor } = parseMarkedText(report('速度提升1.7<|>8倍'));
    const hover = getNumberHover(digestDocument(text), cursor ?? -1);
    expect(hover && renderNumberPlainText(hover, 'en')).toBe(
      'In the abstract:\n\nLantern cuts the latency by 20 .7 % and is 1.78× faster.',
    );
  });
});
