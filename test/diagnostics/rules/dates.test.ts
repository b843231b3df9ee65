/** The rules on dates: `malformed-date`, `date-after-digest`. */
import { describe, expect, it } from 'vitest';
import { dateAfterDigest } from '../../../server/src/diagnostics/rules/date-after-digest';
import { malformedDate } from '../../../server/src/diagnostics/rules/malformed-date';
import { fixAllSafe } from '../../../server/src/diagnostics/fixAll';
import { defaultSettings } from '../../../server/src/settings/settings';
import { checkRule, fixedText } from '../../support/checkRule';
import { inventedReport, inventedTextDigest } from '../../support/invented';

describe('malformed-date', () => {
  it.each([
    ['2026/1/13', '2026-01-13'],
    ['2026年1月13日', '2026-01-13'],
    ['13 January 2026', '2026-01-13'],
    ['Jan. 3rd, 2026', '2026-01-03'],
    ['2026-1-13', '2026-01-13'],
  ])('%s becomes %s', (written, date) => {
    const text = inventedTextDigest({ date: `⟦${written}⟧` });
    checkRule(malformedDate, text);
    expect(fixedText(malformedDate, text)).toBe(inventedTextDigest({ date }));
  });

  it.each(['03/04/2026', '2026-02-30', '2026-13-01', '2026-01-13 (revised 2026-01-20)'])(
    'offers no fix for %s',
    (written) => {
      const findings = checkRule(malformedDate, inventedTextDigest({ date: `⟦${written}⟧` }));
      expect(findings.flatMap((finding) => finding.fixes ?? [])).toEqual([]);
    },
  );

  it('does not drop a time of day unseen', () => {
    const [finding] = checkRule(malformedDate, inventedTextDigest({ date: '⟦2026-01-13 08:30⟧' }));
    expect(finding?.fixes?.map((fix) => fix.safe)).toEqual([false]);
  });

  it.each(['Date: 2026-01-13 Link: https://arxiv.org/abs/2601.01301', 'Date: 2026-01-13 (revised 2026-01-20)'])(
    'leaves no text out of “%s” in fix all',
    (fields) => {
      const text = inventedTextDigest().replace(/Date: .*\n/, `${fields}\n`);
      expect(fixAllSafe(text, 'file:///test.digest', defaultSettings).text).toContain(fields.slice(6));
    },
  );

  it('checks the day a report was generated', () => {
    checkRule(malformedDate, inventedReport({ generatedAt: '⟦2025-13-15⟧ 19:44:32' }));
    checkRule(malformedDate, inventedReport({ generatedAt: '2025/1/5 19:44' }));
    checkRule(malformedDate, inventedReport({ generatedAt: 'yesterday' }));
  });

  it("checks the digest's own date", () => {
    const text = inventedTextDigest({ digestDate: '⟦2026/1/14⟧' });
    checkRule(malformedDate, text);
    expect(fixedText(malformedDate, text)).toBe(inventedTextDigest());
  });

  it('checks the dates in a report', () => {
    checkRule(malformedDate, inventedReport({ fields: '**日期**: ⟦2026.1.3⟧\n' }));
    checkRule(malformedDate, inventedReport({ fields: '**日期**: 2026-01-03\n' }));
  });

  it('leaves a good date and an empty one alone', () => {
    checkRule(malformedDate, inventedTextDigest());
    checkRule(malformedDate, inventedTextDigest({ date: '' }));
  });
});

describe('date-after-digest', () => {
  it.each(['2026-01-15', '2027-01-13', '2026/1/15'])('%s lies after 2026-01-14', (date) => {
    const [finding] = checkRule(dateAfterDigest, inventedTextDigest({ date: `⟦${date}⟧` }));
    expect(finding?.severity).toBe('error');
    expect(finding?.related?.map((place) => place.range)).toEqual([{ start: 0, end: 10 }]);
  });

  it.each(['2026-01-14', '2026-01-10', '2019-05-01', 'soon'])('%s does not', (date) => {
    checkRule(dateAfterDigest, inventedTextDigest({ date }));
  });

  it('reads a digest date in another spelling', () => {
    checkRule(dateAfterDigest, inventedTextDigest({ digestDate: '2026/1/14', date: '⟦2026-01-15⟧' }));
  });

  it('compares with the day a report was generated', () => {
    checkRule(dateAfterDigest, inventedReport({ fields: '**日期**: ⟦2026-01-16⟧\n' }));
    checkRule(dateAfterDigest, inventedReport({ fields: '**日期**: 2026-01-15\n' }));
    checkRule(dateAfterDigest, inventedReport({ generatedAt: 'yesterday', fields: '**日期**: 2026-01-16\n' }));
  });
});
