/** The title boundary on invented papers; `<|>` marks where the title starts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTitleBoundary, sureConfidence } from '../../server/src/syntax/titleBoundary';
import type { GluedContext } from '../../server/src/syntax/titleBoundary';

const nothing: GluedContext = { summary: '', abstract: '' };

/** The context of the title of most tests, which names none of its words in a way of its own. */
const knitting: GluedContext = {
  summary: '针对编织延迟问题,提出联邦编织方法',
  abstract: 'Knitting woollen networks in a federated manner is slow. We make it fast and leave the sheep alone.',
};

/** Checks that the best candidate is the marked place, and that it is sure. */
function checkBoundary(marked: string, context: GluedContext = nothing): void {
  const line = marked.replace('<|>', '');
  const [best] = findTitleBoundary(line, context);
  const shown = best === undefined ? 'none' : `${line.slice(0, best.offset)}<|>${line.slice(best.offset)}`;
  expect(shown).toBe(marked);
  expect(best?.confidence).toBeGreaterThanOrEqual(sureConfidence);
}

const prose =
  'Caching the states of a teapot model is costly on small devices. We propose KettleNet, which keeps only the warm states, and show that it halves memory';

describe('a title behind the end of an abstract', () => {
  test('full stop', () => {
    checkBoundary(`${prose} on all three boards.<|>Slow Boiling of Sparse Noodles for Efficient Dinner Serving`);
  });

  test.each(['!', '?', ')', '%', '}.', '."'])('the last character is %s', (end) => {
    checkBoundary(`${prose} (by about 41${end}<|>Slow Boiling of Sparse Noodles for Efficient Dinner Serving`);
  });

  test('no full stop', () => {
    checkBoundary(`${prose} on all three boards<|>Slow Boiling of Sparse Noodles for Efficient Dinner Serving`);
  });

  test('a number', () => {
    checkBoundary(`${prose} and gains 3.5 points over version 2.0<|>Federated Knitting of Woollen Networks`, knitting);
  });

  test('a sentence that is itself glued to the one before', () => {
    checkBoundary(`${prose}.However, the gain is small on old boards.<|>Federated Knitting of Woollen Networks`);
  });

  test('stray dollars and formulas', () => {
    checkBoundary(`${prose} by 1.78$\\times$ with a KV$-aware kettle.<|>Federated Knitting of Woollen Networks`);
  });

  test('a Chinese abstract before an English and before a Chinese title', () => {
    const chinese = '茶壶模型的计算开销很大。为此，本文提出一种保温方法。实验结果表明，该方法将延迟降低了一半。';
    const own = { summary: '', abstract: '编织网络的训练很慢。本文给出一种快速的联邦方法。' };
    for (const [title, context] of [
      ['Federated Knitting of Woollen Networks', knitting],
      ['面向编织网络的快速联邦方法', own],
    ] as const) {
      expect(findTitleBoundary(chinese + title, context)[0]?.offset).toBe(chinese.length);
    }
  });
});

describe('a title behind a URL', () => {
  test('with a full stop', () => {
    checkBoundary(`${prose}. Code: https://github.com/tea-lab/KettleNet.<|>Flash-Knitting A Training-Free Loom`);
  });

  test('without one, where the repository has the name of the method before', () => {
    checkBoundary(`${prose}. Code is at https://github.com/tea-lab/KettleNet<|>Federated Knitting of Woollen Networks`);
  });

  test('without one, where the own abstract knows the name that starts the title', () => {
    checkBoundary(
      `${prose}. Code is at https://github.com/tea-lab/KettleNet<|>LoomFlow Fast Knitting of Woollen Networks`,
      {
        summary: '针对编织延迟问题,提出LoomFlow方法',
        abstract: 'Knitting woollen networks is slow. We present LoomFlow, a fast loom.',
      },
    );
  });

  test.each(['https://github.com/tea-lab/KettleNet.git', 'https://tea-lab.github.io/kettle/', 'https://tea-lab.io'])(
    '%s, complete as it is',
    (url) => {
      const before = `${prose}. See ${url}`;
      const [best] = findTitleBoundary(`${before}Federated Knitting of Woollen Networks`, knitting);
      expect(best?.offset).toBe(before.length);
    },
  );

  test('inside a LaTeX command', () => {
    checkBoundary(`${prose}. \\textbf{https://github.com/tea-lab/KettleNet}.<|>Federated Knitting of Woollen Networks`);
  });
});

describe('the look of a title', () => {
  const before = `${prose} on all three boards.`;

  test.each([
    'knitNet Fast Woollen Networks for Everyone',
    '3D Knitting of Woollen Networks',
    '$k$-Loom Knitting of Woollen Networks',
    '(Re)Knitting Woollen Networks for Small Devices',
    '"Knit One, Purl Two" Counting Stitches with Large Looms',
    'emph{LoomFlow} A Fast Framework for Knitting',
    'Knitting vs. Weaving A Study of Small Looms',
    'Does Wool Matter. Evidence from Forty Small Looms',
    'A study of how woollen networks are knitted by small looms',
  ])('%s', (title) => {
    const [best] = findTitleBoundary(before + title, nothing);
    expect(best?.offset).toBe(before.length);
  });

  test('keeps its signs in a digest written by hand', () => {
    checkBoundary(`${before}<|>LoomFlow: Is Wool All You Need? Knitting Networks w/o Sheep`);
  });
});

describe('a line that holds more or less than expected', () => {
  test('is the title alone', () => {
    checkBoundary('<|>Slow Boiling of Sparse Noodles for Efficient Dinner Serving');
    checkBoundary('<|>LoomFlow: Fast Knitting of Woollen Networks');
  });

  test('holds only the last words of an abstract', () => {
    checkBoundary('all three boards.<|>Slow Boiling of Sparse Noodles for Efficient Dinner Serving');
  });

  test('holds no title: nothing is sure', () => {
    const [best] = findTitleBoundary(`${prose} on all three boards.`, nothing);
    expect(best?.confidence ?? 0).toBeLessThan(0.5);
  });

  test('is empty', () => {
    expect(findTitleBoundary('', nothing)).toEqual([]);
    expect(findTitleBoundary('   ', nothing)).toEqual([]);
  });
});

describe('what the context decides', () => {
  const line = `${prose}. Our page is https://github.com/tea-lab/WarmCupSteamMill Stirring Woollen Networks`;
  const placeOf = (title: string): number => line.indexOf(title);

  test('the name in the abstract that follows', () => {
    const abstract = 'Stirring woollen networks is slow. SteamMill stirs them while they are warm.';
    expect(findTitleBoundary(line, { summary: '', abstract })[0]?.offset).toBe(placeOf('SteamMill'));
  });

  test('the name in the summary', () => {
    const summary = '针对搅拌延迟问题,提出CupSteamMill方法,降低开销';
    expect(findTitleBoundary(line, { summary, abstract: '' })[0]?.offset).toBe(placeOf('CupSteamMill'));
  });

  test('without either it is unsure and offers the places', () => {
    const candidates = findTitleBoundary(line, nothing);
    expect(candidates).toHaveLength(3);
    expect(candidates[0]?.confidence).toBeLessThan(sureConfidence);
    expect(candidates.map(({ offset }) => offset)).toContain(placeOf('SteamMill'));
  });
});

describe('any text', () => {
  const fragment = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '.',
      ' ',
      '。',
      'https://github.com/a/B',
      'Title Words',
      'the lower',
      '$',
      '{',
      '\\',
      '\uD835',
      '\uDC9C',
      '3D',
      '面向',
    ),
  );
  const text = fc.array(fragment, { maxLength: 60 }).map((fragments) => fragments.join(''));

  test('gives at most 3 places within the line, sorted, whose confidences sum to at most 1', () => {
    fc.assert(
      fc.property(text, text, text, (line, summary, abstract) => {
        const candidates = findTitleBoundary(line, { summary, abstract });
        const confidences = candidates.map(({ confidence }) => confidence);
        expect(candidates.length).toBeLessThanOrEqual(3);
        expect(new Set(candidates.map(({ offset }) => offset)).size).toBe(candidates.length);
        for (const { offset, confidence } of candidates) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThan(line.length);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(line.slice(offset - 1, offset + 1)).not.toMatch(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/);
        }
        expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
        expect(confidences.reduce((sum, confidence) => sum + confidence, 0)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each(['a.B', 'www.', '((', '. A', '面。', '𝒜.', ' '])(
    'a line of 100,000 times %s is read only at its end',
    (unit) => {
      const line = `${unit.repeat(100_000)}.Federated Knitting of Woollen Networks`;
      const candidates = findTitleBoundary(line, { summary: line, abstract: line });
      expect(candidates.length).toBeGreaterThan(0);
      for (const { offset } of candidates) expect(line.length - offset).toBeLessThanOrEqual(420);
    },
  );
});
