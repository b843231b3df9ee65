import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportDigest } from '../../server/src/digest/digest';
import { parseDigest } from '../../server/src/digest/parseDigest';
import { parseReport } from '../../server/src/syntax/parseReport';
import { leavesOf } from '../../server/src/syntax/syntaxTree';

const report = `# AI推理加速技术论文分析报告
生成时间: 2026-01-14 08:30:00
分析论文数量: 2篇

## 论文技术简报

### 1. TidalCache: Evicting Keys by Forecast

赫尔辛基大学发布了TidalCache论文，缓存减半。

### 2. 3D Moths on a Chip

北方研究院发布了论文。
第二行。

## 论文详细信息

### 1. TidalCache: Evicting Keys by Forecast

**主要机构**: University of Helsinki, Nordic AI
**作者数量**: 2人

**摘要**:
Decoding keeps a cache. We evict it.

### 2. 3D Moths on a Chip

**主要机构**:${' '}
**作者数量**: 3人
**链接**: https://arxiv.org/abs/2601.05001

**摘要**:

First paragraph.

Second paragraph.
`;

function readReport(text: string): ReportDigest {
  const digest = parseDigest(text)?.digest;
  if (digest?.layout !== 'report') throw new Error('not a report');
  return digest;
}

describe('layout B', () => {
  for (const [name, text] of [
    ['LF', report],
    ['CRLF and byte order mark', `\uFEFF${report.replace(/\n/g, '\r\n')}`],
  ] as const) {
    it(`joins both sections, with ${name}`, () => {
      const digest = readReport(text);
      expect(digest.generatedAt?.text).toBe('2026-01-14 08:30:00');
      expect(digest.declaredCount?.value).toBe(2);
      expect(digest.unknownLines).toEqual([]);
      const [first, second] = digest.papers;
      expect(digest.papers).toHaveLength(2);
      expect(first?.title?.text).toBe('TidalCache: Evicting Keys by Forecast');
      expect(first?.brief?.text).toBe('赫尔辛基大学发布了TidalCache论文，缓存减半。');
      expect(first?.institutions?.value.text).toBe('University of Helsinki, Nordic AI');
      expect(first?.abstract?.value.text).toBe('Decoding keeps a cache. We evict it.');
      expect(second?.title?.text).toBe('3D Moths on a Chip');
      expect(second?.detailEntry?.number?.value).toBe(2);
      expect(second?.brief?.text.replace('\r', '')).toBe('北方研究院发布了论文。\n第二行。');
      expect(second?.institutions?.value.text).toBe('');
      expect(second?.link?.value.text).toBe('https://arxiv.org/abs/2601.05001');
      expect(second?.abstract?.value.text.replace(/\r/g, '')).toBe('First paragraph.\n\nSecond paragraph.');
    });
  }

  it('puts the place of an absent value behind the label and its blank', () => {
    const value = readReport(report).papers[1]?.institutions?.value.range;
    expect(report.slice((value?.start ?? 0) - 7, value?.end)).toBe('要机构**: ');
    expect(report[value?.start ?? 0]).toBe('\n');
  });

  it('reads an empty heading as a paper without title', () => {
    const digest = readReport(report.replaceAll('### 2. 3D Moths on a Chip', '### 2. '));
    expect(digest.papers.map((paper) => paper.title?.text)).toEqual([
      'TidalCache: Evicting Keys by Forecast',
      undefined,
    ]);
    const entry = digest.papers[1]?.detailEntry;
    expect(entry?.heading.text).toBe('### 2.');
    expect(entry?.titleInsertOffset).toBe((entry?.heading.range.end ?? 0) + 1);
  });

  it('does not take a number from a title', () => {
    const digest = readReport(report.replaceAll('### 2. 3D', '### 3D').replaceAll('### 1. Tidal', '### 4.5-bit Tidal'));
    expect(digest.papers.map((paper) => [paper.detailEntry?.number, paper.title?.text])).toEqual([
      [undefined, '4.5-bit TidalCache: Evicting Keys by Forecast'],
      [undefined, '3D Moths on a Chip'],
    ]);
  });

  it('joins entries whose number or title was edited in one section only', () => {
    const renumbered = readReport(report.replace('### 1. Tidal', '### 7. Tidal'));
    expect(
      renumbered.papers.map((paper) => [paper.briefEntry?.number?.value, paper.detailEntry?.number?.value]),
    ).toEqual([
      [7, 1],
      [2, 2],
    ]);
    const retitled = readReport(report.replace('### 2. 3D Moths', '### 2. 3-D Hawkmoths'));
    expect(retitled.papers.map((paper) => [paper.briefEntry?.title?.text, paper.detailEntry?.title?.text])[1]).toEqual([
      '3-D Hawkmoths on a Chip',
      '3D Moths on a Chip',
    ]);
  });

  it('keeps what has no partner as a paper of its own', () => {
    const digest = readReport(
      report.replace(/### 2\. 3D Moths on a Chip\n\n北方[^#]*/, '### 3. Unrelated Work\n\n简报。\n\n'),
    );
    expect(digest.papers.map((paper) => [paper.briefEntry !== undefined, paper.detailEntry !== undefined])).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ]);
  });

  it('leaves a comment out of brief and abstract and applies it to the line below', () => {
    const text = report
      .replace(
        '\n### 2. 3D Moths on a Chip\n\n北',
        '\n<!-- digest-disable-next-line missing-title -->\n### 2. 3D Moths on a Chip\n\n北',
      )
      .replace('First paragraph.', '<!-- digest-disable-next-line hyphen-lost -->\nFirst paragraph.');
    const digest = readReport(text);
    expect(digest.papers[0]?.brief?.text).toBe('赫尔辛基大学发布了TidalCache论文，缓存减半。');
    expect(digest.papers[1]?.abstract?.value.text).toBe('First paragraph.\n\nSecond paragraph.');
    expect(digest.suppressions.map(({ codes, scope }) => [codes[0]?.text, text.slice(scope.start, scope.end)])).toEqual(
      [
        ['missing-title', '### 2. 3D Moths on a Chip\n'],
        ['hyphen-lost', 'First paragraph.\n'],
      ],
    );
  });

  it('keeps bold text and headings of other sections out of the fields', () => {
    const text = report.replace('First paragraph.', '**Result**: it works.') + '\n## 附录\n\n### 1. Not a paper\n';
    const digest = readReport(text);
    expect(digest.papers).toHaveLength(2);
    expect(digest.papers[1]?.abstract?.value.text).toContain('**Result**: it works.');
  });

  it('reads the papers as they are read without the comments between their lines', () => {
    const text = report.replace('### 2. 3D Moths on a Chip\n\n**', '### Moths on a Chip\n\n**');
    const comment = '<!-- digest-disable-next-line missing-title: see the minutes -->';
    const commented = readReport(text.replace(/^(?=\S)/gm, `${comment}\n`));
    const titles = (digest: ReportDigest): unknown =>
      digest.papers.map(({ title, fields }) => [title?.text, fields.length]);
    expect(commented.suppressions.length).toBeGreaterThan(10);
    expect(titles(commented)).toEqual(titles(readReport(text)));
  });

  it('keeps a heading without number in the abstract it stands in, unless fields follow', () => {
    const within = readReport(report.replace('Second paragraph.', '### Results\n\nIt works.'));
    expect(within.papers[1]?.abstract?.value.text).toBe('First paragraph.\n\n### Results\n\nIt works.');
    const added = readReport(`${report}\n### A New Paper\n\n**主要机构**: Nordic AI\n`);
    expect(added.papers.map((paper) => paper.title?.text)).toContain('A New Paper');
  });

  it('has leaves that concatenate to the text, for any text', () => {
    const parts = [
      '# ',
      '## ',
      '### ',
      '12. ',
      '论文技术简报',
      '论文详细信息',
      '**摘要**:',
      '**作者数量**: 3人',
      '**主题**：',
      '分析论文数量: 2篇',
    ];
    const fragments = fc.constantFrom(
      ...parts,
      'text',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '\uFEFF',
      '\uD83D',
      '<!-- digest-disable-next-line x -->',
    );
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 60 }), (chosen) => {
        const text = chosen.join('');
        const leaves = [...leavesOf(parseReport(text))];
        expect(leaves.map(({ range }) => text.slice(range.start, range.end)).join('')).toBe(text);
        parseDigest(text);
      }),
      { numRuns: 500 },
    );
  });
});
