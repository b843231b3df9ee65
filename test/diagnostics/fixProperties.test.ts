/** Properties of safe fixes, on invented digests and on every file of the shared corpus: they remove, add nothing, and end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FixedDigest } from '../../server/src/diagnostics/fixAll';
import { fixAllSafe, fixRule } from '../../server/src/diagnostics/fixAll';
import type { Finding, Fix } from '../../server/src/diagnostics/rule';
import { ruleRegistry } from '../../server/src/diagnostics/ruleRegistry';
import { parseDocument } from '../../server/src/workspace/parsedDocument';
import { defaultSettings } from '../../server/src/settings/settings';
import { applyTextEdits } from '../../server/src/text/textEdit';
import type { TextRange } from '../../server/src/text/textRange';
import { readListing } from '../../server/src/workspace/listingReader';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { findingsIn } from '../support/checkRule';
import { digestArbitrary } from '../support/digestArbitrary';
import type { DigestWithListing } from '../support/listingArbitrary';
import { digestWithListingArbitrary } from '../support/listingArbitrary';
import { readShared, sharedDigests, sharedListings } from '../support/sharedCorpus';

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

/** These rules say what a paper's record tells, so that they find other things when it turns out to be another paper. */
const recordCodes: ReadonlySet<string> = new Set([
  ...ruleRegistry.filter((rule) => rule.explains !== undefined || rule.comparesWithRecord).map(({ code }) => code),
  ...['authors-differ', 'author-count-differs', 'date-differs', 'retitled-paper', 'revised-paper', 'wrong-paper'],
]);

/** A text as it was checked. */
interface CheckedText {
  readonly findings: readonly Finding[];
  /** Which papers of arXiv's it was taken to have. */
  readonly identifiers: string;
}

/** Codes found more often after a change than before it. */
function addedCodes(before: CheckedText, after: CheckedText): readonly string[] {
  const counts = countByCode(before.findings);
  const isOther = before.identifiers !== after.identifiers;
  return [...countByCode(after.findings)]
    .filter(([code, count]) => count > (counts.get(code) ?? 0) && !revealedCodes.has(code))
    .filter(([code]) => !isOther || !recordCodes.has(code))
    .map(([code]) => code);
}

/** What else is known: an index that does not have the text itself. */
type Surroundings = () => WorkspaceIndex;

const nothing: Surroundings = () => new WorkspaceIndex();

function checkText(text: string, around: Surroundings): CheckedText {
  const index = around();
  const papers = parseDocument(uri, text).digest?.papers ?? [];
  const identifiers = papers.map((paper) => index.records.identify(paper).identifier?.identifier ?? '');
  return { findings: findingsIn(text, { uri, index }), identifiers: identifiers.join(' ') };
}

/** The same for a text that may be no digest. */
function checkAnyText(text: string, around: Surroundings): CheckedText {
  return isDigest(text) ? checkText(text, around) : { findings: [], identifiers: '' };
}

/** Asserts that one fix removes its finding and adds none. */
function expectFixHolds(text: string, before: CheckedText, finding: Finding, fix: Fix, around: Surroundings): void {
  const fixed = applyTextEdits(text, fix.edits);
  const after = checkText(fixed, around);
  const context = `${finding.code} at ${finding.range.start}: ${fix.title.en}`;
  expect(countByCode(after.findings).get(finding.code) ?? 0, context).toBeLessThan(
    countByCode(before.findings).get(finding.code) ?? 0,
  );
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
function expectRuleFixesHold(text: string, before: CheckedText, around: Surroundings): void {
  for (const code of new Set(before.findings.map((finding) => finding.code))) {
    const own = before.findings.filter((finding) => finding.code === code);
    if (safeFixesOf(own).length === 0) continue;
    const target = { uri, settings: defaultSettings };
    const fixed = fixRule({ ...target, text, index: around() }, code, true);
    expect(applyTextEdits(text, fixed.edits), code).toBe(fixed.text);
    expect(fixed.applied, code).toBeGreaterThan(0);
    expectDeclaredChanges(fixed, safeFixesOf(own));
    expect(fixRule({ ...target, text: fixed.text, index: around() }, code, true).applied, code).toBe(0);
    const after = checkText(fixed.text, around);
    expect(safeFixesOf(after.findings.filter((finding) => finding.code === code)), code).toEqual([]);
    expect(addedCodes(before, after), code).toEqual([]);
  }
}

/** Asserts what must hold of all safe fixes together; `before` are the findings of `text`, none for a text that is no digest. */
function expectFixAllHolds(text: string, before: CheckedText, around: Surroundings): void {
  const fixed = fixAllSafe(text, uri, defaultSettings, around());
  expect(applyTextEdits(text, fixed.edits)).toBe(fixed.text);
  expect(fixed.applied > 0).toBe(fixed.text !== text);
  expectDeclaredChanges(fixed, safeFixesOf(before.findings));
  expect(fixed.edits.every((edit, index) => edit.range.start > (fixed.edits[index - 1]?.range.end ?? -1))).toBe(true);
  expect(fixAllSafe(fixed.text, uri, defaultSettings, around())).toEqual({ text: fixed.text, edits: [], applied: 0 });
  if (!isDigest(fixed.text)) return;
  const after = checkText(fixed.text, around);
  expect(safeFixesOf(after.findings)).toEqual([]);
  expect(addedCodes(before, after)).toEqual([]);
  expect(fixed.text.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
  if (!/(?<!\r)\n/.test(text) && text.includes('\r\n')) expect(fixed.text).not.toMatch(/(?<!\r)\n/);
}

/** What is known where a listing mail stands beside the digest. */
function beside(listing: string): Surroundings {
  const content = readListing(listing);
  return () => {
    const index = new WorkspaceIndex();
    index.updateListing('file:///listing.txt', content);
    return index;
  };
}

const alone = digestArbitrary.map((text): DigestWithListing => ({ text, listing: '' }));

describe.each([
  ['invented digests', alone],
  ["invented digests with arXiv's record of their papers", digestWithListingArbitrary],
])('%s', (_, cases) => {
  it('lose a finding and gain none by each safe fix', () => {
    fc.assert(
      fc.property(
        cases.filter(({ text }) => isDigest(text)),
        ({ text, listing }) => {
          const around = beside(listing);
          const before = checkText(text, around);
          for (const finding of before.findings)
            for (const fix of finding.fixes ?? []) if (fix.safe) expectFixHolds(text, before, finding, fix, around);
        },
      ),
      { numRuns: 150, seed },
    );
  });

  it('reach a fixed point when all safe fixes are applied', () => {
    fc.assert(
      fc.property(cases, ({ text, listing }) => {
        const around = beside(listing);
        expectFixAllHolds(text, checkAnyText(text, around), around);
      }),
      { numRuns: 300, seed },
    );
  });

  it('lose all findings of a rule that have a safe fix when that rule is fixed', () => {
    fc.assert(
      fc.property(
        cases.filter(({ text }) => isDigest(text)),
        ({ text, listing }) => {
          const around = beside(listing);
          expectRuleFixesHold(text, checkText(text, around), around);
        },
      ),
      { numRuns: 100, seed },
    );
  });
});

/** Asserts all of the above for a real digest; each rule's first safe fix stands for the others, which are all applied together. */
function expectAllHolds(file: string, around: Surroundings): void {
  const text = readShared(file);
  const before = checkText(text, around);
  expectFixAllHolds(text, before, around);
  expectRuleFixesHold(text, before, around);
  const tried = new Set<string>();
  for (const finding of before.findings) {
    const fix = finding.fixes?.find((candidate) => candidate.safe);
    if (fix === undefined || tried.has(finding.code)) continue;
    tried.add(finding.code);
    expectFixHolds(text, before, finding, fix, around);
  }
}

const files = sharedDigests('safe fixes are tested on invented digests only');

describe.skipIf(files.length === 0)('the shared corpus', () => {
  it.each(files)('%s', (file) => expectAllHolds(file, nothing));
});

const listings = sharedListings();

describe.skipIf(listings.length === 0)("the shared corpus with arXiv's record", () => {
  const index = new WorkspaceIndex();
  for (const file of listings) index.updateListing(`file:///${file}`, readListing(readShared(file)));
  const around = (): WorkspaceIndex => {
    index.update(uri, undefined);
    return index;
  };

  it.each(files.filter((file) => file.endsWith('.md') || file.startsWith('seeds')))('%s', (file) =>
    expectAllHolds(file, around),
  );
});
