/** The rule `unused-suppression`: which comments it finds, what it says of misspelt codes, and its fixes. */
import { describe, expect, it } from 'vitest';
import { reportExample, textExample } from '../../../server/src/diagnostics/exampleDigests';
import { fixAllSafe, fixRule } from '../../../server/src/diagnostics/fixAll';
import type { Rule } from '../../../server/src/diagnostics/rule';
import { unusedSuppression } from '../../../server/src/diagnostics/rules/unused-suppression';
import { localized } from '../../../server/src/localization';
import { defaultSettings } from '../../../server/src/settings/settings';
import { applyTextEdits } from '../../../server/src/text/textEdit';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex';
import { checkFix, edited, fixesIn } from '../../support/checkFix';
import { checkRule, findingsIn } from '../../support/checkRule';

const http = ['https://arxiv.org/abs/2602.00011', 'http://arxiv.org/abs/2602.00011'] as const;

/** The text digest with a line under its date. */
function commented(comment: string, ...changes: readonly (readonly [string, string])[]): string {
  return edited(textExample, ...changes, ['2026-02-03\n', `2026-02-03\n${comment}\n`]);
}

/** The report with a comment above the second paper's brief. */
function commentedReport(comment: string, ...changes: readonly (readonly [string, string])[]): string {
  return edited(reportExample, ...changes, ['### 2. Warm', `${comment}\n### 2. Warm`]);
}

/** A rule that replaces a word by another. */
function replacing(code: string, word: string, other: string): Rule {
  const { concludes: _, ...ordinary } = unusedSuppression;
  return {
    ...ordinary,
    code,
    *check({ text }) {
      const start = text.indexOf(word);
      const range = { start, end: start + word.length };
      const fix = { title: localized('', ''), edits: [{ range, newText: other }], safe: true };
      if (start >= 0) yield { range, message: localized('', ''), fixes: [fix] };
    },
  };
}

describe('a comment that is needed', () => {
  it.each([
    commented('# digest-disable non-canonical-link', http),
    commented('# digest-disable', http),
    commented('# digest-disable non-canonical-link: our mirror needs it', http),
    commentedReport('<!-- digest-disable-next-line title-mismatch -->', ['Warm Starts', 'Cold Starts']),
    commentedReport('<!-- digest-disable-next-line -->', ['Warm Starts', 'Cold Starts']),
    commentedReport('<!-- digest-disable non-canonical-link -->', http),
  ])('is left alone', (text) => {
    expect(findingsIn(text).map(({ code }) => code)).toEqual([]);
    checkRule(unusedSuppression, text);
  });
});

describe('a comment that is not needed', () => {
  it('is found as a whole, as something that could go', () => {
    const [finding] = checkRule(unusedSuppression, commented('⟦# digest-disable non-canonical-link⟧'));
    expect(finding).toMatchObject({ severity: 'hint', unnecessary: true });
    checkRule(unusedSuppression, commentedReport('⟦<!-- digest-disable-next-line title-mismatch -->⟧'));
    checkRule(unusedSuppression, commentedReport('⟦<!-- digest-disable heading-number title-mismatch -->⟧'));
    checkRule(unusedSuppression, commentedReport('⟦<!-- digest-disable-next-line -->⟧', http));
  });

  it('is found though the very rule stands there too, for another line', () => {
    checkRule(unusedSuppression, commentedReport('⟦<!-- digest-disable-next-line non-canonical-link -->⟧', http));
  });

  it('is found code by code where others are needed', () => {
    checkRule(
      unusedSuppression,
      commented('# digest-disable ⟦field-order⟧ non-canonical-link, ⟦title-doubled⟧: see the minutes', http),
    );
  });

  it('is one for a rule that is off, or that the layout does not have', () => {
    const off = { settings: { rules: { 'non-canonical-link': 'off' } } } as const;
    checkRule(unusedSuppression, commented('⟦# digest-disable non-canonical-link⟧', http), off);
    checkRule(unusedSuppression, commented('⟦# digest-disable count-mismatch⟧'));
  });

  it('is not looked for where nothing else is looked for', () => {
    const empty = reportExample
      .replace(/^(### \d\.).*$/gm, '$1 ')
      .replace(/^(?:Routing|Small|\*\*链接).*$/gm, '')
      .replace('### 2.', '<!-- digest-disable-next-line title-mismatch -->\n### 2.');
    expect(findingsIn(empty).map(({ code }) => code)).toEqual(['void-report']);
  });

  it('may stay where the user says so by its own code', () => {
    checkRule(unusedSuppression, commented('# digest-disable non-canonical-link unused-suppression'));
    checkRule(unusedSuppression, commentedReport('<!-- digest-disable unused-suppression -->'));
    checkRule(
      unusedSuppression,
      commentedReport(
        '<!-- digest-disable-next-line unused-suppression -->\n<!-- digest-disable-next-line title-mismatch -->',
      ),
    );
  });
});

describe('a code that no rule has', () => {
  it.each([
    ['mising-link', 'missing-link'],
    ['missing_link', 'missing-link'],
    ['Missing-Link', 'missing-link'],
    ['title-dubbled', 'title-doubled'],
  ])('%s is a warning that asks whether %s was meant', (word, code) => {
    const [finding] = checkRule(unusedSuppression, commented(`# digest-disable ⟦${word}⟧`));
    expect(finding?.severity).toBe('warning');
    expect(finding?.message.en).toBe(`No rule has the code “${word}”. Did you mean ${code}?`);
    expect(checkFix(unusedSuppression, commented(`# digest-disable ${word}`), { title: /Replace/, safe: false })).toBe(
      commented(`# digest-disable ${code}`),
    );
  });

  it('that resembles none can only be removed', () => {
    const text = commentedReport('<!-- digest-disable-next-line everything title-mismatch -->', ['Warm', 'Cold']);
    expect(fixesIn(unusedSuppression, text).map(({ title, safe }) => [title.en, safe])).toEqual([
      ['Remove everything', false],
    ]);
    expect(checkFix(unusedSuppression, text, { safe: false })).toBe(text.replace('everything ', ''));
  });

  it('never leaves a comment behind that switches off everything', () => {
    const text = commented('# digest-disable everything');
    expect(checkFix(unusedSuppression, text, { safe: false })).toBe(textExample);
  });
});

describe('the fix', () => {
  it('removes the comment with its line', () => {
    expect(checkFix(unusedSuppression, commented('# digest-disable non-canonical-link'))).toBe(textExample);
    const report = commentedReport('<!-- digest-disable-next-line title-mismatch heading-number -->');
    expect(checkFix(unusedSuppression, report)).toBe(reportExample);
  });

  it.each([
    ['field-order non-canonical-link', 'non-canonical-link'],
    ['non-canonical-link, field-order', 'non-canonical-link'],
    ['field-order, title-doubled non-canonical-link glued-title, unknown-line: why', 'non-canonical-link: why'],
  ])('removes from %j what is not needed', (codes, left) => {
    const text = commented(`# digest-disable ${codes}`, http);
    const target = { text, uri: 'file:///test.digest', settings: defaultSettings, index: new WorkspaceIndex() };
    expect(fixRule(target, 'unused-suppression').text).toBe(commented(`# digest-disable ${left}`, http));
    for (const fix of fixesIn(unusedSuppression, text))
      expect(findingsIn(applyTextEdits(text, fix.edits)).map(({ code }) => code)).not.toContain('non-canonical-link');
  });

  it('is not safe where other digests, or what was meant, may need the comment', () => {
    expect(checkFix(unusedSuppression, commented('# digest-disable duplicate-paper'), { safe: false })).toBe(
      textExample,
    );
    expect(checkFix(unusedSuppression, commented('# digest-disable'), { safe: false })).toBe(textExample);
  });

  it('waits until all else is fixed, for that may show what the comment is for', () => {
    const text = commented('# digest-disable odd-word', ['traffic', 'trafic']);
    const rules = [replacing('wrong-word', 'trafic', 'treffic'), replacing('odd-word', 'treffic', 'traffic')];
    const fixed = (source: string): string =>
      fixAllSafe(source, 'file:///test.digest', defaultSettings, new WorkspaceIndex(), [...rules, unusedSuppression])
        .text;
    expect(fixed(text)).toBe(text.replace('trafic', 'treffic'));
    expect(fixed(commented('# digest-disable odd-word'))).toBe(textExample);
  });

  it('removes a comment that another fix has made needless', () => {
    const text = commentedReport('<!-- digest-disable-next-line title-mismatch -->', [
      '### 2. Warm Starts for Small Schedulers',
      '### 2. Warm Starts for Small Schedulers WARM STARTS FOR SMALL SCHEDULERS',
    ]);
    expect(fixAllSafe(text, 'file:///test.digest', defaultSettings).text).toBe(reportExample);
  });
});

it('takes its time from no comment, however long or often', () => {
  const words = Array.from({ length: 30_000 }, (_, index) => `word-${index}`).join(' ');
  const comments = '<!-- digest-disable-next-line title-mismatch -->\n'.repeat(5_000);
  const text = commentedReport(`<!-- digest-disable ${words} -->\n${comments.trimEnd()}`);
  expect(findingsIn(text, { rule: unusedSuppression })).toHaveLength(5_000);
}, 5_000);
