/** Digests as pages to read, and that hostile text in them stays text. */
import { describe, expect, it } from 'vitest';
import { PaperRecords } from '../../server/src/arxiv/paperRecords';
import type { Digest } from '../../server/src/digest/digest';
import { parseDigest } from '../../server/src/digest/parseDigest';
import { exportHtml, exportMarkdown } from '../../server/src/export/readingFormats';
import { createTopicClassifier } from '../../server/src/topics/classifyTopics';
import { inventedRecord } from '../arxiv/inventedRecords';
import { inventedReport, inventedTextDigest } from '../support/invented';

const context = { classifier: createTopicClassifier([]), records: new PaperRecords(), locale: 'en' } as const;

function digestOf(text: string): Digest {
  const digest = parseDigest(text)?.digest;
  if (digest === undefined) throw new Error('the fixture is no digest');
  return digest;
}

describe('Markdown', () => {
  it('has a heading per topic and per paper, which leads to the paper', () => {
    expect(exportMarkdown(digestOf(inventedTextDigest()), context)).toBe(`# Papers · 2026-01-14

## KV cache and attention

### [Quiet Bits Four-Bit Key-Value Caches](https://arxiv.org/abs/2601.01301)

Jonas Weber, Priya Raman · 2026-01-13 · arXiv\\:2601.01301

针对长上下文缓存占用问题,提出四比特键值缓存量化,减少显存占用

Quiet Bits stores the key-value cache in four bits and halves the memory of inference.
`);
  });

  it('names institutions where a report has no authors, in the language of the user', () => {
    const page = exportMarkdown(digestOf(inventedReport()), { ...context, locale: 'zh-cn' });
    expect(page).toContain('# 论文 · 2026-01-15');
    expect(page).toContain('### Lantern: Sparse Routing Tables');
    expect(page).toContain('\n\nNorthshore University, Lumen Research\n\n');
  });

  it('leads to a paper without a link where the record tells which it is', () => {
    const title = 'Lantern: Sparse Routing Tables for Mixture-of-Experts Serving';
    const records = new PaperRecords();
    records.updateListing('mail', [inventedRecord({ identifier: '2601.01234', title })]);
    const page = exportMarkdown(digestOf(inventedReport()), { ...context, records });
    expect(page).toContain('Serving](https://arxiv.org/abs/2601.01234)\n\nNorthshore University');
  });
});

describe('HTML', () => {
  it('is a whole page without anything from elsewhere', () => {
    const page = exportHtml(digestOf(inventedTextDigest()), context);
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(page).toContain(
      '<h3><a href="https://arxiv.org/abs/2601.01301">Quiet Bits Four-Bit Key-Value Caches</a></h3>',
    );
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b/);
  });

  it('shows markup in a digest as text', () => {
    const hostile = inventedTextDigest({
      title: 'Quiet <img src=x onerror=alert(1)> Bits & "Caches"',
      abstract: 'We say </p><script>alert(1)</script> and mean it.',
    });
    const page = exportHtml(digestOf(hostile), context);
    expect(page).toContain('Quiet &lt;img src=x onerror=alert(1)&gt; Bits &amp; &quot;Caches&quot;');
    expect(page).not.toContain('<script');
    expect(exportMarkdown(digestOf(hostile), context)).toContain('Quiet \\<img src=x onerror=alert(1)\\>');
  });
});
