/** The rule `superseded-report`: which of two reports is the earlier one of the same day, by name, time and papers. */
import { describe, expect, it } from 'vitest';
import { reportExample, textExample } from '../../../server/src/diagnostics/exampleDigests';
import { supersededReport } from '../../../server/src/diagnostics/rules/superseded-report';
import { parseDigest } from '../../../server/src/digest/parseDigest';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex';
import { checkRule, findingsIn } from '../../support/checkRule';

/** The example as generated at another time. */
function generated(time: string, text = reportExample): string {
  return text.replace('2026-02-03 08:30:00', time);
}

/** A report of two papers without titles and abstracts. */
function emptied(text: string): string {
  return text.replace(/^(### \d\.).*$/gm, '$1 ').replace(/^(?:Routing|Small|\*\*链接|\*\*作者\*\*).*$/gm, '');
}

/** The example with other papers. */
const otherPapers = reportExample
  .replaceAll('Sparse Routing Tables for Fast Lookups', 'Paper Boats in Steady Rain')
  .replaceAll('Warm Starts for Small Schedulers', 'Lanterns along a Frozen Canal')
  .replaceAll('2602.000', '2602.009');

/** The names of the reports, in a folder with all of them, that are found to be superseded, each with what supersedes it. */
function superseded(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const index = new WorkspaceIndex();
  const uriOf = (name: string): string => `file:///reports/${name}`;
  for (const [name, text] of Object.entries(files)) index.update(uriOf(name), parseDigest(text)?.digest);
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, text]) => {
      const findings = findingsIn(text, { rule: supersededReport, uri: uriOf(name), index });
      return findings.map(({ related }) => [name, related?.[0]?.uri?.replace(uriOf(''), '') ?? '']);
    }),
  );
}

it('is information on the time of generation, and leads to that of the later report', () => {
  const index = new WorkspaceIndex();
  const later = generated('2026-02-03 09:45:00');
  index.update('file:///later.md', parseDigest(later)?.digest);
  const marked = reportExample.replace('2026-02-03 08:30:00', '⟦$&⟧');
  const [finding] = checkRule(supersededReport, marked, { index });
  expect(finding?.severity).toBe('information');
  expect(finding?.message.en).toBe('A later report covers the same day: later.md, generated 2026-02-03 09:45:00.');
  const { start, end } = finding?.related?.[0]?.range ?? { start: 0, end: 0 };
  expect(later.slice(start, end)).toBe('2026-02-03 09:45:00');
});

describe('two reports', () => {
  it.each([
    ['of one day by their names', '02-02-20260203-083000.md', '02-02-20260209-101500.md'],
    ['of one day by full dates in their names', 'report-2026-02-02.md', 'report-2026-02-02-again.md'],
    ['of one day by their generation', 'morning.md', 'evening.md'],
    ['of the last day of the year', '12-31-20260203-083000.md', '12-31-20260209-101500.md'],
  ])('%s', (_, first, second) => {
    const time = first === 'morning.md' ? '2026-02-03 20:00:00' : '2026-02-09 10:15:00';
    expect(superseded({ [first]: reportExample, [second]: generated(time) })).toEqual({ [first]: second });
    expect(superseded({ [first]: reportExample, [second]: generated(time, otherPapers) })).toEqual({});
  });

  it.each([
    ['of two days by their names, though generated on one', '02-02-20260203-083000.md', '02-03-20260203-094500.md'],
    ['of one day in two years', '02-05-20260203-083000.md', '02-05-20260209-094500.md'],
    ['in two folders', 'a/report.md', 'b/report.md'],
  ])('%s', (_, first, second) => {
    const time = second.includes('0209') ? '2026-02-09 09:45:00' : '2026-02-03 09:45:00';
    expect(superseded({ [first]: reportExample, [second]: generated(time) })).toEqual({});
  });

  it('of one time, or of no time, are not told apart', () => {
    expect(superseded({ 'a.md': reportExample, 'b.md': reportExample })).toEqual({});
    expect(superseded({ 'a.md': generated('2026-02-03'), 'b.md': generated('in the morning') })).toEqual({});
  });

  it('share at least half of the papers of the earlier one', () => {
    const half = reportExample
      .replaceAll('Warm Starts for Small Schedulers', 'Lanterns along a Frozen Canal')
      .replaceAll('2602.00012', '2602.00912');
    expect(superseded({ 'a.md': reportExample, 'b.md': generated('2026-02-03 09:45:00', half) })).toEqual({
      'a.md': 'b.md',
    });
  });

  it('are no text digests', () => {
    expect(superseded({ 'a.digest': textExample, 'b.md': generated('2026-02-03 09:45:00') })).toEqual({});
  });
});

describe('a report without titles', () => {
  const empty = emptied(reportExample);

  it('is superseded by one whose name differs in nothing but the time', () => {
    const files = { '02-02-20260203-083000.md': empty, '02-02-20260203-094500.md': generated('2026-02-03 09:45:00') };
    expect(superseded(files)).toEqual({ '02-02-20260203-083000.md': '02-02-20260203-094500.md' });
    const others = {
      '02-02-20260203-083000.md': empty,
      '02-02-rain-20260203-094500.md': generated('2026-02-03 09:45:00'),
    };
    expect(superseded(others)).toEqual({});
    const unnamed = { 'r-20260203-083000.md': empty, 'r-20260203-094500.md': generated('2026-02-03 09:45:00') };
    expect(superseded(unnamed)).toEqual({});
  });

  it('supersedes none', () => {
    const later = generated('2026-02-03 09:45:00', empty);
    expect(superseded({ '02-02-20260203-083000.md': reportExample, '02-02-20260203-094500.md': later })).toEqual({});
  });

  it('is found to be void as well', () => {
    const index = new WorkspaceIndex();
    const [uri, later] = ['file:///02-02-20260203-083000.md', 'file:///02-02-20260203-094500.md'];
    index.update(later, parseDigest(generated('2026-02-03 09:45:00'))?.digest);
    const codes = findingsIn(empty, { uri, index }).map(({ code }) => code);
    expect(codes).toEqual(['superseded-report', 'void-report']);
  });
});

it('names the last of three', () => {
  const files = {
    'a.md': reportExample,
    'b.md': generated('2026-02-03 12:00:00'),
    'c.md': generated('2026-02-03 10:00:00'),
  };
  expect(superseded(files)).toEqual({ 'a.md': 'b.md', 'c.md': 'b.md' });
});

it('follows reports that change or go', () => {
  const index = new WorkspaceIndex();
  const found = (): number => findingsIn(reportExample, { rule: supersededReport, index }).length;
  const learn = (text: string | undefined): boolean =>
    index.update('file:///later.md', text === undefined ? undefined : parseDigest(text)?.digest);
  expect([learn(generated('2026-02-03 09:45:00')), found()]).toEqual([true, 1]);
  expect([learn(generated('2026-02-03 09:45:00')), found()]).toEqual([false, 1]);
  expect([learn(generated('2026-02-03 07:45:00')), found()]).toEqual([true, 0]);
  expect([learn(generated('2026-02-03 19:45:00')), found()]).toEqual([true, 1]);
  expect([learn(undefined), found()]).toEqual([true, 0]);
});
