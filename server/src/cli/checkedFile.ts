/** The findings of a file as the output formats need them: plain data, which may come from another thread. */
import type { Severity } from '../diagnostics/rule';
import type { LocalizedText } from '../localization';
import type { LinePosition } from '../text/lineIndex';

export interface CheckedFile {
  /** As given, or found by what was given. */
  readonly path: string;
  readonly uri: string;
  /** In document order. */
  readonly findings: readonly CheckedFinding[];
}

export interface CheckedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: LocalizedText;
  readonly range: PositionRange;
  /** The same for the same defect after other papers were added, removed or renumbered; no two of a file are alike. */
  readonly fingerprint: string;
  /** Those that give the finished text; a fix that lays out what the user must type is none. */
  readonly fixes: readonly CheckedFix[];
  readonly related: readonly CheckedPlace[];
}

/** Lines and UTF-16 characters from zero, as in LSP. */
export interface PositionRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

export interface CheckedFix {
  readonly title: LocalizedText;
  readonly safe: boolean;
  readonly edits: readonly { readonly range: PositionRange; readonly newText: string }[];
}

/** Another place that explains a finding, in the same file or in another one. */
export interface CheckedPlace {
  readonly uri: string;
  readonly range: PositionRange;
  readonly message: LocalizedText;
}

/** Whether `digest-desk fix` removes the finding. */
export function isFixable({ fixes }: CheckedFinding): boolean {
  return fixes.some((fix) => fix.safe);
}
