/** What the rules about slips take from arXiv's record, and what they leave alone because arXiv has it too. */
import { describe, expect, it } from 'vitest';
import { listingExample, reportExample, textExample } from '../../../server/src/diagnostics/exampleDigests';
import type { Rule } from '../../../server/src/diagnostics/rule';
import { abstractDiffers } from '../../../server/src/diagnostics/rules/abstract-differs';
import { abstractNotAbstract } from '../../../server/src/diagnostics/rules/abstract-not-abstract';
import { abstractTruncated } from '../../../server/src/diagnostics/rules/abstract-truncated';
import { gluedTitle } from '../../../server/src/diagnostics/rules/glued-title';
import { hyphenLost } from '../../../server/src/diagnostics/rules/hyphen-lost';
import { missingDate } from '../../../server/src/diagnostics/rules/missing-date';
import { missingTitle } from '../../../server/src/diagnostics/rules/missing-title';
import { titleAllCaps } from '../../../server/src/diagnostics/rules/title-all-caps';
import { titleDiffers } from '../../../server/src/diagnostics/rules/title-differs';
import { titleHyphenSplit } from '../../../server/src/diagnostics/rules/title-hyphen-split';
import { titleOcr } from '../../../server/src/diagnostics/rules/title-ocr';
import { edited } from '../../support/checkFix';
import { findingsIn, fixedText } from '../../support/checkRule';

const warm = 'Small schedulers waste their first minutes.';

function fixed(rule: Rule, text: string, listing = listingExample, title = /arXiv/): string {
  return fixedText(rule, text, title, { listing });
}

/** The codes of what all rules find, those about the text itself alone. */
function codes(text: string, listing = listingExample): readonly string[] {
  return findingsIn(text, { listing }).map(({ code }) => code);
}

function isSafe(rule: Rule, text: string, listing = listingExample): readonly boolean[] {
  return findingsIn(text, { rule, listing }).flatMap(({ fixes = [] }) => fixes.map(({ safe }) => safe));
}

describe('the record gives', () => {
  it('the title that came apart, in both headings', () => {
    const official = reportExample.replaceAll('Sparse Routing', 'S²Tables: Sparse Routing');
    const mail = edited(listingExample, ['Title: Sparse Routing', 'Title: S$^2$Tables: Sparse Routing']);
    expect(fixed(titleOcr, official.replaceAll('S²Tables', 'S 2 TABLES'), mail)).toBe(official);
  });

  it.each([
    ['a caption', 'Figure 1. Waiting time over the number of schedulers.'],
    ['the rest of a lost text', 'begin with the plan of a neighbour, which halves the waiting time.'],
  ])('the abstract in the place of %s', (_, other) => {
    for (const good of [textExample, reportExample])
      expect(fixed(abstractNotAbstract, good.replace(/Small schedulers.*/, other))).toBe(good);
  });

  it('the end that was cut off', () => {
    for (const good of [textExample, reportExample])
      expect(fixed(abstractTruncated, edited(good, [', which halves the waiting time.', ', which halves the']))).toBe(
        good,
      );
  });

  it('the title of a paper that has none, above its summary', () => {
    expect(fixed(missingTitle, edited(textExample, ['Sparse Routing Tables for Fast Lookups\n', '']))).toBe(
      textExample,
    );
  });

  it('the date behind the authors, behind an empty label, or on a line of its own', () => {
    const date = 'Authors: Chen Wei | Date: 2026-02-02';
    expect(fixed(missingDate, edited(textExample, [date, 'Authors: Chen Wei']))).toBe(textExample);
    expect(fixed(missingDate, edited(textExample, [date, 'Authors: Chen Wei | Date:']))).toBe(textExample);
    expect(fixed(missingDate, edited(textExample, [`${date}\n`, '']))).toBe(
      edited(textExample, [`${date}\n`, 'Date: 2026-02-02\n']),
    );
  });

  it('the place of a glued title, unless that is the rest of it', () => {
    const glued = edited(textExample, ['\n\nWarm', 'Warm']);
    expect(fixed(gluedTitle, glued, listingExample, /new line/)).toBe(edited(glued, ['exact.Warm', 'exact.\nWarm']));
    const shorter = edited(listingExample, ['Title: Warm Starts', 'Title: Starts']);
    expect(fixed(gluedTitle, glued, shorter, /new line/)).toBe(edited(glued, ['exact.Warm', 'exact.\nWarm']));
  });
});

describe('what arXiv has too is no slip', () => {
  it.each<readonly [string, string, string]>([
    ['capitals', 'Sparse Routing Tables for Fast Lookups', 'SPARSE ROUTING TABLES FOR FAST LOOKUPS'],
    ['an abstract without its full stop', 'and lookups stay exact.', 'and lookups stay exact'],
    ['a citation', 'stay exact.', 'stay exact [3].'],
    ['a footnote', 'uses, and', 'uses 1 . And'],
  ])('%s', (_, from, to) => {
    const own = textExample.replaceAll(from, to);
    expect(codes(own).length).toBeGreaterThan(0);
    expect(codes(own, listingExample.replace(/\nuses, and/, ' uses, and').replace(from, to))).toEqual([]);
  });
});

describe('one defect is found once', () => {
  it('a title in capitals', () => {
    const title = 'Sparse Routing Tables for Fast Lookups';
    expect(codes(textExample.replace(title, title.toUpperCase()))).toEqual([titleAllCaps.code]);
    expect(codes(textExample.replace('Sparse Routing', 'SPARSE Routing'))).toEqual([titleDiffers.code]);
  });

  it('a split word in capitals, whose fix keeps the capitals', () => {
    const split = reportExample.replaceAll(
      'Sparse Routing Tables for Fast Lookups',
      'SPARSE ROUT-ING TABLES FOR FAST LOOKUPS',
    );
    expect(codes(split)).toEqual([titleAllCaps.code, titleHyphenSplit.code]);
    expect(fixed(titleHyphenSplit, split, listingExample, /Join/)).toBe(split.replaceAll('ROUT-ING', 'ROUTING'));
    expect(isSafe(titleHyphenSplit, split)).toEqual([true]);
  });

  it('a lost hyphen, whose fix is safe where arXiv has the hyphen', () => {
    const own = edited(reportExample, [warm, 'Small schedulers are memorybound at first.']);
    const mail = edited(listingExample, [warm, 'Small schedulers are memory-bound at first.']);
    expect(codes(own, mail)).toEqual([hyphenLost.code]);
    expect(isSafe(hyphenLost, own, mail)).toEqual([true]);
    const blank = edited(mail, ['memory-bound', 'memory bound']);
    expect(codes(own, blank)).toEqual([hyphenLost.code]);
    expect(isSafe(hyphenLost, own, blank)).toEqual([false, false]);
    expect(fixed(hyphenLost, own, blank)).toBe(edited(own, ['memorybound', 'memory bound']));
  });

  it('an end that is missing', () => {
    const cut = edited(reportExample, [', which halves the waiting time.', ', which halves the']);
    expect(codes(cut)).toEqual([abstractTruncated.code]);
  });

  it('a caption', () => {
    const caption = reportExample.replace(/Small schedulers.*/, 'Figure 1. Waiting time of schedulers.');
    expect(codes(caption)).not.toContain(abstractDiffers.code);
  });
});

describe('the slips of the record', () => {
  it('are not copied into the digest', () => {
    const mail = edited(listingExample, ['waste their', 'wa- ste their']);
    expect(codes(reportExample, mail)).toEqual([]);
  });
});
