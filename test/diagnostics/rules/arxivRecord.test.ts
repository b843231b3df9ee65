/** The rules that compare a digest with arXiv's record, and the fixes that take from it. */
import { describe, expect, it } from 'vitest';
import { listingExample, reportExample, textExample } from '../../../server/src/diagnostics/exampleDigests';
import type { Rule } from '../../../server/src/diagnostics/rule';
import { abstractDiffers } from '../../../server/src/diagnostics/rules/abstract-differs';
import { authorCountDiffers } from '../../../server/src/diagnostics/rules/author-count-differs';
import { authorsDiffer } from '../../../server/src/diagnostics/rules/authors-differ';
import { authorsZero } from '../../../server/src/diagnostics/rules/authors-zero';
import { dateDiffers } from '../../../server/src/diagnostics/rules/date-differs';
import { gluedTitle } from '../../../server/src/diagnostics/rules/glued-title';
import { missingAbstract } from '../../../server/src/diagnostics/rules/missing-abstract';
import { missingAuthors } from '../../../server/src/diagnostics/rules/missing-authors';
import { missingDate } from '../../../server/src/diagnostics/rules/missing-date';
import { missingLink } from '../../../server/src/diagnostics/rules/missing-link';
import { missingTitle } from '../../../server/src/diagnostics/rules/missing-title';
import { retitledPaper } from '../../../server/src/diagnostics/rules/retitled-paper';
import { revisedPaper } from '../../../server/src/diagnostics/rules/revised-paper';
import { titleAllCaps } from '../../../server/src/diagnostics/rules/title-all-caps';
import { titleDiffers } from '../../../server/src/diagnostics/rules/title-differs';
import { withdrawnPaper } from '../../../server/src/diagnostics/rules/withdrawn-paper';
import { wrongPaper } from '../../../server/src/diagnostics/rules/wrong-paper';
import { edited } from '../../support/checkFix';
import { checkRule, findingsIn, fixedText } from '../../support/checkRule';

const listing = listingExample;

function check(rule: Rule, marked: string, mail = listing): readonly string[] {
  return checkRule(rule, marked, { listing: mail }).map(({ message }) => message.en);
}

function fixed(rule: Rule, text: string, title = /arXiv/, mail = listing): string {
  return fixedText(rule, text, title, { listing: mail });
}

describe('what a digest lacks', () => {
  it.each([
    [missingAbstract, textExample, /Abstract\nSmall.*\n$/],
    [missingLink, textExample, /Link: .*12\n/],
    [missingAuthors, textExample, /Authors: Chen Wei \| /],
    [missingDate, textExample, /(?<=Chen Wei) \| Date: \S+/],
    [missingAbstract, reportExample, /\n\*\*摘要\*\*:\nSmall.*\n$/],
    [missingLink, reportExample, /\*\*链接\*\*: .*12\n/],
  ])('is inserted from the record: %#', (rule, text, field) => {
    const bad = text.replace(field, '');
    expect(bad).not.toBe(text);
    const before = text.endsWith('\n') && !bad.endsWith('\n') ? `${bad}\n` : bad;
    const [fix] = findingsIn(before, { rule, listing }).flatMap(({ fixes = [] }) => fixes);
    expect(fix?.title.en).toMatch(/^Insert arXiv's/);
    expect(fixed(rule, before).trimEnd()).toBe(text.trimEnd());
  });

  it('is inserted for all papers at once where no paper of a report has it', () => {
    const bare = reportExample.replace(/\*\*作者\*\*: .*\n/g, '');
    expect(fixed(missingAuthors, bare, /for 2 of 2 papers/)).toBe(reportExample);
  });

  it('is the title in both headings', () => {
    const bare = reportExample.replaceAll('### 1. Sparse Routing Tables for Fast Lookups', '### 1. ');
    expect(fixed(missingTitle, bare)).toBe(reportExample);
  });

  it('is the author count', () => {
    const zero = edited(reportExample, ['**作者**: Ada Lindqvist, Bruno Sato\n', ''], ['2人', '0人']);
    expect(fixed(authorsZero, zero)).toBe(edited(zero, ['0人', '2人']));
  });
});

describe('the title', () => {
  it('is as arXiv has it instead of in capitals', () => {
    const capitals = textExample.replace(
      'Sparse Routing Tables for Fast Lookups',
      'SPARSE ROUTING TABLES FOR FAST LOOKUPS',
    );
    expect(fixed(titleAllCaps, capitals)).toBe(textExample);
  });

  it('settles where a glued title starts', () => {
    const odd = ['Warm Starts for Small Schedulers', 'Halving Waits: warm starts for schedulers'] as const;
    const good = edited(textExample, odd);
    const glued = edited(good, ['\n\nHalving', 'Halving'], ['lookups stay exact.', 'lookups stay exact in Berlin']);
    const mail = edited(listing, odd);
    const [finding] = findingsIn(glued, { rule: gluedTitle, listing: mail });
    expect(finding && glued.slice(finding.range.start, finding.range.end)).toBe(odd[1]);
    expect(fixed(gluedTitle, glued, /Start a new line/, mail)).toMatch(/in Berlin\n+Halving Waits: warm/);
  });

  it('may lack the signs that a file name cannot hold, where all titles of the digest lack them', () => {
    const mail = edited(listing, ['Title: Sparse Routing', 'Title: Lanterns: Sparse Routing']);
    const few = edited(textExample, ['Sparse Routing', 'Lanterns Sparse Routing']);
    const more = few.slice(few.indexOf('Warm Starts')).replace('2602.00012', '2602.00013');
    check(titleDiffers, `${few}\n${`${more}\n`.repeat(3)}`, mail);
    expect(findingsIn(few, { rule: titleDiffers, listing: mail })).toHaveLength(1);
    check(titleDiffers, edited(few, ['Lanterns Sparse', 'Lanterns: Sparse']), mail);
  });

  it('is corrected in both headings', () => {
    const bad = reportExample.replaceAll('Warm Starts', 'WarmStarts');
    const [finding] = findingsIn(bad, { rule: titleDiffers, listing });
    expect(finding?.severity).toBe('hint');
    expect(finding?.message.en).toBe("The title differs from arXiv's: 1 hyphen.");
    expect(fixed(titleDiffers, bad)).toBe(reportExample);
  });
});

describe('the abstract', () => {
  it('is compared word by word, and each kind has its fix', () => {
    const bad = edited(textExample, ['grow faster', 'grow slow-er'], ['keep only', 'keeponly']);
    const marked = edited(bad, ['slow-er', '⟦slow-er⟧'], ['keeponly', '⟦keeponly⟧']);
    expect(check(abstractDiffers, marked)).toEqual([
      "The abstract differs from arXiv's: 1 wording.",
      "The abstract differs from arXiv's: 1 hyphen.",
    ]);
    expect(fixed(abstractDiffers, bad, /^Correct 1 hyphen/)).toBe(edited(bad, ['keeponly', 'keep only']));
    expect(fixed(abstractDiffers, bad, /^Replace “slow-er” by arXiv's “faster”/)).toBe(
      edited(bad, ['slow-er', 'faster']),
    );
  });

  it('may have a hyphen corrected unseen, and wording never', () => {
    const bad = edited(textExample, ['grow faster', 'grow slower'], ['keep only', 'keeponly']);
    const fixes = findingsIn(bad, { rule: abstractDiffers, listing }).flatMap((finding) => finding.fixes ?? []);
    expect(fixes.map(({ title, safe }) => `${title.en}: ${String(safe)}`)).toEqual([
      "Replace “slower” by arXiv's “faster”: false",
      'Correct 1 hyphen after arXiv: true',
    ]);
  });

  it('may have all differences of a kind in the file corrected at once', () => {
    const bad = edited(textExample, ['keep only', 'keeponly'], ['waste their', 'wastetheir'], ['faster', 'slower']);
    expect(fixed(abstractDiffers, bad, /^Correct the hyphens at all 2 places/)).toBe(
      edited(textExample, ['faster', 'slower']),
    );
  });

  it('does not differ by the readable form of a formula', () => {
    const mail = edited(listing, ['faster than memory', 'by $2\\times$ the memory']);
    expect(check(abstractDiffers, edited(reportExample, ['faster than memory', 'by 2× the memory']), mail)).toEqual([]);
  });
});

describe('authors and dates', () => {
  it('names whom the digest leaves out and whom arXiv does not know', () => {
    const bad = edited(textExample, ['Bruno Sato', '⟦Bruno Sanders⟧']);
    expect(check(authorsDiffer, bad)).toEqual(['arXiv also names Bruno Sato; arXiv does not name Bruno Sanders.']);
    expect(fixed(authorsDiffer, edited(textExample, ['Bruno Sato', 'Bruno Sanders']))).toBe(textExample);
  });

  it('accepts other accents, affiliations and “and”', () => {
    check(authorsDiffer, edited(textExample, ['Ada Lindqvist, Bruno Sato', 'Áda Lindqvist (1) and Bruno Sato (2)']));
  });

  it('keeps what stands in brackets within a name', () => {
    const named = edited(textExample, [
      'Ada Lindqvist, Bruno Sato',
      'Ada (May) Lindqvist, Bruno Sato (MIT) and Ivo Reyes',
    ]);
    check(
      authorsDiffer,
      named,
      edited(listing, ['Ada Lindqvist, Bruno Sato', 'Ada (May) Lindqvist, Bruno Sato, Ivo Reyes']),
    );
  });

  it('finds another order', () => {
    const bad = edited(textExample, ['Ada Lindqvist, Bruno Sato', '⟦Bruno Sato, Ada Lindqvist⟧']);
    expect(check(authorsDiffer, bad)).toEqual(['The authors stand in another order than at arXiv.']);
  });

  it('counts exactly', () => {
    check(authorCountDiffers, edited(reportExample, ['2人', '⟦12人⟧']));
    expect(fixed(authorCountDiffers, edited(reportExample, ['2人', '12人']))).toBe(reportExample);
  });

  it('takes the day of the submission', () => {
    const bad = edited(textExample, ['Date: 2026-02-02', 'Date: 2026-01-30']);
    expect(fixed(dateDiffers, bad, /Replace/)).toBe(textExample);
  });
});

describe('papers that changed', () => {
  const revised = edited(listing, ['(31kb)', '(31kb)\nDate (revised v2): Mon, 16 Feb 2026 08:00:00 GMT   (32kb)']);

  it('were revised after the digest', () => {
    const marked = edited(textExample, [
      'Sparse Routing Tables for Fast Lookups',
      '⟦Sparse Routing Tables for Fast Lookups⟧',
    ]);
    expect(check(revisedPaper, marked, revised)).toEqual(['This paper was revised on 2026-02-16, after the digest.']);
  });

  it('have a later version than the link leads to', () => {
    const linked = edited(textExample, ['2602.00011', '2602.00011v1']);
    const [finding] = findingsIn(linked, { rule: revisedPaper, listing: revised });
    expect(finding?.message.en).toBe('arXiv has version 2 of this paper, the link leads to version 1.');
    check(revisedPaper, edited(textExample, ['2602.00011', '2602.00011v2']), revised);
  });

  describe('by a mail that does not number the revision', () => {
    const [numbered = ''] = retitledPaper.example.listing?.split(listing).slice(1) ?? [];
    const unnumbered = numbered.replace('Date (revised v2):', 'replaced with revised version');
    const linkTo = (version: number): string => edited(textExample, ['2602.00011', `2602.00011v${version}`]);
    const messages = (digest: string, mail: string): readonly string[] =>
      findingsIn(digest, { rule: revisedPaper, listing: mail }).map(({ message }) => message.en);

    it('have more versions than the link tells of', () => {
      const late = edited(linkTo(1), ['2026-02-03', '2026-03-03']);
      const message = 'This paper was revised on 2026-02-16, the link leads to version 1.';
      expect(messages(late, listing + unnumbered)).toEqual([message]);
      expect(messages(edited(late, ['v1', 'v2']), listing + unnumbered)).toEqual([]);
      const again = unnumbered.replace('16 Feb', '17 Feb');
      expect(messages(edited(late, ['v1', 'v2']), listing + unnumbered + again)).toHaveLength(1);
      expect(messages(edited(late, ['v1', 'v2']), listing + unnumbered + unnumbered)).toEqual([]);
    });

    it('were revised after the digest, whatever the version of the link', () => {
      const message = 'This paper was revised on 2026-02-16, after the digest.';
      expect(messages(linkTo(2), listing + unnumbered)).toEqual([message]);
      expect(messages(edited(linkTo(2), ['2026-02-03', '2026-02-16']), listing + unnumbered)).toEqual([]);
    });

    it('are as the link tells where another source numbers that revision', () => {
      expect(messages(linkTo(2), listing + unnumbered + numbered)).toEqual([]);
      expect(messages(linkTo(1), listing + unnumbered + numbered)).toEqual([
        'arXiv has version 2 of this paper, the link leads to version 1.',
      ]);
    });
  });

  it('are found by no rule without a record', () => {
    for (const rule of [revisedPaper, withdrawnPaper, retitledPaper, wrongPaper])
      expect(findingsIn(rule.example.bad, { rule })).toEqual([]);
  });

  it('take the later title', () => {
    const { bad, listing: mail } = retitledPaper.example;
    expect(fixed(retitledPaper, bad, /arXiv/, mail)).toContain('\nSparse Tables for Exact Lookups\n');
  });
});
