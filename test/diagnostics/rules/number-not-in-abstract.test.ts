/** The rule `number-not-in-abstract`; which numbers say the same is tested with the matching of quantities. */
import { describe, expect, it } from 'vitest';
import { numberNotInAbstract } from '../../../server/src/diagnostics/rules/number-not-in-abstract';
import { checkFix, fixesIn } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';
import { parseMarkedText } from '../../support/markedText';

const abstract =
  'Routing dominates the cost of serving. Lantern cuts the median latency by 37.5% on 12 GPUs. Memory stays at 24 GB for 1.2 billion parameters.';

function report(claims: string, ownAbstract = abstract): string {
  return inventedReport({ brief: `北岸大学发布了Lantern论文，${claims}。`, abstract: ownAbstract });
}

describe('number-not-in-abstract', () => {
  it.each([
    '延迟降低⟦73.5%⟧',
    '延迟降低⟦36%⟧，仅需⟦16GB⟧显存',
    '总参数⟦15亿⟧',
    '在⟦14个⟧GPU上运行',
    '在⟦七个⟧任务上领先',
    '速度提升⟦2.3倍⟧',
  ])('%s', (claims) => {
    checkRule(numberNotInAbstract, report(claims));
  });

  it.each([
    '延迟降低37.5%，仅需24GB显存',
    '延迟降低约38%',
    '总参数12亿',
    '在12个GPU上运行',
    '优于GPT-4与W4A8方案',
    '包含路由、缓存、时钟三个模块',
  ])('leaves %s alone', (claims) => {
    checkRule(numberNotInAbstract, report(claims));
  });

  it('is found in the summaries of text digests', () => {
    checkRule(numberNotInAbstract, inventedTextDigest({ summary: '提出⟦六比特⟧键值缓存量化,减少显存占用' }));
    checkRule(numberNotInAbstract, inventedTextDigest({ summary: '提出四比特键值缓存量化,减少显存占用' }));
  });

  it('takes numbers from the title, too', () => {
    const title = 'Lantern: Routing at 73 Tokens';
    checkRule(
      numberNotInAbstract,
      inventedReport({ brief: '北岸大学发布了73个词元的论文。', briefTitle: title, detailTitle: title }),
    );
  });

  it('says nothing where the brief has no abstract to be held against, or is none', () => {
    checkRule(numberNotInAbstract, report('延迟降低73.5%', ''));
    checkRule(numberNotInAbstract, report('延迟降低73.5%', 'Figure 1. Latency of four models.'));
    checkRule(numberNotInAbstract, inventedReport({ brief: '[主要机构]发布了[论文标题]论文，提升73.5%', abstract }));
  });

  it('points to the closest sentence of the abstract', () => {
    const marked = report('延迟降低⟦73.5%⟧');
    const [finding] = checkRule(numberNotInAbstract, marked);
    const { text } = parseMarkedText(marked);
    const [related] = finding?.related ?? [];
    expect(finding?.message.en).toContain('“73.5%”');
    expect(related && text.slice(related.range.start, related.range.end)).toBe(
      'Lantern cuts the median latency by 37.5% on 12 GPUs.',
    );
  });

  it.each([
    ['延迟降低73.5%', '延迟降低37.5%'],
    ['仅需16GB显存', '仅需24GB显存'],
  ])('offers the one number that can be meant for %s', (claims, corrected) => {
    expect(checkFix(numberNotInAbstract, report(claims), { safe: false })).toBe(report(corrected));
  });

  it('writes the number as the brief does', () => {
    const counted = (claims: string): string => report(claims, 'Lantern has three stages.');
    expect(checkFix(numberNotInAbstract, counted('含五阶段'), { safe: false })).toBe(counted('含三阶段'));
    const sized = (claims: string): string => report(claims, 'Lantern has 1.2 billion parameters.');
    expect(checkFix(numberNotInAbstract, sized('总参数15亿'), { safe: false })).toBe(sized('总参数12亿'));
  });

  it('offers nothing where several numbers can be meant, or the only one is in the brief already', () => {
    expect(fixesIn(numberNotInAbstract, report('延迟降低73.5%', 'It is 12% faster and 37.5% smaller.'))).toEqual([]);
    expect(fixesIn(numberNotInAbstract, report('延迟降低37.5%，成本降低73.5%'))).toEqual([]);
    expect(fixesIn(numberNotInAbstract, report('速度提升2.3倍'))).toEqual([]);
  });
});
