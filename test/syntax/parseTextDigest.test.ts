import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../server/src/digest/parseDigest';
import { parseTextDigest } from '../../server/src/syntax/parseTextDigest';
import { leavesOf } from '../../server/src/syntax/syntaxTree';
import type { PlainPaper } from '../support/describePapers';
import { describePapers } from '../support/describePapers';
import { copper, defaultFields, moth, papers, tidal, writeDigest } from '../support/textDigests';
import type { Style } from '../support/textDigests';

describe('layout A as generated and as typed', () => {
  const authors = (paper: PlainPaper): string => (paper.authors ?? []).join(', ');
  const styles: Readonly<Record<string, Style>> = {
    glued: { between: '' },
    'on lines': { between: '\n' },
    'with blank lines': { between: '\n\n' },
    'full-width colons': {
      between: '\n\n',
      fields: (paper) => [`Authors：${authors(paper)} | Date：${paper.date ?? ''}`, `Link：${paper.link ?? ''}`],
    },
    'Chinese labels': {
      between: '',
      fields: (paper) => [`作者：${authors(paper)} | 日期：${paper.date ?? ''}`, `链接：${paper.link ?? ''}`],
      abstract: (text) => ['摘要', text],
    },
    'link first': {
      between: '\n',
      fields: (paper) => [`Link: ${paper.link ?? ''}`, `Date: ${paper.date ?? ''}`, `Authors: ${authors(paper)}`],
    },
    'date before authors': {
      between: '',
      fields: (paper) => [`Date: ${paper.date ?? ''} | Authors: ${authors(paper)}`, `Link: ${paper.link ?? ''}`],
    },
    'abstract on the label line': { between: '\n\n', abstract: (text) => [`Abstract: ${text}`] },
    'abstract on the label line, glued': { between: '', abstract: (text) => [`Abstract: ${text}`] },
  };
  for (const [name, style] of Object.entries(styles)) {
    it(`reads papers ${name}`, () => {
      expect(describePapers(writeDigest(papers, style))).toEqual(papers);
    });
    it(`reads papers ${name}, with CRLF and byte order mark`, () => {
      expect(describePapers(`\uFEFF${writeDigest(papers, style).replace(/\n/g, '\r\n')}`)).toEqual(papers);
    });
  }

  it('reads fields below the abstract', () => {
    const text = `2026-01-14\n${papers
      .map((paper) => [paper.title, paper.summary, 'Abstract', paper.abstract, ...defaultFields(paper)].join('\n'))
      .join('\n\n')}`;
    expect(describePapers(text)).toEqual(papers);
  });

  it('reads an abstract of several lines up to the title glued to its last', () => {
    const wrapped = { ...tidal, abstract: (tidal.abstract ?? '').replace('We present', '\nWe present') };
    expect(describePapers(writeDigest([wrapped, moth], { between: '' }))).toEqual([wrapped, moth]);
  });

  it('keeps a line that begins with a label word out of the fields', () => {
    const odd = { ...moth, abstract: `${moth.abstract ?? ''}.\nLink: prediction on graphs is left to future work.` };
    expect(describePapers(writeDigest([tidal, odd, copper], { between: '\n\n' }))).toEqual([tidal, odd, copper]);
  });

  it("reads the author's own topics", () => {
    const text = writeDigest([tidal, moth], { between: '\n\n' }).replace('\nAbstract', '\nTopics: 量化, MoE\nAbstract');
    expect(describePapers(text)?.map((paper) => paper.topics)).toEqual(['量化, MoE', undefined]);
  });
});

describe('the tree', () => {
  const fragments = fc.constantFrom(
    ...[
      '2026-01-14',
      'Authors: A. One, B. Two',
      ' | Date: 2026-01-12',
      'Link: http://arxiv.org/abs/2601.04567v1',
      'Abstract',
      '摘要：',
    ],
    ...[
      '针对能耗问题,提出新方法,降低开销',
      'Sparse Things for Small Chips',
      'We show it works.',
      '# digest-disable glued-title',
      '|',
    ],
    ...[
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      ' ',
      '\t',
      '\uFEFF',
      '\uD83D',
      '𝒪',
      '$',
      '：',
      'Topics: a, b',
      'https://github.com/x/Y.',
    ],
  );
  const digestLike = fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join(''));

  it('has leaves that concatenate to the text, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(digestLike, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const leaves = [...leavesOf(parseTextDigest(text).root)];
        expect(leaves.map(({ range }) => text.slice(range.start, range.end)).join('')).toBe(text);
        expect(leaves.every(({ range }) => range.end > range.start)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps papers in order and apart, for any text', () => {
    fc.assert(
      fc.property(digestLike, (text) => {
        const digest = parseDigest(text)?.digest;
        let end = 0;
        for (const paper of digest?.papers ?? []) {
          expect(paper.range.start).toBeGreaterThanOrEqual(end);
          expect(paper.nameRange.start).toBeGreaterThanOrEqual(paper.range.start);
          expect(paper.nameRange.end).toBeLessThanOrEqual(paper.range.end);
          end = paper.range.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
