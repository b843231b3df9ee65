/** Properties of safe fixes, on invented digests and on every file of the shared corpus: they remove, add nothing, and end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FixedDigest } from '../../server/src/diagnostics/fixAll';
import { fixAllSafe, fixRule } from '../../server/src/diagnostics/fixAll';
import type { Finding, Fix } from '../../server/src/diagnostics/rule';
import { parseDocument } from '../../server/src/workspace/parsedDocument';
import { defaultSettings } from '../../server/src/settings/settings';
import { applyTextEdits } from '../../server/src/text/textEdit';
import type { TextRange } from '../../server/src/text/textRange';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { findingsIn } from '../support/checkRule';
import { digestArbitrary } from '../support/digestArbitrary';
import { readShared, sharedDigests } from '../support/sharedCorpus';

const uri = 'file:///test.digest';

/** The same digests in every run. */
const seed = 20260203;

function isDigest(text: string): boolean {
  return parseDocument(uri, text).digest !== undefined;
}

function countByCode(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/**
 * That a paper stands there twice may show only when its link or title has been repaired, and a comment may have been
 * needed for what is repaired: revealed, not added.
 */
const revealedCodes: ReadonlySet<string> = new Set(['duplicate-paper', 'unused-suppression']);

/** Codes found more often after a change than before it. */
function addedCodes(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const counts = countByCode(before);
  return [...countByCode(after)]
    .filter(([code, count]) => count > (counts.get(code) ?? 0) && !revealedCodes.has(code))
    .map(([code]) => code);
}

/** Asserts that one fix removes its finding and adds none. */
function expectFixHolds(text: string, before: readonly Finding[], finding: Finding, fix: Fix): void {
  const fixed = applyTextEdits(text, fix.edits);
  const after = findingsIn(fixed, { uri });
  const context = `${finding.code} at ${finding.range.start}: ${fix.title.en}`;
  expect(countByCode(after).get(finding.code) ?? 0, context).toBeLessThan(countByCode(before).get(finding.code) ?? 0);
  expect(addedCodes(before, after), context).toEqual([]);
}

/** The ranges in document order, those that overlap or touch made one. */
function joinRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || range.start > last.end) joined.push(range);
    else joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
  }
  return joined;
}

function safeFixesOf(findings: readonly Finding[]): readonly Fix[] {
  return findings.flatMap(({ fixes }) => fixes?.find((fix) => fix.safe) ?? []);
}

/** Asserts that nothing changes outside of what the fixes declare; not where a fix has made another one necessary or needless. */
function expectDeclaredChanges(fixed: FixedDigest, fixes: readonly Fix[]): void {
  if (fixed.applied !== fixes.length) return;
  const declared = joinRanges(fixes.flatMap((fix) => fix.edits.map((edit) => edit.range)));
  const undeclared = fixed.edits.filter(
    ({ range }) => !declared.some(({ start, end }) => start <= range.start && range.end <= end),
  );
  expect(undeclared).toEqual([]);
}

/** Asserts what must hold when the safe fixes of one rule after the other are applied to the same text. */
function expectRuleFixesHold(text: string, before: readonly Finding[]): void {
  for (const code of new Set(before.map((finding) => finding.code))) {
    const own = before.filter((finding) => finding.code === code);
    if (safeFixesOf(own).length === 0) continue;
    const target = { uri, settings: defaultSettings, index: new WorkspaceIndex() };
    const fixed = fixRule({ ...target, text }, code, true);
    expect(applyTextEdits(text, fixed.edits), code).toBe(fixed.text);
    expect(fixed.applied, code).toBeGreaterThan(0);
    expectDeclaredChanges(fixed, safeFixesOf(own));
    expect(fixRule({ ...target, text: fixed.text }, code, true).applied, code).toBe(0);
    const after = findingsIn(fixed.text, { uri });
    expect(safeFixesOf(after.filter((finding) => finding.code === code)), code).toEqual([]);
    expect(addedCodes(before, after), code).toEqual([]);
  }
}

/** Asserts what must hold of all safe fixes together; `before` are the findings of `text`, none for a text that is no digest. */
function expectFixAllHolds(text: string, before: readonly Finding[]): void {
  const fixed = fixAllSafe(text, uri, defaultSettings);
  expect(applyTextEdits(text, fixed.edits)).toBe(fixed.text);
  expect(fixed.applied > 0).toBe(fixed.text !== text);
  expectDeclaredChanges(fixed, safeFixesOf(before));
  expect(fixed.edits.every((edit, index) => edit.range.start > (fixed.edits[index - 1]?.range.end ?? -1))).toBe(true);
  expect(fixAllSafe(fixed.text, uri, defaultSettings)).toEqual({ text: fixed.text, edits: [], applied: 0 });
  if (!isDigest(fixed.text)) return;
  const after = findingsIn(fixed.text, { uri });
  expect(safeFixesOf(after)).toEqual([]);
  expect(addedCodes(before, after)).toEqual([]);
  expect(fixed.text.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
  if (!/(?<!\r)\n/.test(text) && text.includes('\r\n')) expect(fixed.text).not.toMatch(/(?<!\r)\n/);
}

describe('invented digests', () => {
  it('lose a finding and gain none by each safe fix', () => {
    fc.assert(
      fc.property(digestArbitrary.filter(isDigest), (text) => {
        const before = findingsIn(text, { uri });
        for (const finding of before)
          for (const fix of finding.fixes ?? []) if (fix.safe) expectFixHolds(text, before, finding, fix);
      }),
      { numRuns: 150, seed },
    );
  });

  it('reach a fixed point when all safe fixes are applied', () => {
    fc.assert(
      fc.property(digestArbitrary, (text) => expectFixAllHolds(text, isDigest(text) ? findingsIn(text, { uri }) : [])),
      { numRuns: 300, seed },
    );
  });

  it('lose all findings of a rule that have a safe fix when that rule is fixed', () => {
    fc.assert(
      fc.property(digestArbitrary.filter(isDigest), (text) => expectRuleFixesHold(text, findingsIn(text, { uri }))),
      { numRuns: 100, seed },
    );
  });
});

const files = sharedDigests('safe fixes are tested on invented digests only');

describe.skipIf(files.length === 0)('the shared corpus', () => {
  it.each(files)('%s', (file) => {
    const text = readShared(file);
    const before = findingsIn(text, { uri });
    expectFixAllHolds(text, before);
    expectRuleFixesHold(text, before);
    // One of each rule by itself; together they have all been applied above.
    const tried = new Set<string>();
    for (const finding of before) {
      const fix = finding.fixes?.find((candidate) => candidate.safe);
      if (fix === undefined || tried.has(finding.code)) continue;
      tried.add(finding.code);
      expectFixHolds(text, before, finding, fix);
    }
  });
});
