/** Invented papers, and text digests of them in every style. */
import type { PlainPaper } from './describePapers';

export const tidal: PlainPaper = {
  title: 'TidalCache Evicting Keys by Forecast in Long-Context Decoding',
  summary: '针对长上下文显存问题,提出TidalCache预测淘汰,减少缓存占用',
  authors: ['Mira Okafor', 'Jens Ålund'],
  date: '2026-01-12',
  link: 'http://arxiv.org/abs/2601.04567v1',
  abstract:
    'Decoding with a long context keeps a cache that outgrows memory. We present TidalCache, which forecasts the keys that later tokens will read and evicts the rest. It halves the cache at $1.2\\times$ the speed.',
};
export const moth: PlainPaper = {
  title: 'Moth-Flight Sparse Gradients for Federated Sensors',
  summary: '针对传感器通信开销问题,提出稀疏梯度联邦训练,降低能耗',
  authors: ['Ana Lindqvist', 'Wei Tan', 'Bo Ferreira'],
  date: '2026-01-13',
  link: 'http://arxiv.org/abs/2601.05001v2',
  abstract:
    'Sensors that learn together spend most of their energy on sending gradients. We send only the entries that changed sign. Code is at https://github.com/example-lab/moth-flight',
};
export const copper: PlainPaper = {
  title: 'Rethinking Copper Interconnect Budgets for Expert Routing',
  summary: '针对专家路由带宽问题,重新分配互连预算,提升吞吐',
  authors: ['Pilar Nowak'],
  date: '2026-01-13',
  link: 'http://arxiv.org/abs/2601.05222v1',
  abstract:
    'Mixture-of-experts layers move tokens across boards. We measure which links carry them and budget copper accordingly.',
};
export const papers = [tidal, moth, copper];

/** How a text digest is written. */
export interface Style {
  readonly between: string;
  readonly fields?: (paper: PlainPaper) => readonly string[];
  readonly abstract?: (text: string) => readonly string[];
}

/** The field lines of a paper as the generator writes them. */
export function defaultFields(paper: PlainPaper): readonly string[] {
  return [`Authors: ${(paper.authors ?? []).join(', ')} | Date: ${paper.date ?? ''}`, `Link: ${paper.link ?? ''}`];
}

export function writePaper(
  paper: PlainPaper,
  { fields = defaultFields, abstract = (text) => ['Abstract', text] }: Style,
): string {
  const lines = [
    paper.title,
    paper.summary,
    ...fields(paper),
    ...(paper.abstract === undefined ? [] : abstract(paper.abstract)),
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** A text digest of these papers; `between` stands between two of them. */
export function writeDigest(all: readonly PlainPaper[], style: Style): string {
  return `2026-01-14\n${all.map((paper) => writePaper(paper, style)).join(style.between)}`;
}
