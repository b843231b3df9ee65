/** Two small digests without any defect, one per layout, and arXiv's record of their papers; the rules make their examples from them by one change. */

export const textExample = `2026-02-03
Sparse Routing Tables for Fast Lookups
针对路由表查找缓慢问题,提出稀疏路由表,加快查找
Authors: Ada Lindqvist, Bruno Sato | Date: 2026-02-02
Link: https://arxiv.org/abs/2602.00011
Abstract
Routing tables grow faster than memory. We keep only the entries that traffic uses, and lookups stay exact.

Warm Starts for Small Schedulers
针对调度器冷启动问题,提出热启动策略,缩短等待
Authors: Chen Wei | Date: 2026-02-02
Link: https://arxiv.org/abs/2602.00012
Abstract
Small schedulers waste their first minutes. We let them begin with the plan of a neighbour, which halves the waiting time.
`;

export const reportExample = `# AI推理加速技术论文分析报告
生成时间: 2026-02-03 08:30:00
分析论文数量: 2篇

## 论文技术简报

### 1. Sparse Routing Tables for Fast Lookups

北岸大学发布了稀疏路由表论文，只保留流量用到的表项，解决了路由表查找缓慢的问题，查找结果保持精确。

### 2. Warm Starts for Small Schedulers

南湾研究所发布了调度器热启动论文，借用邻近调度器的计划，解决了冷启动问题，等待时间减半。

## 论文详细信息

### 1. Sparse Routing Tables for Fast Lookups

**主要机构**: Northshore University
**作者**: Ada Lindqvist, Bruno Sato
**作者数量**: 2人
**链接**: https://arxiv.org/abs/2602.00011

**摘要**:
Routing tables grow faster than memory. We keep only the entries that traffic uses, and lookups stay exact.

### 2. Warm Starts for Small Schedulers

**主要机构**: South Bay Institute
**作者**: Chen Wei
**作者数量**: 1人
**链接**: https://arxiv.org/abs/2602.00012

**摘要**:
Small schedulers waste their first minutes. We let them begin with the plan of a neighbour, which halves the waiting time.
`;

/** The listing mail that has the papers of both. */
export const listingExample = `\\\\
arXiv:2602.00011
Date: Mon, 2 Feb 2026 09:15:00 GMT   (31kb)

Title: Sparse Routing Tables for Fast Lookups
Authors: Ada Lindqvist, Bruno Sato
Categories: cs.NI
\\\\
  Routing tables grow faster than memory. We keep only the entries that traffic
uses, and lookups stay exact.
\\\\ ( https://arxiv.org/abs/2602.00011 ,  31kb)
------------------------------------------------------------------------------
\\\\
arXiv:2602.00012
Date: Mon, 2 Feb 2026 11:40:00 GMT   (18kb)

Title: Warm Starts for Small Schedulers
Authors: Chen Wei
Categories: cs.DC
\\\\
  Small schedulers waste their first minutes. We let them begin with the plan of
a neighbour, which halves the waiting time.
\\\\ ( https://arxiv.org/abs/2602.00012 ,  18kb)
------------------------------------------------------------------------------
`;
