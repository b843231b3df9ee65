/** The rule `duplicate-paper`: what it finds, what it leaves alone, and its fixes. */
import { describe, expect, it } from 'vitest';
import { reportExample, textExample } from '../../../server/src/diagnostics/exampleDigests';
import { duplicatePaper } from '../../../server/src/diagnostics/rules/duplicate-paper';
import { parseDigest } from '../../../server/src/digest/parseDigest';
import { defaultSettings } from '../../../server/src/settings/settings';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex';
import { checkFix, edited } from '../../support/checkFix';
import { checkRule, findingsIn } from '../../support/checkRule';

const firstPaper = textExample.slice(textExample.indexOf('Sparse'), textExample.indexOf('Warm'));

/** An index that knows these texts as `file:///1`, `file:///2` … */
function indexOf(...texts: readonly string[]): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [position, text] of texts.entries()) index.update(`file:///${position + 1}`, parseDigest(text)?.digest);
  return index;
}

it('finds nothing where every paper stands once', () => {
  checkRule(duplicatePaper, textExample);
  checkRule(duplicatePaper, reportExample);
});

describe('twice in one digest', () => {
  it('is an error on the later paper, by its identifier whatever the version and the title', () => {
    const again = edited(
      firstPaper,
      ['Sparse Routing Tables for Fast Lookups', '⟦Sparse Tables, Revised⟧'],
      ['abs/2602.00011', 'pdf/2602.00011v2'],
    );
    const [finding] = checkRule(duplicatePaper, `${textExample}\n${again}`);
    expect(finding?.severity).toBe('error');
    const { start, end } = finding?.related?.[0]?.range ?? { start: 0, end: 0 };
    expect(textExample.slice(start, end)).toBe('Sparse Routing Tables for Fast Lookups');
  });

  it('is recognised by the title where a paper has no identifier', () => {
    const again = edited(
      firstPaper,
      ['Sparse Routing Tables for Fast Lookups', '⟦SPARSE ROUTING-TABLES FOR FAST LOOKUPS⟧'],
      ['Link: https://arxiv.org/abs/2602.00011\n', ''],
    );
    checkRule(duplicatePaper, `${textExample}\n${again}`);
  });

  it('is not assumed of one title with two identifiers', () => {
    checkRule(duplicatePaper, `${textExample}\n${edited(firstPaper, ['2602.00011', '2602.00033'])}`);
  });

  it('is fixed by removing the later paper', () => {
    expect(checkFix(duplicatePaper, `${textExample}\n${firstPaper}`, { safe: false })).toBe(`${textExample}\n`);
    const between = edited(textExample, ['Warm Starts', `${firstPaper}Warm Starts`]);
    expect(checkFix(duplicatePaper, between, { safe: false })).toBe(textExample);
  });

  it('is fixed without gluing what stands around it', () => {
    const glued = `${textExample.trimEnd()}${firstPaper.trimEnd()}\n`;
    expect(checkFix(duplicatePaper, glued, { safe: false })).toBe(textExample);
    const gluedBetween = edited(textExample, ['exact.\n\nWarm', `exact.${firstPaper.trimEnd()}Warm`]);
    expect(checkFix(duplicatePaper, gluedBetween, { safe: false })).toBe(edited(textExample, ['.\n\nWarm', '.\nWarm']));
  });

  it('is found in a report and removed from both sections', () => {
    const renamed = reportExample.replaceAll(
      'Warm Starts for Small Schedulers',
      'Sparse Routing Tables for Fast Lookups',
    );
    const again = edited(renamed, ['2602.00012', '2602.00011']);
    const fixed = checkFix(duplicatePaper, again, { safe: false });
    expect(findingsIn(again, { rule: duplicatePaper })).toHaveLength(1);
    expect(fixed.match(/^###.*$/gm)).toEqual(Array(2).fill('### 1. Sparse Routing Tables for Fast Lookups'));
  });
});

describe('in other digests', () => {
  it('is information that links every place', () => {
    const index = indexOf(textExample, `2026-02-04\n${firstPaper}`);
    const [finding] = checkRule(
      duplicatePaper,
      `2026-02-05\n${edited(firstPaper, ['Sparse Routing Tables for Fast Lookups', '⟦Sparse Routing Tables for Fast Lookups⟧'])}`,
      { index },
    );
    expect(finding?.severity).toBe('information');
    expect(finding?.message.en).toContain('in 2 other digests');
    expect(finding?.related?.map((place) => place.uri)).toEqual(['file:///1', 'file:///2']);
  });

  it('counts thousands of digests and links ten of them, in time for each', () => {
    const digest = parseDigest(textExample)?.digest;
    if (digest === undefined) throw new Error('the example is no digest');
    const index = new WorkspaceIndex();
    const uris = Array.from({ length: 5_000 }, (_, position) => `file:///${position + 1}`);
    for (const uri of uris) index.update(uri, digest);
    for (const uri of uris) {
      const context = { uri, text: textExample, digest, index, settings: defaultSettings };
      const [first, second] = duplicatePaper.check(context);
      expect([first?.related?.length, second?.related?.length]).toEqual([10, 10]);
      expect(first?.message.en).toContain('in 4999 other digests');
    }
  }, 5_000);

  it('is found between reports by the title', () => {
    const withoutLinks = reportExample.replace(/^\*\*链接.*\n/gm, '');
    const found = findingsIn(withoutLinks, { rule: duplicatePaper, index: indexOf(withoutLinks) });
    expect(found.map((finding) => finding.severity)).toEqual(['information', 'information']);
  });

  it('is found by the title where only one of the two has a link', () => {
    const withoutLinks = reportExample.replace(/^\*\*链接.*\n/gm, '');
    const withOthers = reportExample.replaceAll('2602.000', '2602.009');
    const codes = (text: string): readonly unknown[] =>
      findingsIn(text, { rule: duplicatePaper, index: indexOf(textExample) }).map((finding) => finding.severity);
    expect(codes(withoutLinks)).toEqual(['information', 'information']);
    expect(codes(withOthers)).toEqual([]);
  });

  it('does not count the digest itself', () => {
    const uri = 'file:///1';
    checkRule(duplicatePaper, textExample, { uri, index: indexOf(textExample) });
  });
});
