/** The same defect has the same fingerprint, wherever it has moved to. */
import { describe, expect, it } from 'vitest';
import { createFingerprints } from '../../server/src/cli/fingerprint';
import { findingsIn } from '../support/checkRule';
import { digestDocument } from '../features/digestDocument';

/** `code fingerprint` of each finding. */
async function fingerprintsIn(text: string): Promise<readonly string[]> {
  const findings = findingsIn(text);
  const fingerprints = await createFingerprints(digestDocument(text), findings);
  return fingerprints.map((fingerprint, index) => `${findings[index]?.code ?? ''} ${fingerprint}`);
}

interface ReportPaper {
  readonly title: string;
  readonly brief?: string;
  readonly abstract?: string;
}

function report(papers: readonly ReportPaper[]): string {
  const brief = '北岸大学发布了稀疏路由表论文，使用稀疏路由表技术，解决了专家模型路由开销过高的问题。';
  const entries = (body: (paper: ReportPaper) => string): string =>
    papers.map((paper, index) => `### ${index + 1}. ${paper.title}\n\n${body(paper)}\n`).join('\n');
  return `# AI推理加速技术论文分析报告
生成时间: 2026-01-15 08:30:00
分析论文数量: ${papers.length}篇

## 论文技术简报

${entries((paper) => paper.brief ?? brief)}
## 论文详细信息

${entries(
  ({ abstract = 'We keep a sparse routing table per tenant.' }) =>
    `**主要机构**: Northshore University\n**作者数量**: 1人\n\n**摘要**:\n${abstract}\n`,
)}`;
}

const broken = { title: 'Lantern: Sparse Routing Tables', brief: '请提供论文的标题和摘要。' };
const empty = { title: 'Quiet Bits: Four-Bit Key-Value Caches', abstract: '' };
const fine = { title: 'Heron' };
const untitled = { title: '' };

describe('fingerprints', () => {
  it('survive new papers above and other numbers', async () => {
    const before = await fingerprintsIn(report([broken, empty, untitled]));
    const after = await fingerprintsIn(report([fine, empty, untitled, broken]));
    expect(before.length).toBeGreaterThan(3);
    expect([...after].sort()).toEqual([...before].sort());
  });

  it('survive other line endings and text before the paper', async () => {
    const text = report([broken, empty]);
    const moved = text.replace('## 论文技术简报', '\n\n\n## 论文技术简报').replaceAll('\n', '\r\n');
    expect(await fingerprintsIn(moved)).toEqual(await fingerprintsIn(text));
  });

  it('tell findings apart that are alike', async () => {
    const all = await fingerprintsIn(report([untitled, untitled, fine, fine]));
    expect(new Set(all).size).toBe(all.length);
  });

  it('differ for another paper and for other words', async () => {
    const [first = ''] = await fingerprintsIn(report([broken, fine]));
    expect(
      await fingerprintsIn(report([{ ...broken, title: 'Another Paper of Quite Another Length' }, fine])),
    ).not.toContain(first);
    expect(await fingerprintsIn(report([{ ...broken, brief: '请提供论文的标题。' }, fine]))).not.toContain(first);
  });
});
