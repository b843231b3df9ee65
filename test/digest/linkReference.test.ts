import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../server/src/digest/parseDigest';
import { linkReferences, paperIdentifier } from '../../server/src/digest/linkReference';

describe('the link of a paper', () => {
  it.each([
    ['http://arxiv.org/abs/2601.04567v1', 'http://arxiv.org/abs/2601.04567v1'],
    ['https://arxiv.org/abs/2601.04567 (v2 is out)', 'https://arxiv.org/abs/2601.04567'],
    ['arXiv: 2601.04567', 'arXiv: 2601.04567'],
    ['<https://arxiv.org/abs/2601.04567>', 'https://arxiv.org/abs/2601.04567'],
    ['[abs](https://arxiv.org/abs/2601.04567)', 'https://arxiv.org/abs/2601.04567'],
  ])('in %s is %s', (value, link) => {
    const text = `2026-01-14\nA Title\n摘要一句话\nAuthors: A. One | Date: 2026-01-12\nLink: ${value}\nAbstract\nText.\n`;
    const digest = parseDigest(text)?.digest;
    if (digest === undefined) throw new Error('no digest');
    const [found] = linkReferences(digest);
    expect(found?.span.text).toBe(link);
    expect(text.slice(found?.span.range.start, found?.span.range.end)).toBe(link);
    expect(digest.papers.map((paper) => paperIdentifier(paper)?.identifier)).toEqual(['2601.04567']);
  });
});
