/** Digests and listing mails of any size for measuring: invented papers, the same in every run. */
import { createRandom } from '../accuracy/titleBoundarySamples';

interface InventedPaper {
  readonly title: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly abstract: string;
}

const names = ['Lantern', 'Quartz', 'Heron', 'Mosaic', 'Saffron', 'Tidepool', 'Juniper', 'Basalt', 'Cinder', 'Willow'];
const methods = ['Sparse Routing', 'Four-Bit Caching', 'Layer Pruning', 'Speculative Drafting', 'Token Merging'];
const objects = ['Mixture-of-Experts Models', 'Long-Context Decoding', 'Vision Transformers', 'Spiking Networks'];
const places = ['on Phones', 'at the Edge', 'in Shared Clusters', 'with 8 GB of Memory', 'under Tight Budgets'];
const firstNames = ['Ada', 'Jonas', 'Priya', 'Marta', 'Hiro', 'Nadia', 'Tom', 'Ingrid', 'Yuhan', 'Sofia'];
const lastNames = ['Lindqvist', 'Weber', 'Raman', 'Oliveira', 'Tanaka', 'Haddad', 'Okafor', 'Solberg', 'Chen', 'Marin'];
const sentences = [
  'Large models spend a growing share of their inference time on moving data rather than on computing.',
  'We present a method that keeps a compact table per tenant and refreshes it only when the gate drifts.',
  'The channels are found once per layer, in $O(d \\log d)$ time, and stay the same over all prompts we tried.',
  'On four open models it cuts the median latency by 1.78$\\times$ without a measurable loss in accuracy.',
  'At 40 percent sparsity it keeps 97.1 percent of the dense accuracy, two points more than uniform pruning.',
  'A user study with 24 participants finds no difference in the quality of the answers.',
  'An ablation shows that the two parts of the scheme contribute equally and do not depend on each other.',
  'Compared with the strongest baseline, memory falls from 40 GB to 11 GB at a context of 128 thousand tokens.',
];

/** A text digest in its generated form: every title but the first is glued to the abstract before it. */
export function inventTextDigest(paperCount: number): string {
  const papers = inventPapers(paperCount).map(
    ({ title, summary, authors, abstract }, index) =>
      `${title}\n${summary}\nAuthors: ${authors.join(', ')} | Date: 2026-01-13\nLink: http://arxiv.org/abs/${identifier(index)}\nAbstract\n${abstract}`,
  );
  return `2026-01-14\n${papers.join('')}\n`;
}

/** A generated report. */
export function inventReport(paperCount: number): string {
  const papers = inventPapers(paperCount);
  const briefs = papers.map(({ title, summary }, index) => `### ${index + 1}. ${title}\n\n${summary}。\n\n`);
  const details = papers.map(
    ({ title, authors, abstract }, index) =>
      `### ${index + 1}. ${title}\n\n**主要机构**: Northshore University, Lumen Research\n**作者数量**: ${authors.length}人\n\n**摘要**:\n${abstract}\n\n`,
  );
  const header = `# AI推理加速技术论文分析报告\n生成时间: 2026-01-15 08:30:00\n分析论文数量: ${paperCount}篇\n\n`;
  return `${header}## 论文技术简报\n\n${briefs.join('')}## 论文详细信息\n\n${details.join('')}`;
}

/** A listing mail that announces the papers of the digests above. */
export function inventListing(paperCount: number): string {
  const rule = '-'.repeat(78);
  const blocks = inventPapers(paperCount).map(({ title, authors, abstract }, index) => {
    const link = `https://arxiv.org/abs/${identifier(index).replace('v1', '')}`;
    const fields = [`Title: ${title}`, `Authors: ${authors.join(', ')}`, 'Categories: cs.LG cs.AI'];
    const date = 'Date: Tue, 13 Jan 2026 10:00:00 GMT   (812kb)';
    const header = `\\\\\narXiv:${link.slice(22)}\n${date}\n\n${fields.map((field) => wrap(field, '  ')).join('\n')}`;
    return `${header}\n\\\\\n${wrap(`  ${abstract}`, '')}\n\\\\ ( ${link} ,  812kb)\n${rule}\n`;
  });
  const window = ' received from  Mon 12 Jan 26 19:00:00 GMT  to  Tue 13 Jan 26 19:00:00 GMT';
  return `${rule}\n Submissions to:\nMachine Learning\n${window}\n${rule}\n${blocks.join('')}`;
}

/** Breaks a line at blanks, as mails are broken; `indent` stands in front of all lines but the first. */
function wrap(line: string, indent: string): string {
  return line.replace(/(.{1,78})(?: |$)/g, `$1\n${indent}`).trimEnd();
}

function inventPapers(count: number): readonly InventedPaper[] {
  const random = createRandom(1);
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[Math.floor(random() * from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  return Array.from({ length: count }, (_, index) => {
    const name = `${pick(names)}${index}`;
    const method = pick(methods);
    return {
      title: `${name} ${method} for ${pick(objects)} ${pick(places)}`,
      summary: `针对推理开销问题,提出${name}方法,降低延迟并保持精度`,
      authors: Array.from({ length: 2 + Math.floor(random() * 6) }, () => `${pick(firstNames)} ${pick(lastNames)}`),
      abstract: Array.from({ length: 6 + Math.floor(random() * 5) }, () => pick(sentences)).join(' '),
    };
  });
}

function identifier(index: number): string {
  return `2601.${String(index + 1).padStart(5, '0')}v1`;
}
