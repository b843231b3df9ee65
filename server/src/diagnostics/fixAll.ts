/** Composes the fixes of many findings of a digest into one change: all safe ones, or those of one rule. */
import { isDigestDocument, parseDocument } from '../workspace/parsedDocument';
import { WorkspaceIndex } from '../workspace/workspaceIndex';
import type { Settings } from '../settings/settings';
import { composeTextEdits } from '../text/composeTextEdits';
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits, editsConflict } from '../text/textEdit';
import { chooseBulkFixes, needsSafeFixes } from './bulkFixes';
import type { Finding, Fix, Rule } from './rule';
import { ruleRegistry } from './ruleRegistry';
import { runRules } from './runRules';

/** A text after its fixes. */
export interface FixedDigest {
  readonly text: string;
  /** The same change as edits of the given text (UTF-16 offsets), in document order and apart from each other. */
  readonly edits: readonly TextEdit[];
  /** How many fixes were applied; 0 for a text that is no digest or needs none. */
  readonly applied: number;
}

/** A text and what its rules need to know; `index` is read, never changed. */
export interface FixableText {
  readonly text: string;
  readonly uri: string;
  readonly settings: Settings;
  readonly index: WorkspaceIndex;
}

/** More rounds than any chain of fixes needs that make room for each other; keeps rules that undo each other's work finite. */
const maximalRounds = 10;

/** Applies the safe fixes of all findings that settings and comments leave on. */
export function fixAllSafe(
  text: string,
  uri: string,
  settings: Settings,
  index: WorkspaceIndex = new WorkspaceIndex(),
  rules: readonly Rule[] = ruleRegistry,
): FixedDigest {
  const concluding = new Set(rules.filter((rule) => rule.concludes === true).map((rule) => rule.code));
  return fixInRounds({ text, uri, settings, index }, rules, (findings) => {
    // A comment may be needed again once another fix has brought to light what it is for.
    const others = safeFixesOf(findings.filter(({ code }) => !concluding.has(code)));
    return others.length > 0 ? others : safeFixesOf(findings);
  });
}

/**
 * Applies the fixes of one rule's findings, as `chooseBulkFixes` selects them; with `safeOnly` none but safe ones. Goes on
 * as long as that leaves fewer findings: a fix that is not safe may leave its own.
 */
export function fixRule(target: FixableText, code: string, safeOnly = false): FixedDigest {
  let left = Infinity;
  let onlySafe: boolean | undefined;
  return fixInRounds(target, ruleRegistry, (findings) => {
    const own = findings.filter((finding) => finding.code === code);
    if (own.length >= left) return [];
    left = own.length;
    onlySafe ??= safeOnly || needsSafeFixes(own);
    return chooseBulkFixes(own, onlySafe);
  });
}

function safeFixesOf(findings: readonly Finding[]): readonly Fix[] {
  return findings.flatMap(({ fixes }) => fixes?.find((fix) => fix.safe) ?? []);
}

/** Applies what `choose` selects round by round, because a fix may overlap another or bring a new finding to light. */
function fixInRounds(
  { text, uri, settings, index }: FixableText,
  rules: readonly Rule[],
  choose: (findings: readonly Finding[]) => readonly Fix[],
): FixedDigest {
  const rounds: (readonly TextEdit[])[] = [];
  let current = text;
  let applied = 0;
  while (rounds.length < maximalRounds) {
    const document = parseDocument(uri, current);
    if (!isDigestDocument(document)) break;
    const findings = runRules({ uri, text: current, digest: document.digest, index, settings }, rules);
    const fixes = withoutConflicts(choose(findings));
    if (fixes.length === 0) break;
    const edits = fixes.flatMap((fix) => fix.edits);
    rounds.push(edits);
    current = applyTextEdits(current, edits);
    applied += fixes.length;
  }
  return { text: current, edits: composeTextEdits(text, rounds), applied };
}

/** The fixes that do not conflict with one before them; the rest waits for the next round. */
function withoutConflicts(fixes: readonly Fix[]): readonly Fix[] {
  const chosen: Fix[] = [];
  const edits: TextEdit[] = [];
  for (const fix of fixes) {
    if (fix.edits.some((edit) => edits.some((other) => editsConflict(edit, other)))) continue;
    chosen.push(fix);
    edits.push(...fix.edits);
  }
  return chosen;
}
