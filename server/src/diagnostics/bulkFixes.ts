/** Which fixes are applied when all findings of one rule are fixed at once. */
import type { Fix, RuleFinding } from './rule';

/**
 * Tells whether only safe fixes may be applied: where one finding has a safe fix, the others without are those that need a
 * look, and where one has two fixes, the user must choose.
 */
export function needsSafeFixes(findings: readonly RuleFinding[]): boolean {
  return findings.some(({ fixes = [] }) => fixes.filter(isComplete).length > 1 || fixes.some((fix) => fix.safe));
}

/** A fix for each finding that has one; none that only lays out what the user must type. */
export function chooseBulkFixes(findings: readonly RuleFinding[], safeOnly = needsSafeFixes(findings)): readonly Fix[] {
  return findings.flatMap(({ fixes = [] }) => fixes.find((fix) => isComplete(fix) && (fix.safe || !safeOnly)) ?? []);
}

/** Whether nothing is left to be typed. */
function isComplete({ cursor }: Fix): boolean {
  return cursor === undefined;
}
