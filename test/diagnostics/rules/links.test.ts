/** The rules on links: `malformed-arxiv-identifier`, `link-not-arxiv`, `non-canonical-link`. */
import { describe, expect, it } from 'vitest';
import { linkNotArxiv } from '../../../server/src/diagnostics/rules/link-not-arxiv';
import { malformedArxivIdentifier } from '../../../server/src/diagnostics/rules/malformed-arxiv-identifier';
import { nonCanonicalLink } from '../../../server/src/diagnostics/rules/non-canonical-link';
import { applyTextEdits } from '../../../server/src/text/textEdit';
import { checkRule, findingsIn, fixedText } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';
import { parseMarkedText } from '../../support/markedText';

describe('malformed-arxiv-identifier', () => {
  it.each([
    'https://arxiv.org/abs/⟦2613.01301⟧',
    'https://arxiv.org/abs/⟦2601.1301⟧',
    'https://arxiv.org/abs/⟦2601.013011v2⟧',
    'https://arxiv.org/abs/⟦2601.01301v0⟧',
    'https://arxiv.org/abs/⟦1412.12345⟧',
    'https://arxiv.org/pdf/⟦2601.1301v1⟧.pdf',
    'http://export.arxiv.org/abs/⟦hep-th/9913001⟧?context=math',
    'arXiv:⟦2600.01301⟧',
    'https://doi.org/10.48550/arXiv.⟦2601.1⟧',
    '⟦https://arxiv.org/abs/⟧',
  ])('%s', (link) => {
    checkRule(malformedArxivIdentifier, inventedTextDigest({ link }));
    checkRule(malformedArxivIdentifier, inventedReport({ fields: `**链接**: ${link}\n` }));
  });

  it.each([
    'https://arxiv.org/abs/2601.01301v3',
    'https://arxiv.org/abs/hep-th/9901001',
    'arXiv: 0704.0001',
    'https://github.com/quiet-bits/cache',
    'https://arxiv.org/abs/2601.01301 (v2 in print)',
  ])('accepts %s', (link) => {
    checkRule(malformedArxivIdentifier, inventedTextDigest({ link }));
  });

  it('removes punctuation that was copied along', () => {
    const digest = (link: string): string => inventedTextDigest({ link });
    expect(fixedText(malformedArxivIdentifier, digest('https://arxiv.org/abs/⟦2601.01301v1).⟧'))).toBe(
      digest('https://arxiv.org/abs/2601.01301v1'),
    );
  });

  it('offers no fix where the right identifier is unknown', () => {
    const findings = checkRule(malformedArxivIdentifier, inventedTextDigest({ link: 'arXiv:⟦2601.1301,⟧' }));
    expect(findings[0]?.fixes).toEqual([]);
  });
});

describe('link-not-arxiv', () => {
  it.each([
    '⟦https://github.com/quiet-bits/cache⟧',
    '⟦https://doi.org/10.1145/1234567⟧',
    '⟦https://notarxiv.org/abs/2601.01301⟧ (mirror)',
    '⟦https://arxiv.org/list/cs.LG⟧',
    '⟦https://arxiv.org/⟧',
    'https://arxiv.org/abs/2601.01301 ⟦https://arxiv.org/abs/2601.01302⟧',
    'https://arxiv.org/abs/2601.01301 (v1), ⟦arXiv:2601.01302⟧',
    '[abs](https://arxiv.org/abs/2601.01301) | ⟦[code](https://github.com/quiet-bits/cache)⟧',
  ])('%s', (link) => {
    checkRule(linkNotArxiv, inventedTextDigest({ link }));
  });

  it.each([
    'https://arxiv.org/abs/2601.01301',
    'arXiv:2601.01301',
    '2601.01301v2',
    'https://arxiv.org/abs/2613.01301',
    'https://arxiv.org/abs/2601.01301 (v2 soon)',
    '<https://arxiv.org/abs/2601.01301>',
  ])('leaves %s alone', (link) => {
    checkRule(linkNotArxiv, inventedTextDigest({ link }));
  });

  it('says of a second link that there is one already', () => {
    const link = 'https://arxiv.org/abs/2601.01301 ⟦https://arxiv.org/abs/2601.01302⟧';
    expect(checkRule(linkNotArxiv, inventedTextDigest({ link }))[0]?.message.en).toContain('one link');
  });

  it('leaves a report without links alone', () => {
    checkRule(linkNotArxiv, inventedReport());
    checkRule(linkNotArxiv, inventedReport({ fields: '**链接**: \n' }));
  });
});

describe('non-canonical-link', () => {
  it.each([
    ['⟦http://arxiv.org/abs/2601.01301v1⟧', 'https://arxiv.org/abs/2601.01301v1'],
    ['⟦https://www.arxiv.org/abs/2601.01301⟧', 'https://arxiv.org/abs/2601.01301'],
    ['⟦https://export.arxiv.org/pdf/2601.01301v2.pdf⟧', 'https://arxiv.org/abs/2601.01301v2'],
    ['⟦https://arxiv.org/html/2601.01301v1#S3⟧', 'https://arxiv.org/abs/2601.01301v1'],
    ['⟦https://arxiv.org/abs/2601.01301?context=cs⟧', 'https://arxiv.org/abs/2601.01301'],
    ['⟦https://arxiv.org/abs/math.GT/0309136⟧', 'https://arxiv.org/abs/math/0309136'],
    ['⟦arXiv:2601.01301⟧', 'https://arxiv.org/abs/2601.01301'],
    ['⟦2601.01301v4⟧', 'https://arxiv.org/abs/2601.01301v4'],
    ['⟦https://doi.org/10.48550/arXiv.2601.01301⟧', 'https://arxiv.org/abs/2601.01301'],
    ['⟦http://arxiv.org/abs/2601.01301⟧ (in print)', 'https://arxiv.org/abs/2601.01301 (in print)'],
  ])('%s becomes %s', (marked, link) => {
    const text = inventedTextDigest({ link: marked });
    checkRule(nonCanonicalLink, text);
    expect(fixedText(nonCanonicalLink, text)).toBe(inventedTextDigest({ link }));
  });

  it('takes the blank of `arXiv: ID` and of `DOI: …` for part of the link', () => {
    for (const link of ['⟦arXiv: 2601.01301⟧', '⟦doi: 10.48550/arXiv.2601.01301⟧']) {
      const text = inventedReport({ fields: `**链接**: ${link}\n` });
      checkRule(nonCanonicalLink, text);
      expect(fixedText(nonCanonicalLink, text)).toBe(
        inventedReport({ fields: '**链接**: https://arxiv.org/abs/2601.01301\n' }),
      );
    }
  });

  it('leaves the canonical form, malformed and other links alone', () => {
    for (const link of [
      'https://arxiv.org/abs/2601.01301v1',
      'http://arxiv.org/abs/2613.01301',
      'http://example.org/1',
    ])
      checkRule(nonCanonicalLink, inventedTextDigest({ link }));
  });

  it.each([
    ['http://arxiv.org/abs/2601.01301?context=cs.LG', true],
    ['https://arxiv.org/html/2601.01301v1#S3', false],
    ['https://arxiv.org/abs/2601.01301?note=second', false],
  ])('calls the fix of %s safe: %s', (link, safe) => {
    const findings = findingsIn(inventedTextDigest({ link }), { rule: nonCanonicalLink });
    expect(findings.flatMap(({ fixes }) => fixes?.map((fix) => fix.safe))).toEqual([safe]);
  });

  it('strips the version where the settings say so', () => {
    const { text } = parseMarkedText(inventedTextDigest({ link: 'https://arxiv.org/abs/2601.01301v1' }));
    const [finding] = findingsIn(text, { rule: nonCanonicalLink, settings: { linkVersion: 'strip' } });
    expect(applyTextEdits(text, finding?.fixes?.[0]?.edits ?? [])).toBe(
      inventedTextDigest({ link: 'https://arxiv.org/abs/2601.01301' }),
    );
  });
});
