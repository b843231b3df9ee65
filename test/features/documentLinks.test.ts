/** What leads to a page, and to which one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinkAt, getDocumentLinks } from '../../server/src/features/documentLinks';
import { findWebReferences } from '../../server/src/features/webReference';
import { parseMarkedText, withBothLineEndings } from '../support/markedText';
import { inventedReport, inventedTextDigest } from '../support/invented';
import { digestDocument, gluedDigest } from './digestDocument';

/** Asserts that exactly the words in `⟦…⟧` are links, to these pages. */
function checkLinks(marked: string, targets: readonly string[]): void {
  for (const variant of withBothLineEndings(marked)) {
    const { text, ranges } = parseMarkedText(variant);
    const document = digestDocument(text);
    const links = getDocumentLinks(document);
    expect(links.map(({ range }) => text.slice(range.start, range.end))).toEqual(
      ranges.map(({ start, end }) => text.slice(start, end)),
    );
    expect(links.map(({ range }) => range)).toEqual(ranges);
    expect(links.map(({ target }) => target)).toEqual(targets);
    expect(links.map(({ range }) => findLinkAt(document, range.end))).toEqual(links);
  }
}

const link = 'https://arxiv.org/abs/2601.01301';

function checkAbstract(marked: string, targets: readonly string[]): void {
  checkLinks(inventedTextDigest({ link: `⟦${link}⟧`, abstract: marked }), [link, ...targets]);
}

describe('document links', () => {
  it('end where a glued title starts', () => {
    const marked = gluedDigest
      .replace('http://arxiv.org/abs/2601.01234v1', '⟦$&⟧')
      .replace('https://github.com/lantern-serving/Lantern', '⟦$&⟧')
      .replace(link, '⟦$&⟧');
    checkLinks(marked, ['https://arxiv.org/abs/2601.01234v1', 'https://github.com/lantern-serving/Lantern', link]);
  });

  it.each([
    ['arXiv:2601.01301', link],
    ['2601.01301v2', `${link}v2`],
    ['arxiv.org/abs/2601.01301', link],
    ['http://export.arxiv.org/abs/2601.01301?context=cs', link],
    ['https://doi.org/10.48550/arXiv.2601.01301', link],
    ['https://www.arxiv.org/pdf/2601.01301v1.pdf', 'https://arxiv.org/pdf/2601.01301v1'],
    ['https://github.com/quiet-bits/cache', 'https://github.com/quiet-bits/cache'],
    ['https://arxiv.org/abs/2613.01301', 'https://arxiv.org/abs/2613.01301'],
  ])('lead from the link %s to %s', (written, target) => {
    checkLinks(inventedTextDigest({ link: `⟦${written}⟧` }), [target]);
    checkLinks(inventedReport({ fields: `**链接**: ⟦${written}⟧\n` }), [target]);
  });

  it('are not made of a link field that names no page', () => {
    checkLinks(inventedTextDigest({ link: 'see the project page' }), []);
  });

  it.each([
    ['⟦https: //github.com/quiet-bits/cache⟧.', 'https://github.com/quiet-bits/cache'],
    ['⟦https:// github.com/quiet-bits/cache⟧, more', 'https://github.com/quiet-bits/cache'],
    ['⟦https://anonymous. 4open.science/r/x-1⟧', 'https://anonymous.4open.science/r/x-1'],
    ['⟦https://quiet.io⟧. Then we go on.', 'https://quiet.io'],
    ['⟦https://quiet.github.io/⟧ the baseline', 'https://quiet.github.io/'],
    ['(see ⟦https://en.wikipedia.org/wiki/Cache_(computing)⟧).', 'https://en.wikipedia.org/wiki/Cache_(computing)'],
    ['\\url{⟦https://quiet.io/a\\_b⟧}', 'https://quiet.io/a_b'],
    ['代码见⟦https://quiet.io/a⟧。', 'https://quiet.io/a'],
    ['**⟦https://quiet.io/a⟧**', 'https://quiet.io/a'],
    ['at ⟦HTTPS://quiet.io/a?b=c#d⟧!', 'HTTPS://quiet.io/a?b=c#d'],
    ['as in ⟦arXiv:2403.01234⟧.', 'https://arxiv.org/abs/2403.01234'],
    ['as in ⟦arXiv:hep-th/9901001v2⟧', 'https://arxiv.org/abs/hep-th/9901001v2'],
    ['⟦doi:10.1145/3458817.3476205⟧.', 'https://doi.org/10.1145/3458817.3476205'],
    ['⟦10.48550/arXiv.2403.01234⟧', 'https://arxiv.org/abs/2403.01234'],
    ['at ⟦https://arxiv.org/abs/2501.12345v2⟧.We go on.', 'https://arxiv.org/abs/2501.12345v2'],
    ['at ⟦https://arxiv.org/pdf/2501.12345⟧.Next', 'https://arxiv.org/pdf/2501.12345'],
    ['at ⟦https://github.com/a/b⟧.Next sentence', 'https://github.com/a/b'],
    ['at ⟦https://github.com/a/b⟧.However, we stop', 'https://github.com/a/b'],
    ['at ⟦https://github.com/a/b⟧.Two-Stage Caches', 'https://github.com/a/b'],
    ['at ⟦https://github.com/a/README.md⟧ today', 'https://github.com/a/README.md'],
    ['at ⟦https://github.com/a/Node.JS⟧ today', 'https://github.com/a/Node.JS'],
    ['at ⟦https://quiet.github.io/a.Next/b⟧ today', 'https://quiet.github.io/a.Next/b'],
    ['(⟦https://github.com/a/b⟧),and more', 'https://github.com/a/b'],
    ['[⟦https://github.com/a/b⟧],and more', 'https://github.com/a/b'],
  ])('are found in an abstract: %s', (marked, target) => {
    checkAbstract(marked, [target]);
  });

  it.each(['arXiv:2413.01234', 'arXiv:2403.0123456', 'https://', 'http://localhost', 'command:quit', 'javascript:x'])(
    'are not made of %s',
    (text) => {
      checkAbstract(text, []);
    },
  );

  it('always lead to http addresses that can be parsed, from anything', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'https://',
        'http: //',
        'a.b',
        '/',
        '. ',
        'arXiv:',
        '2403.01234',
        ')',
        '(',
        '\\_',
        '%',
        '[',
        '：',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const { range, target } of findWebReferences(text, 0)) {
          expect(['http:', 'https:']).toContain(new URL(target).protocol);
          expect(text.slice(range.start, range.end).trim()).not.toBe('');
        }
      }),
    );
  });

  it('take time in proportion to the text, however hostile', () => {
    const hostile = [
      `https://a.b/${'c.Next-'.repeat(40_000)} `,
      `https://a.b${'/a.Next'.repeat(40_000)} `,
      `https://a.b${')'.repeat(300_000)}`,
      'https://'.repeat(40_000),
      `10.1234/${'(.'.repeat(150_000)}`,
    ];
    for (const text of hostile) expect([...findWebReferences(text, 0)].length).toBeLessThan(3);
  }, 5_000);
});
