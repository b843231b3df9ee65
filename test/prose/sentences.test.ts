/** Where sentences begin and end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../server/src/prose/sentences';

function sentencesOf(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it.each([
    ['We route. We cache.', ['We route.', 'We cache.']],
    ['  We route!  Do we cache? ', ['We route!', 'Do we cache?']],
    [
      'We beat LRU by 2.5 points, e.g. on Lantern. It is open.',
      ['We beat LRU by 2.5 points, e.g. on Lantern.', 'It is open.'],
    ],
    ['Weber et al. cache. See Fig. 3 (right).', ['Weber et al. cache.', 'See Fig. 3 (right).']],
    ['J. Weber caches (“always.”) And so do we', ['J. Weber caches (“always.”)', 'And so do we']],
    ['只保留热点。查找更快！结果不变', ['只保留热点。', '查找更快！', '结果不变']],
    ['No stop\n\nbut a blank line', ['No stop', 'but a blank line']],
    ['One line\nand its rest.', ['One line\nand its rest.']],
    ['', []],
    [' \n ', []],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('lose nothing but blanks, and never overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', '。', ' ', '\n', '!', ')', '1') }), (text) => {
        expect(sentencesOf(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
