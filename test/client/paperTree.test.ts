import { describe, expect, it } from 'vitest';
import type { PaperItem, PapersResult } from '../../server/src/protocol';
import { problemsByPaper } from '../../client/src/papers/paperProblems';
import { buildPaperTree } from '../../client/src/views/paperTree';
import { createPaper } from './papers';

const [error, warning, information, hint] = [0, 1, 2, 3];

const links = (id: string) => ({
  abstractPage: `https://arxiv.org/abs/${id}`,
  pdf: `https://arxiv.org/pdf/${id}`,
  html: `https://arxiv.org/html/${id}`,
});

function digestOf(papers: readonly PaperItem[]): PapersResult {
  return {
    layout: 'text',
    papers,
    topics: [
      { id: 'moe', name: 'Mixture of experts' },
      { id: 'decoding', name: 'Decoding' },
      { id: 'other', name: 'Other' },
    ],
  };
}

/** The tree as indented text: topics with their problems, papers by label with theirs. */
function draw(digest: PapersResult, diagnostics: Parameters<typeof problemsByPaper>[1] = []): string[] {
  return buildPaperTree(digest, problemsByPaper(digest.papers, diagnostics)).flatMap((topic) => [
    topic.topic.name + mark(topic.problems),
    ...topic.papers.map((node) => `  ${node.paper.label}${mark(node.problems)}`),
  ]);
}

function mark(problems: { readonly worst: string; readonly count: number } | undefined): string {
  return problems ? ` (${problems.count}, ${problems.worst})` : '';
}

const diagnostic = (severity: number | undefined, line: number) => ({
  severity: severity ?? -1,
  range: { start: { line, character: 0 } },
});

describe('buildPaperTree', () => {
  it('puts each paper below its first topic, in the order of the taxonomy, without empty topics', () => {
    const papers = [
      createPaper(0, 0, { topics: ['other'] }),
      createPaper(1, 3, { topics: ['moe', 'decoding'] }),
      createPaper(2, 6, { topics: ['moe'] }),
    ];
    expect(draw(digestOf(papers))).toEqual(['Mixture of experts', '  Paper 1', '  Paper 2', 'Other', '  Paper 0']);
  });

  it('counts the problems of each paper and topic, and shows the worst', () => {
    const papers = [createPaper(0, 1, { topics: ['moe'] }), createPaper(1, 4, { topics: ['moe'] }), createPaper(2, 7)];
    const found = [
      diagnostic(warning, 1),
      diagnostic(information, 2),
      diagnostic(error, 5),
      diagnostic(hint, 7),
      diagnostic(error, 0),
    ];
    expect(draw(digestOf(papers), found)).toEqual([
      'Mixture of experts (3, error)',
      '  Paper 0 (2, warning)',
      '  Paper 1 (1, error)',
      'Other',
      '  Paper 2',
    ]);
  });

  it('keeps the ids when a paper is put in front and every line moves', () => {
    const before = [createPaper(0, 1, { links: links('2604.00001') }), createPaper(1, 4, { label: 'Second' })];
    const after = [
      createPaper(0, 1, { label: 'New' }),
      createPaper(1, 4, { label: 'First, renamed', links: links('2604.00001') }),
      createPaper(2, 7, { label: 'Second' }),
    ];
    const ids = (papers: readonly PaperItem[]) =>
      buildPaperTree(digestOf(papers), new Map()).flatMap((topic) => topic.papers.map(({ id }) => id));
    expect(ids(after).slice(1)).toEqual(ids(before));
  });

  it('gives equal papers different ids', () => {
    const twins = [createPaper(0, 1, { label: 'Twin' }), createPaper(1, 4, { label: 'Twin' })];
    const [topic] = buildPaperTree(digestOf(twins), new Map());
    expect(new Set(topic?.papers.map(({ id }) => id)).size).toBe(2);
  });
});
