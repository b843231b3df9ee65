/** What is learned of a passage, and that it can be unlearned. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HyphenLexicon, countSpellings, spellingsIn } from '../../server/src/prose/hyphenLexicon';

describe('the spellings of a passage', () => {
  it.each([
    ['Sparse Self-attention', ['sparse', 'self', 'attention', 'self-attention']],
    ['state-of-the-art', ['state', 'of', 'state-of', 'the', 'of-the', 'art', 'the-art']],
    ['self\u2010taught, self\u2011made', ['self', 'taught', 'self-taught', 'self', 'made', 'self-made']],
    ['GPT4-based; 4-bit: k-means', ['gpt4', 'based', 'gpt4-based', 'bit', 'means']],
    ['naïve–greedy', ['naïve', 'greedy']],
    ['用self-attention做', ['self', 'attention', 'self-attention']],
    ['see https://github.com/some-one/code-base or a.b-c@mail-host.org', ['see', 'or']],
    ['at https: //some-page.github.io/a-b now', ['at', 'https', 'now']],
    ['x'.repeat(41), []],
  ])('%s', (passage, spellings) => {
    expect([...spellingsIn(passage)]).toEqual(spellings);
  });

  it('count once for each passage', () => {
    expect([...countSpellings(['a tide-aware tide', 'the tide'])]).toEqual([
      ['tide', 2],
      ['aware', 1],
      ['tide-aware', 1],
      ['the', 1],
    ]);
  });
});

/** Passages of few words, so that they often meet. */
const passages = fc.array(
  fc
    .array(fc.constantFrom('tide', 'aware', 'tide-aware', 'tideaware', 'all-tide-aware', 'ti-deaware', 'Lamp'))
    .map((words) => words.join(' ')),
  { maxLength: 6 },
);

/** Everything a check could learn from the lexicon. */
function contents(lexicon: HyphenLexicon, texts: readonly string[]): unknown {
  const spellings = [...new Set(texts.flatMap((text) => [...spellingsIn(text)]))].sort();
  return {
    size: lexicon.size,
    counts: spellings.map((spelling) => lexicon.count(spelling)),
    forms: spellings.map((spelling) => [...lexicon.hyphenatedForms(spelling)].sort()),
  };
}

function lexiconOf(texts: readonly string[]): HyphenLexicon {
  const lexicon = new HyphenLexicon();
  lexicon.add(countSpellings(texts));
  return lexicon;
}

describe('the lexicon', () => {
  it('knows the hyphenated forms of a word', () => {
    const lexicon = lexiconOf(['tide-aware lamps', 'ti-deaware lamps']);
    expect([...lexicon.hyphenatedForms('tideaware')].sort()).toEqual(['ti-deaware', 'tide-aware']);
    lexicon.remove(countSpellings(['ti-deaware lamps']));
    expect([...lexicon.hyphenatedForms('tideaware')]).toEqual(['tide-aware']);
    expect([...lexicon.hyphenatedForms('lamps')]).toEqual([]);
  });

  it('is as if it had never been told what it unlearns', () => {
    fc.assert(
      fc.property(passages, passages, (kept, forgotten) => {
        const lexicon = lexiconOf(kept);
        lexicon.add(countSpellings(forgotten));
        lexicon.remove(countSpellings(forgotten));
        const all = [...kept, ...forgotten];
        expect(contents(lexicon, all)).toEqual(contents(lexiconOf(kept), all));
      }),
    );
  });

  it('is the same whether it learns passages together or one by one', () => {
    fc.assert(
      fc.property(passages, (texts) => {
        const lexicon = new HyphenLexicon();
        for (const text of texts) lexicon.add(countSpellings([text]));
        expect(contents(lexicon, texts)).toEqual(contents(lexiconOf(texts), texts));
      }),
    );
  });
});
