/** Differences between a digest's text and the record: which words, and of which kind. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../server/src/arxiv/textDifference';
import { applyTextEdits } from '../../server/src/text/textEdit';

/** The differences as `kind: own → official`. */
function differences(own: string, official: string): readonly string[] {
  return compareTexts(own, official).map(
    ({ kind, range, official: words }) => `${kind}: ${own.slice(range.start, range.end)} → ${words}`,
  );
}

function correct(own: string, official: string): string {
  const edits = compareTexts(own, official).map((each) => ({ range: each.range, newText: each.official }));
  return applyTextEdits(own, edits);
}

describe('a difference', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['We keep four bits.', 'We keep four bits.', []],
    ['QUIET BITS', 'Quiet Bits', ['case: QUIET BITS → Quiet Bits']],
    ['from 90–300 ms', 'from 90-300 ms', ['dash: 90–300 → 90-300']],
    ['Quiet Bits Four-Bit Caches', 'Quiet Bits: Four-Bit Caches', ['punctuation: Bits → Bits:']],
    ['an errorreduction of two', 'an error-reduction of two', ['hyphen: errorreduction → error-reduction']],
    ['our Shad-owCache wins', 'our ShadowCache wins', ['hyphen: Shad-owCache → ShadowCache']],
    ['at Univer- sity labs', 'at University labs', ['hyphen: Univer- sity → University']],
    ['QUIET BITS four-bit', 'Quiet Bits fourbit', ['case: QUIET BITS → Quiet Bits', 'hyphen: four-bit → fourbit']],
    ['ROUT-ING TABLES', 'Routing Tables', ['case: OUT → out', 'hyphen: - → ', 'case: ING TABLES → ing Tables']],
    ['an errorreduction of', 'an error-reduction, of', ['hyphen:  → -', 'punctuation:  → ,']],
    ['of state-of-the-art', 'of state of the art', ['spacing: state-of-the-art → state of the art']],
    ['at 800 MHz and', 'at 800MHz and', ['spacing: 800 MHz → 800MHz']],
    ['upto two', 'up to two', ['hyphen: upto → up to']],
    ['wins - by far', 'wins -- by far', ['dash: - → --']],
    ['less time , see', 'less time, see', ['punctuation: time , → time,']],
    ['the naive way', 'the naïve way', ['math: naive → naïve']],
    ['keeps the 4 bits', 'keeps the bits', ['wording:  4 → ']],
    ['Quiet Bits', 'On Quiet Bits', ['tail:  → On ']],
    ['halves memory 1 . We', 'halves memory. We', ['footnote: memory 1 . → memory.']],
    ['We keep four bits. 1', 'We keep four bits.', ['footnote:  1 → ']],
    ['in O(N2) time', 'in $O(N^2)$ time', ['math: O(N2) → O(N²)']],
    ['We keep four', 'We keep four bits and more.', ['tail:  →  bits and more.']],
    ['We keep bits. CCS Concepts: caches', 'We keep bits.', ['tail:  CCS Concepts: caches → ']],
    ['We keep four bits', 'We keep eight bits', ['wording: four → eight']],
    ['We keep bits', 'We only keep bits', ['wording:  →  only']],
    ['It is 1.78× faster', 'It is 1.78$\\times$ faster', []],
    ['It is 1.78$\\times$ fast', 'It is 1.78$\\times$ faster', ['tail: fast → faster']],
  ])('%j to %j', (own, official, expected) => {
    expect(differences(own, official)).toEqual(expected);
  });

  it('of a text that is another altogether is one', () => {
    const other = (word: string): string => Array.from({ length: 900 }, (_, index) => `${word}${index}`).join(' ');
    expect(compareTexts(other('a'), other('b')).map(({ kind }) => kind)).toEqual(['wording']);
  });
});

describe('all differences together', () => {
  it('make the record, whatever the texts', () => {
    const words = fc.array(fc.constantFrom('we', 'We', 'keep', 'bits.', 'bit-', 's', '1', '.', '90–3'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (own, official) => {
        expect(correct(own.join(' '), official.join(' ')).split(/\s+/).filter(Boolean)).toEqual(official);
      }),
    );
  });
});
