/** `abstract-not-abstract`: what stands in an abstract's place. */
import { describe, expect, it } from 'vitest';
import { abstractNotAbstract } from '../../../server/src/diagnostics/rules/abstract-not-abstract';
import { checkRule } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';

const long = 'Routing takes most of the time that a served model spends outside of its experts. '.repeat(8).trim();

describe('abstract-not-abstract', () => {
  it.each([
    'Figure 1. Memory of four models over the length of the context.',
    'Fig. 3: Latency under load. The dashed line is the budget.',
    'Figure 2 Overview of Lantern.',
    'Table 2 | Latency of all variants.',
    '图 1 路由表的结构。',
    'Prompt: You are given a routing table. Answer in one word.',
    'You are a helpful assistant that rates routing tables.',
    'User: which expert is cold?',
    'HIGHLIGHTS • Four bits are enough.',
    'Highlights: four bits are enough.',
    `New idea: tables may be sparse. • Fast lookups: the table fits the cache. • Exact results: nothing is lost. • Small code. ${long}`,
    'N/A',
    '[No abstract available.]',
    '暂无摘要',
  ])('is an error with "%s"', (abstract) => {
    const [finding] = checkRule(abstractNotAbstract, inventedReport({ abstract: `⟦${abstract}⟧` }));
    expect(finding?.severity).toBe('error');
  });

  it.each([
    'and thus halves the memory of long-context inference.',
    ', which halves the memory of long-context inference.',
    'https://lantern.example the baseline by 3 percent.',
    'SOTA, achieving the first place of the leaderboard.',
  ])('is a warning where only the end is left: "%s"', (abstract) => {
    const [finding] = checkRule(abstractNotAbstract, inventedTextDigest({ abstract: `⟦${abstract}⟧` }));
    expect(finding?.severity).toBe('warning');
  });

  it.each([
    'We present Lantern. Figure 1 shows it.',
    'k-means needs many passes; Lantern needs one.',
    'eBPF programs serve tenants.',
    '3D scenes are large.',
    'Tables of routes grow. User: these are read by few.',
    'Highlights of a match are found by few models.',
    'None of the tables that serve a model is sparse, which Lantern changes.',
    'GPUs, being scarce, are shared.',
    `Lantern routes. CCS Concepts • Networks → Routing; • Software → Serving; • Hardware → Memory.`,
    `and thus halves the memory. ${long}`,
  ])('leaves "%s" alone', (abstract) => {
    checkRule(abstractNotAbstract, inventedReport({ abstract }));
  });

  it('takes a name in lower case that the title has for a name', () => {
    checkRule(
      abstractNotAbstract,
      inventedTextDigest({ title: 'lantern Sparse Routing', abstract: 'lantern keeps one table per tenant.' }),
    );
  });

  it('warns of an abstract that is far shorter than those beside it', () => {
    const paper = (number: number, abstract: string): string =>
      inventedTextDigest({
        title: `Quiet Bits Part ${number}`,
        link: `https://arxiv.org/abs/2601.0130${number}`,
        abstract,
      }).replace('2026-01-14\n', '');
    const digest = (abstract: string): string =>
      `2026-01-14\n${[long, long, abstract, long].map((text, index) => paper(index + 1, text)).join('\n')}`;
    const [finding] = checkRule(abstractNotAbstract, digest('⟦Lantern routes fast and is small.⟧'));
    expect(finding?.severity).toBe('warning');
    checkRule(abstractNotAbstract, digest(long.slice(0, 327)));
  });
});
