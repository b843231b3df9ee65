/** The rules on the punctuation of briefs: `brief-final-stop`, `mixed-brackets`. */
import { describe, expect, it } from 'vitest';
import { briefFinalStop } from '../../../server/src/diagnostics/rules/brief-final-stop';
import { mixedBrackets } from '../../../server/src/diagnostics/rules/mixed-brackets';
import { checkFix } from '../../support/checkFix';
import { checkRule, findingsIn } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';

function report(brief: string): string {
  return inventedReport({ brief });
}

describe('brief-final-stop', () => {
  it.each([
    ['北岸大学发布了Lantern论⟦文⟧', '北岸大学发布了Lantern论文。'],
    ['北岸大学发布了新论文（Lantern⟦）⟧', '北岸大学发布了新论文（Lantern）。'],
    ['北岸大学将延迟降低了12⟦%⟧', '北岸大学将延迟降低了12%。'],
    ['Northshore presents a router, Lanter⟦n⟧', 'Northshore presents a router, Lantern.'],
  ])('%s', (marked, fixed) => {
    checkRule(briefFinalStop, report(marked));
    expect(checkFix(briefFinalStop, report(marked.replace(/[⟦⟧]/g, '')))).toBe(report(fixed));
  });

  it.each([
    '北岸大学发布了论文。',
    '北岸大学发布了论文！',
    'It routes.',
    '北岸大学发布了论文，',
    '（简报待补充）',
    '简报生成失败',
  ])('leaves %s alone', (brief) => {
    checkRule(briefFinalStop, report(brief));
  });

  it('leaves the summaries of text digests alone', () => {
    checkRule(briefFinalStop, inventedTextDigest());
  });
});

describe('mixed-brackets', () => {
  it.each([
    ['提出路由表⟦（SRT)⟧技术。', '提出路由表（SRT）技术。'],
    ['提出路由表⟦(SRT）⟧技术。', '提出路由表（SRT）技术。'],
    ['提出路由表⟦(SRT)⟧技术（稀疏）。', '提出路由表（SRT）技术（稀疏）。'],
    ['复杂度为⟦(O(N))⟧，查表（稀疏）。', '复杂度为（O(N)），查表（稀疏）。'],
  ])('%s', (marked, fixed) => {
    checkRule(mixedBrackets, report(marked));
    expect(checkFix(mixedBrackets, report(marked.replace(/[⟦⟧]/g, '')))).toBe(report(fixed));
  });

  it('asks where a foreign word and a blank stand before', () => {
    checkRule(mixedBrackets, report('提出Sparse Routing ⟦(SRT)⟧技术（稀疏）。'));
    expect(checkFix(mixedBrackets, report('提出Sparse Routing (SRT)技术（稀疏）。'), { safe: false })).toBe(
      report('提出Sparse Routing （SRT）技术（稀疏）。'),
    );
  });

  it.each([
    '提出路由表(SRT)技术。',
    '提出路由表（SRT）技术。',
    '复杂度O(N²)，查表（稀疏）。',
    '《Sparse Tables (SRT)》论文（稀疏）。',
    '未闭合的(括号（稀疏）。',
    'A router (SRT), an odd pair (it seems）.',
  ])('leaves %s alone', (brief) => {
    checkRule(mixedBrackets, report(brief));
  });

  it('is found in summaries, but only by who asks for it', () => {
    const text = inventedTextDigest({ summary: '提出四比特键值缓存(KV)量化（QB）,减少显存占用' });
    checkRule(mixedBrackets, text.replace('(KV)', '⟦(KV)⟧'));
    expect(findingsIn(text).map(({ code }) => code)).not.toContain('mixed-brackets');
  });
});
