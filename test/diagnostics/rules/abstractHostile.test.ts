/** The rules on abstracts take little time for any text, since they run on every keystroke. */
import { describe, expect, it } from 'vitest';
import { ruleRegistry } from '../../../server/src/diagnostics/ruleRegistry';
import { findingsIn } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';

const pieces = [
  ...['a', '1', '.', '$', '{', '\\', '[', '(', '/', '@', '*', '-', '`', '"', '†', '•'],
  ...['1 ', '. 1 ', ' ,', ' .', '\\(', '{\\a', '\\a{', "``''", 'a@', 'a.', 'O(', 'O(n 2 ', '10 ', '×10 ', '* ', '† A'],
  ...['[1]', '[1, ', '[Abc, 20', 'https://', 'https: //', 'https://a/ ', 'https://a. ', 'here ', 'this URL', '$x$ ,'],
  ...['© ', 'Keywords ', 'Keywords: ', 'work done ', 'Accepted at ', 'available at here ', 'a b. '],
];

const codes = [
  ...['abstract-not-abstract', 'abstract-truncated', 'footnote-residue', 'appended-matter', 'broken-url'],
  ...['space-before-punctuation', 'lost-superscript', 'citation-residue', 'placeholder-link', 'latex-residue'],
];

describe.each(ruleRegistry.filter((rule) => codes.includes(rule.code)))('$code', (rule) => {
  it.each(pieces)(
    'takes little time for a long abstract of %j',
    (piece) => {
      const abstract = `Lantern ${piece.repeat(Math.ceil(30_000 / piece.length))} routes`;
      for (const text of [inventedReport({ abstract }), inventedTextDigest({ abstract })])
        expect(() => findingsIn(text, { rule })).not.toThrow();
    },
    2_000,
  );
});
