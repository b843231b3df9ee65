/** Which fixes are applied when all findings of a rule are fixed at once, and what becomes of the text. */
import { describe, expect, it } from 'vitest';
import { reportExample, textExample } from '../../server/src/diagnostics/exampleDigests';
import { fixRule } from '../../server/src/diagnostics/fixAll';
import { defaultSettings } from '../../server/src/settings/settings';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { edited } from '../support/checkFix';

function fixed(text: string, code: string, safeOnly?: boolean): string {
  const target = { text, uri: 'file:///test.digest', settings: defaultSettings, index: new WorkspaceIndex() };
  return fixRule(target, code, safeOnly).text;
}

describe('all findings of a rule', () => {
  it('are fixed where that is safe, and nothing else is', () => {
    const text = edited(textExample, ['https://', 'http://'], ['https://', 'http://'], ['2026-02-02', '2026/2/2']);
    expect(fixed(text, 'non-canonical-link')).toBe(edited(textExample, ['2026-02-02', '2026/2/2']));
    expect(fixed(text, 'malformed-date')).toBe(edited(text, ['2026/2/2', '2026-02-02']));
  });

  it('get their only fix, safe or not, where none of them has a safe one', () => {
    const text = edited(textExample, ['Abstract\nR', 'Tags: a\nAbstract\nR'], ['Abstract\nS', 'Tags: b\nAbstract\nS']);
    expect(fixed(text, 'unknown-line')).toBe(textExample);
    expect(fixed(text, 'unknown-line', true)).toBe(text);
  });

  it('get safe fixes alone where one of them has one: the others need a look', () => {
    const text = edited(textExample, ['Abstract\nR', '---\nAbstract\nR'], ['Abstract\nS', 'Tags: b\nAbstract\nS']);
    expect(fixed(text, 'unknown-line')).toBe(edited(textExample, ['Abstract\nS', 'Tags: b\nAbstract\nS']));
  });

  it('are left alone where the user must choose, or must type', () => {
    const chosen = edited(reportExample, ['Fast Lookups\n\n北', 'Slow Lookups\n\n北']);
    expect(fixed(chosen, 'title-mismatch')).toBe(chosen);
    const typed = edited(textExample, ['Link: https://arxiv.org/abs/2602.00011\n', '']);
    expect(fixed(typed, 'missing-link')).toBe(typed);
  });

  it('are all fixed though their edits overlap', () => {
    const again = textExample.slice(textExample.indexOf('Sparse'), textExample.indexOf('Warm'));
    expect(fixed(`${textExample}\n${again}${again}${again}`, 'duplicate-paper')).toBe(`${textExample}\n`);
  });

  it('are left alone in a text that is no digest', () => {
    expect(fixed('# Notes\n', 'missing-final-newline')).toBe('# Notes\n');
  });
});
