/** Composes the safe fixes of a digest into one change, for "fix all" in the editor and on the command line. */
import { isDigestDocument, parseDocument } from '../workspace/parsedDocument';
import { WorkspaceIndex } from '../workspace/workspaceIndex';
import type { Settings } from '../settings/settings';
import { composeTextEdits } from '../text/composeTextEdits';
import type { TextEdit } from '../text/textEdit';
import { applyTextEdits, editsConflict } from '../text/textEdit';
import type { Finding, Fix, Rule } from './rule';
import { ruleRegistry } from './ruleRegistry';
import { runRules } from './runRules';

/** A text after its safe fixes. */
export interface FixedDigest {
  readonly text: string;
  /** The same change as edits of the given text (UTF-16 offsets), in document order and apart from each other. */
  readonly edits: readonly TextEdit[];
  /** How many fixes were applied; 0 for a text that is no digest or needs none. */
  readonly applied: number;
}

/** More rounds than any chain of fixes needs that make room for each other; keeps rules that undo each other's work finite. */
const maximalRounds = 10;

/**
 * Applies the safe fixes of all findings that settings and comments leave on, round by round, because a fix may
 * overlap another or bring a new finding to light. `index` is read, never changed.
 */
export function fixAllSafe(
  text: string,
  uri: string,
  settings: Settings,
  index: WorkspaceIndex = new WorkspaceIndex(),
  rules: readonly Rule[] = ruleRegistry,
): FixedDigest {
  const rounds: (readonly TextEdit[])[] = [];
  let current = text;
  let applied = 0;
  while (rounds.length < maximalRounds) {
    const document = parseDocument(uri, current);
    if (!isDigestDocument(document)) break;
    const findings = runRules({ uri, text: current, digest: document.digest, index, settings }, rules);
    const fixes = chooseSafeFixes(findings);
    if (fixes.length === 0) break;
    const edits = fixes.flatMap((fix) => fix.edits);
    rounds.push(edits);
    current = applyTextEdits(current, edits);
    applied += fixes.length;
  }
  return { text: current, edits: composeTextEdits(text, rounds), applied };
}

/** Each finding's first safe fix, as far as it does not conflict with one chosen before; the rest waits for the next round. */
function chooseSafeFixes(findings: readonly Finding[]): readonly Fix[] {
  const chosen: Fix[] = [];
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.find((candidate) => candidate.safe);
    if (fix === undefined || fix.edits.some((edit) => edits.some((other) => editsConflict(edit, other)))) continue;
    chosen.push(fix);
    edits.push(...fix.edits);
  }
  return chosen;
}
