/** Digests for the tests of features. */
import type { DigestDocument } from '../../server/src/workspace/parsedDocument';
import { isDigestDocument, parseDocument } from '../../server/src/workspace/parsedDocument';

/** The text as a parsed document; throws when it is no digest. */
export function digestDocument(text: string, uri = 'file:///test.digest'): DigestDocument {
  const document = parseDocument(uri, text);
  if (!isDigestDocument(document)) throw new Error('the fixture is no digest');
  return document;
}

/** Two papers, the second glued to a URL at the end of the first one's abstract. */
export const gluedDigest = `2026-01-14
Lantern Sparse Routing Tables for Mixture-of-Experts Serving
针对专家路由开销过高问题,提出稀疏路由表方法,降低推理延迟并保持精度
Authors: Ada Lindqvist, Chen Yuhan | Date: 2026-01-13
Link: http://arxiv.org/abs/2601.01234v1
Abstract
Mixture-of-experts models spend a growing share of their time on routing. We present Lantern, a sparse routing table. Code is available at https://github.com/lantern-serving/Lantern.Quiet Bits Four-Bit Key-Value Caches with Outlier Channels
针对长上下文缓存占用问题,提出四比特键值缓存量化,减少显存占用
Authors: Jonas Weber | Date: 2026-01-13
Link: https://arxiv.org/abs/2601.01301
Abstract
Quiet Bits stores the key-value cache in four bits and keeps the few outlier channels in half precision.
`;

/** Two papers; the second has no title, no brief and no abstract. */
export const report = `# AI推理加速技术论文分析报告
生成时间: 2026-01-15 08:30:00
分析论文数量: 2篇

## 论文技术简报

### 1. Lantern: Sparse Routing Tables

北岸大学发布了Lantern论文，使用稀疏路由表技术。

### 2. 

## 论文详细信息

### 1. Lantern: Sparse Routing Tables

**主要机构**: Northshore University
**作者数量**: 3人

**摘要**:
We present Lantern.
It keeps a sparse table.

### 2. 

**主要机构**: 

`;
