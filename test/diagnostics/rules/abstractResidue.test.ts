/** What extraction leaves in abstracts: `footnote-residue`, `appended-matter`, `citation-residue`, `space-before-punctuation`, `lost-superscript`. */
import { describe, expect, it } from 'vitest';
import { appendedMatter } from '../../../server/src/diagnostics/rules/appended-matter';
import { citationResidue } from '../../../server/src/diagnostics/rules/citation-residue';
import { footnoteResidue } from '../../../server/src/diagnostics/rules/footnote-residue';
import { lostSuperscript } from '../../../server/src/diagnostics/rules/lost-superscript';
import { spaceBeforePunctuation } from '../../../server/src/diagnostics/rules/space-before-punctuation';
import type { Rule } from '../../../server/src/diagnostics/rule';
import { fixAllSafe } from '../../../server/src/diagnostics/fixAll';
import { defaultSettings } from '../../../server/src/settings/settings';
import { checkFix, fixesIn } from '../../support/checkFix';
import { checkRule } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';
import { parseMarkedText } from '../../support/markedText';

/** Asserts what is found in an abstract and what its first fix makes of it; `undefined` for no fix. */
function checkAbstract(rule: Rule, marked: string, fixed: string | undefined, safe: boolean): void {
  checkRule(rule, inventedReport({ abstract: marked }));
  const report = inventedReport({ abstract: parseMarkedText(marked).text });
  if (fixed === undefined) expect(fixesIn(rule, report)).toEqual([]);
  else expect(checkFix(rule, report, { safe })).toBe(inventedReport({ abstract: fixed }));
}

function leavesAlone(rule: Rule, abstract: string): void {
  checkRule(rule, inventedReport({ abstract }));
}

describe('footnote-residue', () => {
  it.each([
    ['Lantern routes fast. ⟦1⟧', 'Lantern routes fast.'],
    ['Lantern is at https://github.com/northshore/lantern ⟦*⟧', 'Lantern is at https://github.com/northshore/lantern'],
    ['Lantern routes on four datasets ⟦1⟧ .', 'Lantern routes on four datasets.'],
    ['Lantern saves FLOPS ⟦2⟧ , and time.', 'Lantern saves FLOPS, and time.'],
    ['Lantern routes fast.⟦¹⟧', 'Lantern routes fast.'],
    ['Lantern routes fast ⟦†⟧ .', 'Lantern routes fast.'],
  ])('is removed safely from %s', (marked, fixed) => {
    checkAbstract(footnoteResidue, marked, fixed, true);
  });

  it.each([
    ['Lantern routes fast. ⟦1⟧ It is small.', 'Lantern routes fast. It is small.'],
    ['⟦1⟧ Lantern routes fast.', 'Lantern routes fast.'],
    ['Lantern needs a memory of 2. ⟦1⟧', 'Lantern needs a memory of 2.'],
    ['The routing method Lantern ⟦*⟧ with two tables is fast.', 'The routing method Lantern with two tables is fast.'],
  ])('is offered for removal from %s', (marked, fixed) => {
    checkAbstract(footnoteResidue, marked, fixed, false);
  });

  it.each([
    'Lantern won task 1 .',
    'Lantern takes a budget of 3 .',
    'The norm L 1 . It is small.',
    'We use Llama 3 , which is small.',
    'Lantern routes from 1 to 5 tables.',
    'Lantern has rank 4 and a * b products.',
    'The cost $a_1 . 1 .$ is small.',
  ])('is not the number in "%s"', (abstract) => {
    leavesAlone(footnoteResidue, abstract);
  });

  it('belongs to the note that it opens', () => {
    leavesAlone(footnoteResidue, 'Lantern routes fast. * Equal contribution. † Now at Northshore.');
  });

  it('is removed safely in a text digest only where no title touches the abstract', () => {
    const apart = inventedTextDigest({ abstract: 'Lantern routes fast. 1' });
    const next = inventedTextDigest({ title: 'Warm Starts for Small Schedulers' }).replace('2026-01-14\n', '');
    expect(fixesIn(footnoteResidue, `${apart}\n${next}`).map((fix) => fix.safe)).toEqual([true]);
    expect(fixesIn(footnoteResidue, `${apart.trimEnd()}${next}`).map((fix) => fix.safe)).not.toContain(true);
  });
});

describe('appended-matter', () => {
  it.each([
    'Lantern routes fast. ⟦CCS Concepts • Networks → Routing.⟧',
    'Lantern routes fast. ⟦CCS Concepts: • Networks → Routing; • Software.⟧',
    'Lantern is at https://github.com/northshore/lantern ⟦CCS CONCEPTS • Networks.⟧',
    'Lantern routes fast. ⟦Index Terms: routing, serving⟧',
    'Lantern routes fast. ⟦Index Terms-Routing, serving⟧',
    'Lantern routes fast. ⟦Keywords: routing, serving⟧',
    'Lantern routes fast. ⟦\\textbf{Keywords:} routing⟧',
    'Lantern routes fast. ⟦**Keywords**: routing⟧',
    'Lantern routes fast. ⟦Additional Key Words and Phrases: routing⟧',
    '灯笼的路由很快。 ⟦关键词：路由⟧',
    'Lantern routes fast. ⟦* Equal contribution. Preprint. Under review.⟧',
    'Lantern routes fast. ⟦† Joint first authors. Work done at Northshore.⟧',
    'Lantern routes fast. ⟦†Corresponding author.⟧',
    'Lantern routes fast. ⟦Equal contribution.⟧',
    'Lantern routes fast. ⟦Corresponding author: Ada Lindqvist.⟧',
    'Lantern routes fast. ⟦Work done during an internship at Lumen Research.⟧',
    'Lantern routes fast. ⟦Preprint. Under review.⟧',
    'Lantern routes fast. ⟦Accepted at the Northshore Conference 2026.⟧',
    'Lantern routes fast. ⟦This work has been submitted to the IEEE for possible publication.⟧',
    'Lantern routes fast. ⟦© 2026 Northshore University⟧',
    'Lantern routes fast. ⟦E-mail: ada@northshore.edu⟧',
    'Lantern routes fast. ⟦Ada Lindqvist can be reached at {ada, bruno}@cs.northshore.edu.⟧',
    'Lantern routes fast. ⟦Figure 1: The table.⟧',
    'Lantern routes fast. ⟦1 Introduction Tables grow.⟧',
    'Lantern routes fast. 1 ⟦Keywords: routing⟧',
  ])('is cut out of %s', (marked) => {
    checkAbstract(appendedMatter, marked, marked.replace(/\s*⟦.*⟧/, ''), false);
  });

  it('is cut out of the sentence that it interrupts', () => {
    checkAbstract(
      appendedMatter,
      'Lantern saves tables through ⟦* Work done at Lumen Research Inc. † Corresponding authors.⟧ a sparse index.',
      'Lantern saves tables through a sparse index.',
      false,
    );
  });

  it.each([
    'Search engines rank by keywords: these are sparse.',
    'Lantern ranks. Keywords are sparse, and index terms are rare.',
    'Lantern ranks. Keyword search is slow.',
    'Lantern reaches 0.76 mAP@0.5. Recall@10 is high.',
    'Corresponding authors were asked. First authors of large papers answered.',
    'All authors in the set are anonymous. Work on this is rare.',
    'Lantern copes. Copyright is protected, and preprint servers are crawled.',
    'Lantern routes. *Sparse* tables are **Fast** to read.',
    'Lantern does:\n* Routing.\n* Serving.',
    'Published in 2020, the benchmark is small. Accepted wisdom is wrong, though.',
  ])('is not in "%s"', (abstract) => {
    leavesAlone(appendedMatter, abstract);
  });
});

describe('citation-residue', () => {
  it.each([
    ['Lantern beats tables ⟦[1, 2]⟧.', 'Lantern beats tables.'],
    ['Lantern beats tables. ⟦[1, 2]⟧.', 'Lantern beats tables.'],
    ['Lantern⟦[4]⟧ beats tables.', 'Lantern beats tables.'],
    ['Lantern beats tables ⟦[5], [6]⟧ and lists.', 'Lantern beats tables and lists.'],
    ['Lantern beats tables ⟦[10][11]⟧.', 'Lantern beats tables.'],
    ['Tables ⟦[Lindqvist et al., 2023]⟧ are slow.', 'Tables are slow.'],
    ['Tables ⟦[Lindqvist and Sato, 2023]⟧ are slow.', 'Tables are slow.'],
    ['Lantern is inspired by ⟦[4]⟧.', undefined],
  ])('%s', (marked, fixed) => {
    checkAbstract(citationResidue, marked, fixed, false);
  });

  it.each([
    'Scores lie in the range [1, 5].',
    'Scores lie in [0, 1] or in [2, 7].',
    'We use sizes [32, 64, 128] and the token [CLS].',
    'The cost $c[1]$ is small, [sic] and A = [1, 2].',
    'Lantern appeared (Lindqvist, 2023).',
  ])('is not in "%s"', (abstract) => {
    leavesAlone(citationResidue, abstract);
  });
});

describe('space-before-punctuation', () => {
  it.each([
    ['Lantern⟦ ,⟧ a router, is fast.', 'Lantern, a router, is fast.'],
    ['Lantern is fast⟦ .⟧', 'Lantern is fast.'],
    ['Lantern (a router)⟦ ;⟧ it is fast.', 'Lantern (a router); it is fast.'],
    ['Lantern is at https://lantern.example⟦ .⟧', 'Lantern is at https://lantern.example.'],
  ])('%s', (marked, fixed) => {
    checkAbstract(spaceBeforePunctuation, marked, fixed, true);
  });

  it.each([
    'Lantern has layers, heads . . . and tables.',
    'Lantern runs .NET and costs .5 cents.',
    'Lantern est rapide : voilà !',
    'The cost is $a , b$ in total.',
    'Lantern routes on four datasets 1 .',
  ])('is not in "%s"', (abstract) => {
    leavesAlone(spaceBeforePunctuation, abstract);
  });
});

describe('lost-superscript', () => {
  it.each([
    ['Lantern has 9.9×⟦10 85⟧ states.', 'Lantern has 9.9×10⁸⁵ states.'],
    ['The error is 1.7 × ⟦10-5⟧ relative.', 'The error is 1.7 × 10⁻⁵ relative.'],
    ['The error is 1.7 × ⟦10 −5⟧.', 'The error is 1.7 × 10⁻⁵.'],
    ['The space has over ⟦10 100⟧ states.', 'The space has over 10¹⁰⁰ states.'],
    ['The chip takes 3 ⟦mm 2⟧ and is small.', 'The chip takes 3 mm² and is small.'],
    ['Lantern reaches 8 TOPS/⟦mm 2⟧.', 'Lantern reaches 8 TOPS/mm².'],
    ['Lantern takes O(⟦N 2⟧ d) time.', 'Lantern takes O(N² d) time.'],
    ['Lantern takes O(log k + ⟦n 2⟧).', 'Lantern takes O(log k + n²).'],
  ])('%s', (marked, fixed) => {
    checkAbstract(lostSuperscript, marked, fixed, false);
  });

  it.each([
    'Lantern runs at 1024 × 1080 in 10-14 days.',
    'Lantern took 2×10 80-tile steps in the top 10 100 times.',
    'Lantern grows by 5 m 2 times a day, in O(log 2 n) and O(n) 2 ways.',
    'The cost is $3 \\times 10 12$ in total.',
    'Lantern has 10 12.5 % shares.',
  ])('is not in "%s"', (abstract) => {
    leavesAlone(lostSuperscript, abstract);
  });
});

describe('fix all', () => {
  it('converges where several residues meet', () => {
    const report = inventedReport({
      abstract: 'Lantern⟦ ,⟧ a router, needs four datasets 1 . It is at https: //lantern.example/x . 2'.replace(
        /[⟦⟧]/g,
        '',
      ),
    });
    const { text } = fixAllSafe(report, 'file:///test.md', defaultSettings);
    expect(text).toBe(
      inventedReport({ abstract: 'Lantern, a router, needs four datasets. It is at https://lantern.example/x.' }),
    );
  });
});
