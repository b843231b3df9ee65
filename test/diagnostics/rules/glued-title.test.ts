/** The rule `glued-title`: what it finds, what it leaves alone, and its fixes. */
import { describe, expect, it } from 'vitest';
import { textExample } from '../../../server/src/diagnostics/exampleDigests';
import { gluedTitle } from '../../../server/src/diagnostics/rules/glued-title';
import { parseDigest } from '../../../server/src/digest/parseDigest';
import { checkFix, edited, fixesIn } from '../../support/checkFix';
import { checkRule, findingsIn } from '../../support/checkRule';

/** What a reader of the digest sees of its papers: title, summary and fields. */
function papersIn(text: string): unknown {
  return parseDigest(text)?.digest.papers.map((paper) => [
    paper.title?.text,
    paper.layout === 'text' ? paper.summary?.text : undefined,
    paper.fields.map((field) => [field.kind, field.value.text]),
  ]);
}

/** The example with its second title behind `tail` on the line of the first abstract. */
function gluedBehind(tail: string, glue = ''): string {
  return edited(textExample, ['lookups stay exact.\n\nWarm', `${tail}${glue}Warm`]);
}

const unsure = edited(
  textExample,
  ['and lookups stay exact.\n\nWarm', 'and see github.com/northshore/Sparse-Tables Routing Warm'],
  ['针对调度器冷启动问题,提出热启动策略,缩短等待', '针对等待过久问题,提出新方法'],
);

it('finds nothing where a line break or a blank line stands before the title', () => {
  checkRule(gluedTitle, textExample);
  checkRule(gluedTitle, edited(textExample, ['exact.\n\nWarm', 'exact.\nWarm']));
});

describe.each([
  ['a full stop', 'lookups stay exact.'],
  ['a question mark', 'do lookups stay exact?'],
  ['a bracket', 'lookups stay exact (see the appendix).'],
  ['a URL', 'code is at https://github.com/northshore/sparse-tables.'],
])('a title behind %s', (_, tail) => {
  const glued = gluedBehind(tail);

  it('is reported, from its first word to its last', () => {
    const [finding] = checkRule(
      gluedTitle,
      edited(glued, ['Warm Starts for Small Schedulers', '⟦Warm Starts for Small Schedulers⟧']),
    );
    expect(finding?.severity).toBe('warning');
    expect(finding?.message.en).toContain('“Warm Starts for Small Schedulers”');
  });

  it('is put on a line of its own, and the papers stay the same', () => {
    const fixed = checkFix(gluedTitle, glued);
    expect(fixed).toBe(edited(textExample, ['lookups stay exact.\n\nWarm', `${tail}\nWarm`]));
    expect(papersIn(fixed)).toEqual(papersIn(glued));
    checkRule(gluedTitle, fixed);
  });
});

it('leaves no blank at the end of the line it breaks', () => {
  const fixed = checkFix(gluedTitle, gluedBehind('lookups stay exact.', ' '));
  expect(fixed).toContain('exact.\nWarm Starts');
});

it('sets a title without summary off by a blank line, which tells it from the abstract', () => {
  const glued = edited(gluedBehind('lookups stay exact.'), ['针对调度器冷启动问题,提出热启动策略,缩短等待\n', '']);
  const fixed = checkFix(gluedTitle, glued);
  expect(papersIn(fixed)).toEqual(papersIn(glued));
});

it('asks first where the papers would be read differently after the split', () => {
  // With its label torn, the abstract itself is taken for the title until the real one is split off.
  const torn = edited(gluedBehind('lookups stay exact.'), ['Abstract\nRouting', 'AbstractRouting']);
  expect(fixesIn(gluedTitle, torn).map((fix) => fix.safe)).toEqual([false]);
});

it('splits a title from a link', () => {
  const glued = edited(textExample, [/\nAbstract\nRouting.*\n\n/.exec(textExample)?.[0] ?? '', '']);
  checkRule(gluedTitle, edited(glued, ['Warm Starts for Small Schedulers', '⟦Warm Starts for Small Schedulers⟧']));
  expect(checkFix(gluedTitle, glued)).toContain('Link: https://arxiv.org/abs/2602.00011\nWarm Starts');
});

it('offers the likeliest places one by one where the title is not sure', () => {
  const [finding] = findingsIn(unsure, { rule: gluedTitle });
  const fixes = fixesIn(gluedTitle, unsure);
  expect(finding?.message.en).toMatch(/perhaps/);
  expect(fixes.length).toBeGreaterThan(1);
  for (const fix of fixes) {
    expect(fix.safe).toBe(false);
    const words = /^Start the title at “(.*?)…?”$/.exec(fix.title.en)?.[1] ?? 'no words';
    expect(unsure.slice(fix.edits[0]?.range.end).startsWith(words)).toBe(true);
  }
});
