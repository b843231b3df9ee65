/** The rules on briefs: `unusable-brief`, `unsupported-brief`. */
import { describe, expect, it } from 'vitest';
import { unsupportedBrief } from '../../../server/src/diagnostics/rules/unsupported-brief';
import { unusableBrief } from '../../../server/src/diagnostics/rules/unusable-brief';
import { checkRule, findingsIn, fixedText } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';

const unusable = [
  '请提供论文的标题、主要机构和摘要信息，以便生成技术简报。',
  '未提供具体论文信息，无法生成技术简报。请补充论文标题。',
  '由于您未提供论文的具体标题及摘要内容，无法生成符合要求的技术简报。',
  '缺少论文标题、主要机构和摘要信息，无法生成简报。',
  '抱歉，我无法访问该论文。',
  '[主要机构]发布了[论文标题]论文，使用[核心技术]技术，解决了[核心问题]问题',
  '[请补充主要机构]发布了[请补充论文标题]论文',
  'XX大学发布了XX论文，使用XX技术。',
  '论文《Quiet Bits》简报生成失败',
  '简报生成失败',
  'Please provide the title and the abstract of the paper.',
];

const usable = [
  '北岸大学发布了Lantern论文，解决了小模型无法生成高质量摘要的问题。',
  '北岸大学发布了Lantern论文，使用[CLS]标记与[MASK]预测，解决了现有方法[1, 2]无法提取全局信息的问题。',
  '北岸大学发布了Lantern论文，解决了用户请求缺少上下文信息的问题，为请求提供摘要信息。',
  '北岸大学发布了Lantern论文，解决了代码生成失败率高的问题。',
];

describe('unusable-brief', () => {
  it.each(unusable)('%s', (brief) => {
    checkRule(unusableBrief, inventedReport({ brief: `⟦${brief}⟧` }));
  });

  it.each(usable)('leaves %s alone', (brief) => {
    checkRule(unusableBrief, inventedReport({ brief }));
  });

  it('is found in the summaries of a text digest', () => {
    checkRule(unusableBrief, inventedTextDigest({ summary: '⟦请提供论文的标题和摘要信息,以便生成总结⟧' }));
    checkRule(unusableBrief, inventedTextDigest());
  });

  it('is gone after the fix, which is not safe, in both layouts', () => {
    for (const digest of [
      inventedReport({ brief: '⟦简报生成失败⟧' }),
      inventedTextDigest({ summary: '⟦请提供论文的标题和摘要信息,以便生成总结⟧' }),
    ]) {
      expect(checkRule(unusableBrief, digest)[0]?.fixes?.map((fix) => fix.safe)).toEqual([false]);
      const fixed = fixedText(unusableBrief, digest);
      expect(fixed).toBe(digest.replace(/⟦.*⟧/, '（简报待补充）'));
      expect(findingsIn(fixed).filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
    }
  });
});

describe('unsupported-brief', () => {
  const brief = '⟦北岸大学发布了Lantern论文，解决了路由开销过高的问题。⟧';

  it.each([
    '',
    'Figure 1. Memory of four models over the length of the context.',
    'Table 2: Latency of all variants.',
    'Prompt: You are a helpful assistant.',
    'HIGHLIGHTS • Four bits are enough.',
    'and thus halves the memory of long-context inference.',
    'https://lantern.example the baseline by 3 percent.',
  ])('with the abstract "%s"', (abstract) => {
    checkRule(unsupportedBrief, inventedReport({ brief, abstract }));
  });

  it.each([
    'We present Lantern. Figure 1 shows it.',
    'k-means needs many passes; Lantern needs one.',
    'eBPF programs serve tenants.',
    '3D scenes are large.',
  ])('not with the abstract "%s"', (abstract) => {
    checkRule(unsupportedBrief, inventedReport({ brief: '北岸大学发布了Lantern论文。', abstract }));
  });

  it('not when the brief is unusable or a placeholder', () => {
    for (const text of [...unusable, '（简报待补充）'])
      checkRule(unsupportedBrief, inventedReport({ brief: text, abstract: '' }));
  });
});
