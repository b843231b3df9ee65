/** Invented digests of one paper, to be varied by tests. */

export interface InventedTextPaper {
  readonly digestDate?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly date?: string;
  readonly link?: string;
  readonly abstract?: string;
}

/** A text digest of one paper, correct in what is not given. */
export function inventedTextDigest(paper: InventedTextPaper = {}): string {
  return `${paper.digestDate ?? '2026-01-14'}
${paper.title ?? 'Quiet Bits Four-Bit Key-Value Caches'}
${paper.summary ?? '针对长上下文缓存占用问题,提出四比特键值缓存量化,减少显存占用'}
Authors: Jonas Weber, Priya Raman | Date: ${paper.date ?? '2026-01-13'}
Link: ${paper.link ?? 'https://arxiv.org/abs/2601.01301'}
Abstract
${paper.abstract ?? 'Quiet Bits stores the key-value cache in four bits and halves the memory of inference.'}
`;
}

export interface InventedReportPaper {
  readonly generatedAt?: string;
  readonly briefTitle?: string;
  readonly detailTitle?: string;
  readonly brief?: string;
  /** Further field lines of the details. */
  readonly fields?: string;
  readonly abstract?: string;
}

/** A report of one paper, correct in what is not given. */
export function inventedReport(paper: InventedReportPaper = {}): string {
  const title = 'Lantern: Sparse Routing Tables for Mixture-of-Experts Serving';
  return `# AI推理加速技术论文分析报告
生成时间: ${paper.generatedAt ?? '2026-01-15 08:30:00'}
分析论文数量: 1篇

## 论文技术简报

### 1. ${paper.briefTitle ?? title}

${paper.brief ?? '北岸大学发布了Lantern论文，使用稀疏路由表技术，解决了专家模型路由开销过高的问题。'}

## 论文详细信息

### 1. ${paper.detailTitle ?? title}

**主要机构**: Northshore University, Lumen Research
**作者数量**: 3人
${paper.fields ?? ''}
**摘要**:
${paper.abstract ?? 'We present Lantern, a serving layer that keeps a sparse routing table per tenant.'}
`;
}

export interface InventedAnnouncement {
  readonly identifier?: string;
  readonly title?: string;
  /** Its lines, without the two blanks in front. */
  readonly abstract?: string;
}

/** The entry of one paper in a listing mail, correct in what is not given. */
export function inventedListing(paper: InventedAnnouncement = {}): string {
  const identifier = paper.identifier ?? '2602.00021';
  return `\\\\
arXiv:${identifier}
Date: Mon, 2 Feb 2026 10:00:00 GMT   (21kb)

Title: ${paper.title ?? 'Lamps of Small Harbours'}
Authors: Jonas Weber, Priya Raman
Categories: cs.LG
\\\\
  ${paper.abstract ?? 'We study the lamps of small harbours.'}
\\\\ ( https://arxiv.org/abs/${identifier} ,  21kb)
${'-'.repeat(78)}
`;
}
