/** Which quantities say the same. */
import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../server/src/prose/quantities';
import { findSupport, isCheckable } from '../../server/src/prose/quantityMatching';

/** The quantities of a brief that an abstract does not support though they can be held against it. */
function unsupported(brief: string, abstract: string): readonly string[] {
  const evidence = readQuantities(abstract);
  return readQuantities(brief)
    .filter((claim) => isCheckable(claim, evidence) && findSupport(claim, evidence).length === 0)
    .map(({ range }) => brief.slice(range.start, range.end));
}

describe('a number is supported', () => {
  it.each([
    ['总参数12亿', '1.2 billion parameters'],
    ['70亿参数', 'LLaMA-7B'],
    ['7B模型', 'seven billion parameters'],
    ['超20万亿tokens', 'more than 20T tokens'],
    ['十亿参数', 'a billion-parameter model'],
    ['1.5千个', '1.5 thousand'],
    ['35万', '350K'],
    ['100万', 'a million'],
    ['1100+个样本', '1,100 samples'],
    ['1100多个样本', 'on 1 , 100 samples'],
    ['2000个', '2{,}000'],
    ['1小时', 'an hour'],
    ['60分钟', 'one hour'],
    ['半小时', '30 minutes'],
    ['335毫秒', '0.335 s'],
    ['80M内存', '80 MB'],
    ['0.41 TFLOPS', '410 GFLOPS'],
    ['七个数据集', '7 datasets'],
    ['三个阶段', 'First, it reads. Second, it sorts. Third, it writes.'],
    ['90–300倍', 'from 90x to 300x'],
    ['2到4倍', '2-4x'],
    ['10倍', 'an order of magnitude'],
    ['两个数量级', '100-fold'],
    ['1.78倍', '1.78$\\times$'],
    ['1.78倍', '1. 78 times'],
    ['1.93倍', 'a ×1.93 speedup'],
    ['20.7%', '20 .7 %'],
    ['百分之三十', '30 percent'],
    ['5.1个百分点', '5.1%'],
    ['一半', '50%'],
    ['减半', 'reduced by 2x'],
    ['近一半', '48.8%'],
    ['翻倍', 'doubles'],
    ['提升一倍', 'twice as fast'],
    ['三分之一', '33%'],
    ['降至1/3', '3x smaller'],
    ['减少75%', 'a 4x reduction'],
    ['提升50%', '1.5x faster'],
    ['近2倍', '1.98x'],
    ['超过2倍', '2.3x'],
    ['约1500个', '1,497'],
    ['38.5%', '38.52%'],
    ['0.876', '87.6%'],
    ['三维', '3D'],
    ['4位', 'INT4'],
    ['1.58位', 'ternary weights'],
    ['10^6', '10$^{6}$'],
    ['3.7×10^-24', '3.7 × 10 -24'],
    ['第3名', 'third place'],
    ['GPT-4', 'GPT4'],
  ])('%s by %s', (brief, abstract) => {
    expect(unsupported(brief, abstract)).toEqual([]);
    const evidence = readQuantities(abstract);
    for (const claim of readQuantities(brief)) expect(findSupport(claim, evidence)).not.toEqual([]);
  });
});

describe('a number is not supported', () => {
  it.each([
    ['2.3倍', '3.2x'],
    ['45%', '54%'],
    ['12亿', '12 million'],
    ['20.7%', 'with 20 models by 7%'],
    ['1.5倍', '15x'],
    ['四个', 'three modules'],
    ['5毫秒', '5 s'],
    ['24GB', '24 hours'],
    ['3倍', 'on three datasets'],
    ['8倍', 'YOLOv8'],
    ['近3倍', '1.98x'],
    ['30%', '3x'],
    ['3%', '30%'],
    ['超过10倍', '19x'],
    ['超90%', '98.2%'],
    ['少于10个', 'three spikes'],
    ['CIFAR-30', 'CIFAR-10'],
    ['6比特', '4-bit'],
  ])('%s by %s', (brief, abstract) => {
    expect(unsupported(brief, abstract)).toHaveLength(1);
  });
});

describe('a number is not held against the abstract', () => {
  it.each(['GPT-4', '第二阶段', '两个数据集', '1个', 'one model', 'O(1)', 'both', '3D'])('%s', (brief) => {
    expect(unsupported(brief, 'We cache keys.')).toEqual([]);
  });
});
