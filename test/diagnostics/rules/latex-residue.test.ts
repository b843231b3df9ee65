/** `latex-residue`: LaTeX outside of formulas. */
import { describe, expect, it } from 'vitest';
import { latexResidue } from '../../../server/src/diagnostics/rules/latex-residue';
import { checkFix, edited, fixesIn } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';
import { parseMarkedText } from '../../support/markedText';

describe('latex-residue', () => {
  it.each([
    ['Lantern saves 5⟦\\%⟧ of memory.', 'Lantern saves 5% of memory.'],
    ['Lantern saves ⟦\\textbf{5\\%}⟧ of memory.', 'Lantern saves 5% of memory.'],
    ['⟦\\emph{\\textbf{Lantern}}⟧ routes.', 'Lantern routes.'],
    ['Erd⟦\\H{o}⟧s graphs are routed.', 'Erdős graphs are routed.'],
    ['Schr⟦\\"{o}⟧dinger bridges are routed.', 'Schrödinger bridges are routed.'],
    ["R⟦\\'e⟧nyi bounds hold.", 'Rényi bounds hold.'],
    ['Lantern is {fast}, as ⟦{\\em mean-payoff}⟧ is.', 'Lantern is {fast}, as mean-payoff is.'],
    ['It turns by 90⟦{\\deg}⟧.', 'It turns by 90°.'],
    ["A ⟦``quiet''⟧ router.", 'A “quiet” router.'],
    ['It is ⟦\\textcolor{red}{fast}⟧.', 'It is fast.'],
    ['It is ⟦\\href{https://lantern.example}{here}⟧.', 'It is https://lantern.example.'],
    ['It is ⟦\\href{https://lantern.example}{Lantern}⟧.', 'It is Lantern (https://lantern.example).'],
  ])('%s', (marked, plain) => {
    checkRule(latexResidue, inventedTextDigest({ abstract: marked }));
    const digest = inventedTextDigest({ abstract: parseMarkedText(marked).text });
    expect(checkFix(latexResidue, digest, { safe: false })).toBe(inventedTextDigest({ abstract: plain }));
  });

  it.each([
    'As shown ⟦\\citep{lantern2026}⟧.',
    'We call it ⟦\\ours⟧.',
    'Lantern⟦\\footnote{Code is at hand.}⟧ routes.',
  ])('has no fix in %s', (abstract) => {
    checkRule(latexResidue, inventedTextDigest({ abstract }));
    expect(fixesIn(latexResidue, inventedTextDigest({ abstract: parseMarkedText(abstract).text }))).toEqual([]);
  });

  it.each([
    'Lantern is 2$\\times$ faster, with $\\{+1, -1\\}$ and \\(x \\le y\\).',
    'A KV$-aware router costs 5$ a day, and {braces} are no LaTeX.',
  ])('is not in "%s"', (abstract) => {
    checkRule(latexResidue, inventedTextDigest({ abstract }));
  });

  it('is found in titles and summaries', () => {
    checkRule(
      latexResidue,
      inventedTextDigest({
        title: '⟦\\emph{Quiet}⟧ Bits',
        summary: '针对缓存占用问题,提出四比特量化,减少50⟦\\%⟧的显存占用',
      }),
    );
  });

  it('is replaced in both headings of a report', () => {
    const title = 'Lantern \\& Quiet Bits';
    const report = inventedReport({ briefTitle: title, detailTitle: title });
    checkRule(latexResidue, edited(report, ['**主要机构**', '**主要机构**']).replace(/\\&(?![^]*\\&)/, '⟦\\&⟧'));
    expect(checkFix(latexResidue, report, { safe: false })).toBe(
      inventedReport({ briefTitle: 'Lantern & Quiet Bits', detailTitle: 'Lantern & Quiet Bits' }),
    );
  });
});
