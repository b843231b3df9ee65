/** `abstract-truncated`: abstracts that begin or end within a sentence. */
import { describe, expect, it } from 'vitest';
import { abstractTruncated } from '../../../server/src/diagnostics/rules/abstract-truncated';
import { checkRule } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';

const long = 'Routing takes most of the time that a served model spends outside of its experts. '.repeat(8).trim();

describe('abstract-truncated', () => {
  it.each([
    'Lantern keeps one table per tenant and halves ⟦the⟧',
    'Lantern keeps one table, ⟦refreshed,⟧',
    'Lantern is fast (it takes 3 % of ⟦full⟧',
    'Lantern keeps a sparse ⟦rout-⟧',
    'Lantern keeps one table ⟦of⟧ * Equal contribution.',
  ])('warns of %s', (abstract) => {
    const [finding] = checkRule(abstractTruncated, inventedReport({ abstract }));
    expect(finding?.severity).toBe('warning');
  });

  it('only informs where nothing but the full stop is missing', () => {
    const [finding] = checkRule(
      abstractTruncated,
      inventedTextDigest({ abstract: 'Lantern keeps one table per ⟦tenant⟧' }),
    );
    expect(finding?.severity).toBe('information');
  });

  it.each([
    'Lantern keeps one table per tenant.',
    'Does Lantern keep one table per tenant?',
    'Lantern keeps “one table per tenant.”',
    'Lantern keeps one table. (Warning: it may be offensive)',
    '灯笼为每个租户保留一张路由表。',
    'Lantern is at https://github.com/northshore/lantern',
    'Lantern is at https: //github.com/northshore/lantern',
    'Lantern is at https://github.com/northshore/ lantern-tables',
    'Lantern is at github.com/northshore/lantern',
    'Lantern is at this https URL',
    'Lantern takes $O(n)$',
    'Lantern keeps one table per tenant. 1',
    'Lantern keeps one table per tenant. *',
    'Lantern keeps one table per tenant. Index Terms: routing, serving',
    'Figure 1. Memory of four models',
  ])('leaves "%s" alone', (abstract) => {
    checkRule(abstractTruncated, inventedReport({ abstract }));
  });

  it('warns of a long abstract without its beginning', () => {
    checkRule(abstractTruncated, inventedReport({ abstract: `⟦which⟧ costs time. ${long}` }));
  });

  it('says nothing where the next title is glued to the abstract and its start is a guess', () => {
    const digest = inventedTextDigest({ abstract: 'Lantern keeps one table per tenant' });
    const next = inventedTextDigest({ title: 'tables', link: 'https://arxiv.org/abs/2601.01302' });
    checkRule(abstractTruncated, digest.trimEnd() + next.replace('2026-01-14\n', ''));
  });
});
