/** The outline of both layouts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutlineSymbol } from '../../server/src/features/documentSymbols';
import { getDocumentSymbols } from '../../server/src/features/documentSymbols';
import { parseDocument, isDigestDocument } from '../../server/src/workspace/parsedDocument';
import type { Locale } from '../../server/src/localization';
import type { TextRange } from '../../server/src/text/textRange';
import { digestArbitrary } from '../support/digestArbitrary';
import { withBothLineEndings } from '../support/markedText';
import { digestDocument, gluedDigest, report } from './digestDocument';

/** Asserts the outline, one line per symbol: indentation, name, detail, and the words it selects where they differ from the name. */
function checkOutline(text: string, expected: string, locale: Locale = 'en'): void {
  for (const variant of withBothLineEndings(text)) {
    const lines = getDocumentSymbols(digestDocument(variant), locale).flatMap((symbol) => outline(variant, symbol, ''));
    expect(lines.join('\n')).toBe(expected.trim());
  }
}

function outline(text: string, symbol: OutlineSymbol, indentation: string): string[] {
  const selected = text.slice(symbol.selectionRange.start, symbol.selectionRange.end);
  const detail = symbol.detail === undefined || symbol.detail === '' ? '' : ` — ${symbol.detail}`;
  const selection = selected === symbol.name ? '' : ` [${selected}]`;
  return [
    `${indentation}${symbol.name}${detail}${selection}`,
    ...symbol.children.flatMap((child) => outline(text, child, `${indentation}  `)),
  ];
}

describe('the outline', () => {
  it('lists the papers of a text digest with their fields', () => {
    checkOutline(
      gluedDigest,
      `
Lantern Sparse Routing Tables for Mixture-of-Experts Serving — Ada Lindqvist, Chen Yuhan
  Summary — 针对专家路由开销过高问题,提出稀疏路由表方法,降低推理延迟并保持精度 [针对专家路由开销过高问题,提出稀疏路由表方法,降低推理延迟并保持精度]
  Authors — Ada Lindqvist, Chen Yuhan
  Date — 2026-01-13
  Link — http://arxiv.org/abs/2601.01234v1
  Abstract — Mixture-of-experts models spend a growing share of their time on routing. We pre…
Quiet Bits Four-Bit Key-Value Caches with Outlier Channels — Jonas Weber
  Summary — 针对长上下文缓存占用问题,提出四比特键值缓存量化,减少显存占用 [针对长上下文缓存占用问题,提出四比特键值缓存量化,减少显存占用]
  Authors — Jonas Weber
  Date — 2026-01-13
  Link — https://arxiv.org/abs/2601.01301
  Abstract — Quiet Bits stores the key-value cache in four bits and keeps the few outlier cha…`,
    );
  });

  it('lists the papers of a report in the sections they stand in', () => {
    checkOutline(
      report,
      `
论文技术简报
  Lantern: Sparse Routing Tables — Northshore University
    Brief — 北岸大学发布了Lantern论文，使用稀疏路由表技术。 [北岸大学发布了Lantern论文，使用稀疏路由表技术。]
  (no title) 2 [### 2.]
论文详细信息
  Lantern: Sparse Routing Tables — Northshore University
    主要机构 — Northshore University
    作者数量 — 3人
    摘要 — We present Lantern. It keeps a sparse table.
  (no title) 2 [### 2.]
    主要机构`,
    );
  });

  it('names in Chinese what has no name of its own', () => {
    checkOutline(
      '2026-01-14\nAuthors: Ada Lindqvist | Date: 2026-01-13\nLink: arXiv:2601.01234\n',
      `
（无标题）第 1 篇 — Ada Lindqvist [Authors: Ada Lindqvist | Date: 2026-01-13]
  Authors — Ada Lindqvist
  Date — 2026-01-13
  Link — arXiv:2601.01234`,
      'zh-cn',
    );
  });

  it('falls back on the identifier where no author is named', () => {
    const [paper] = getDocumentSymbols(digestDocument(gluedDigest.replace('Ada Lindqvist, Chen Yuhan', '')), 'en');
    expect(paper?.detail).toBe('arXiv:2601.01234v1');
  });

  it('cuts off a long list of authors', () => {
    const names = Array.from({ length: 40 }, (_, index) => `Author Number${index}`).join(', ');
    const [paper] = getDocumentSymbols(digestDocument(gluedDigest.replace('Ada Lindqvist, Chen Yuhan', names)), 'en');
    expect(paper?.detail).toMatch(/^Author Number0, .*Author Number9 et al\.$/);
  });

  it('is a tree: names are not blank, selections and children lie inside, siblings do not overlap', () => {
    fc.assert(
      fc.property(digestArbitrary, (text) => {
        const document = parseDocument('file:///test.digest', text);
        if (isDigestDocument(document)) checkTree(getDocumentSymbols(document, 'en'), document.digest.range);
      }),
      { numRuns: 100 },
    );
  });
});

function checkTree(symbols: readonly OutlineSymbol[], parent: TextRange): void {
  let end = parent.start;
  for (const { name, range, selectionRange, children } of symbols) {
    expect(name.trim()).not.toBe('');
    expect(range.start).toBeGreaterThanOrEqual(end);
    expect(range.end).toBeLessThanOrEqual(parent.end);
    expect(selectionRange.start).toBeGreaterThanOrEqual(range.start);
    expect(selectionRange.end).toBeLessThanOrEqual(range.end);
    checkTree(children, range);
    end = range.end;
  }
}
