/** Conversion between the layouts: text in, text out. */
import { describe, expect, it } from 'vitest';
import { convertDigest } from '../../server/src/convert/convertDigest';
import { reportExample, textExample } from '../../server/src/diagnostics/exampleDigests';
import type { Layout } from '../../server/src/digest/digest';
import { digestDocument } from '../features/digestDocument';
import { formatted } from '../formatting/formatText';
import { edited } from '../support/checkFix';
import { withBothLineEndings } from '../support/markedText';

/** The converted text in LF; asserts that CRLF gives the same. */
function converted(text: string, target: Layout): string {
  const [lf = '', crlf] = withBothLineEndings(text).map((variant) => convertDigest(digestDocument(variant), target));
  expect(crlf).toBe(lf.replace(/\n/g, '\r\n'));
  return lf;
}

const textAsReport = `# 论文分析报告
生成时间: 2026-02-03
分析论文数量: 2篇

## 论文技术简报

### 1. Sparse Routing Tables for Fast Lookups

针对路由表查找缓慢问题,提出稀疏路由表,加快查找

### 2. Warm Starts for Small Schedulers

针对调度器冷启动问题,提出热启动策略,缩短等待

## 论文详细信息

### 1. Sparse Routing Tables for Fast Lookups

**主要机构**:
**作者**: Ada Lindqvist, Bruno Sato
**作者数量**: 2人
**日期**: 2026-02-02
**链接**: https://arxiv.org/abs/2602.00011

**摘要**:
Routing tables grow faster than memory. We keep only the entries that traffic uses, and lookups stay exact.

### 2. Warm Starts for Small Schedulers

**主要机构**:
**作者**: Chen Wei
**作者数量**: 1人
**日期**: 2026-02-02
**链接**: https://arxiv.org/abs/2602.00012

**摘要**:
Small schedulers waste their first minutes. We let them begin with the plan of a neighbour, which halves the waiting time.
`;

const reportAsText = `2026-02-03

其他内容：
- AI推理加速技术论文分析报告
- 生成时间: 2026-02-03 08:30:00
- 分析论文数量: 2篇

Sparse Routing Tables for Fast Lookups
北岸大学发布了稀疏路由表论文，只保留流量用到的表项，解决了路由表查找缓慢的问题，查找结果保持精确。
Authors: Ada Lindqvist, Bruno Sato
Link: https://arxiv.org/abs/2602.00011
Institutions: Northshore University
Author count: 2人
Abstract
Routing tables grow faster than memory. We keep only the entries that traffic uses, and lookups stay exact.

Warm Starts for Small Schedulers
南湾研究所发布了调度器热启动论文，借用邻近调度器的计划，解决了冷启动问题，等待时间减半。
Authors: Chen Wei
Link: https://arxiv.org/abs/2602.00012
Institutions: South Bay Institute
Author count: 1人
Abstract
Small schedulers waste their first minutes. We let them begin with the plan of a neighbour, which halves the waiting time.
`;

describe('a text digest as a report', () => {
  it('has every field of its papers, and room for the institutions', () => {
    expect(converted(textExample, 'report')).toBe(textAsReport);
  });

  it('is formatted already', () => expect(formatted(textAsReport)).toBe(textAsReport));

  it('takes over topics, comments and institutions that a line names', () => {
    const text = edited(
      textExample,
      ['2026-02-03\n', '2026-02-03\n# digest-disable missing-link duplicate-paper\n'],
      ['2602.00011\n', '2602.00011\nTopics: routing\n主要机构：Northshore University\nAuthor count: 7\n'],
    );
    const report = converted(text, 'report');
    expect(report).toContain('2篇\n<!-- digest-disable missing-link duplicate-paper -->\n\n##');
    expect(report).toContain('**主要机构**: Northshore University\n');
    expect(report).toContain('**作者数量**: 7\n');
    expect(report).toContain('**主题**: routing\n');
  });

  it('keeps what is no field as list items', () => {
    const text = edited(
      textExample,
      ['2026-02-03\n', '2026-02-03\n\nCompiled by Bo.\n\n'],
      ['2602.00011\n', '2602.00011\nLink: https://quiet.io\nsee the poster session\n'],
    );
    const report = converted(text, 'report');
    expect(report).toContain('2篇\n\n- Compiled by Bo.\n\n##');
    expect(report).toContain('2602.00011\n\n- Link: https://quiet.io\n- see the poster session\n\n**摘要**:\n');
  });

  it('has empty places for what is not there', () => {
    const text = edited(textExample, [
      textExample.slice(textExample.indexOf('Warm')),
      'Warm Starts for Small Schedulers\nAuthors: Chen Wei\nLink: https://arxiv.org/abs/2602.00012\n',
    ]);
    expect(converted(text, 'report')).toContain(
      '### 2. Warm Starts for Small Schedulers\n\n**主要机构**:\n**作者**: Chen Wei\n**作者数量**: 1人\n**链接**: https://arxiv.org/abs/2602.00012\n\n**摘要**:\n',
    );
  });

  it('has abstracts of several lines on one', () => {
    const text = edited(textExample, ['memory. We keep', 'memory.\n### Results\n\n We keep']);
    expect(converted(text, 'report')).toContain(
      '**摘要**:\nRouting tables grow faster than memory. ### Results We keep',
    );
  });
});

describe('a report as a text digest', () => {
  it('has every field of its papers', () => {
    expect(converted(reportExample, 'text')).toBe(reportAsText);
  });

  it('is formatted already', () => expect(formatted(reportAsText)).toBe(reportAsText));

  it('has placeholders where a paper would not be known as one', () => {
    const [title, brief] = ['Sparse Routing Tables for Fast Lookups', /北岸大学.*\n/.exec(reportExample)?.[0] ?? ''];
    const text = edited(
      reportExample,
      [title, ''],
      [title, ''],
      [brief, ''],
      ['**作者**: Ada Lindqvist, Bruno Sato\n', ''],
      [/\*\*链接\*\*.*11\n/.exec(reportExample)?.[0] ?? '', ''],
    );
    expect(converted(text, 'text')).toContain(
      '\n\n（标题待补充）\n（简报待补充）\nAuthors:\nLink:\nInstitutions: Northshore University\n',
    );
  });

  it('has date and topics where editors added them', () => {
    const text = edited(reportExample, ['**链接**', '**主题**: routing\n**日期**: 2026-02-02\n**链接**']);
    expect(converted(text, 'text')).toContain(
      'Authors: Ada Lindqvist, Bruno Sato | Date: 2026-02-02\nLink: https://arxiv.org/abs/2602.00011\nTopics: routing\n',
    );
  });

  it('keeps under its date what has no place in it', () => {
    const text = edited(
      reportExample,
      ['生成时间: 2026-02-03 08:30:00', '生成时间: yesterday'],
      ['2篇\n', '2篇\n由编辑部整理\n<!-- digest-disable missing-link -->\n'],
      ['### 2.', '<!-- digest-disable-next-line missing-title -->\n### 2.'],
      ['### 1. Sparse', '### 1. Very Sparse'],
      ['**摘要**', '另见海报\n\n**摘要**'],
    );
    expect(converted(text, 'text')).toMatch(
      /^# digest-disable missing-link\n\n其他内容：\n- AI推理加速技术论文分析报告\n- 生成时间: yesterday\n- 分析论文数量: 2篇\n- 由编辑部整理\n- <!-- digest-disable-next-line missing-title -->\n- 1\. Very Sparse Routing Tables for Fast Lookups\n- 1\. 另见海报\n\nSparse/,
    );
  });

  it('has briefs of several paragraphs on one line', () => {
    const text = edited(reportExample, ['的问题，查找结果', '的问题，\n\n查找结果']);
    expect(converted(text, 'text')).toContain('的问题， 查找结果');
  });

  it('keeps sections of another kind', () => {
    expect(converted(`${reportExample}\n## 附录\n\nTable one\n`, 'text')).toContain(
      '2篇\n- 附录\n- Table one\n\nSparse',
    );
  });

  it('comes back with all of its fields', () => {
    const [, details = ''] = reportExample.split('## 论文详细信息');
    const again = converted(converted(reportExample, 'text'), 'report');
    expect(again).toContain(details);
    expect(again).toContain('- 其他内容：\n- AI推理加速技术论文分析报告\n');
    expect(converted(again, 'text').match(/其他内容/g)).toHaveLength(1);
  });
});

it.each([
  ['text', textExample],
  ['report', reportExample],
] as const)('a digest in layout %s has that already', (layout, text) => {
  expect(converted(text, layout)).toBe(text);
});
