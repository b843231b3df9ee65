/** Quick fixes for the findings at a place, and "fix all" for the whole document. */
import { fixAllSafe } from '../diagnostics/fixAll';
import type { Finding, Fix } from '../diagnostics/rule';
import { createSuppressionEdit } from '../diagnostics/suppressionEdit';
import type { Locale } from '../localization';
import { localized } from '../localization';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import { rangesTouch } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';
import type { RuleSurroundings } from './diagnostics';
import { getDiagnostics } from './diagnostics';

export const quickFixKind = 'quickfix';
export const fixAllKind = 'source.fixAll.digestDesk';

/** What the editor asks for. */
export interface CodeActionQuery {
  readonly range: TextRange;
  /** Kinds as LSP has them, each including those below it; `undefined` asks for quick fixes alone. */
  readonly only: readonly string[] | undefined;
}

/** A change that the user may choose. */
export interface CodeAction {
  readonly kind: typeof quickFixKind | typeof fixAllKind;
  readonly title: string;
  /** The finding that the action removes; `undefined` for "fix all". */
  readonly finding: Finding | undefined;
  readonly edits: readonly TextEdit[];
  /** Where the cursor belongs in the last edit's new text. */
  readonly cursor: number | undefined;
  readonly isPreferred: boolean;
}

/** Fixes first, in the order of their findings, then what suppresses a finding. */
export function getCodeActions(
  document: DigestDocument,
  surroundings: RuleSurroundings,
  query: CodeActionQuery,
  locale: Locale,
): readonly CodeAction[] {
  const actions: CodeAction[] = [];
  if (query.only === undefined || query.only.some((kind) => includesKind(kind, quickFixKind))) {
    const findings = getDiagnostics(document, surroundings).filter(({ range }) => rangesTouch(range, query.range));
    actions.push(...findings.flatMap((finding) => fixActions(finding, locale)));
    actions.push(...findings.map((finding) => suppressionAction(document, finding, locale)));
  }
  if (query.only?.some((kind) => includesKind(kind, fixAllKind)) === true) {
    actions.push(...fixAllActions(document, surroundings, locale));
  }
  return actions;
}

/** Kinds are hierarchical: `source` asks for `source.fixAll` too, the empty kind for everything. */
function includesKind(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function fixActions(finding: Finding, locale: Locale): readonly CodeAction[] {
  const fixes = finding.fixes ?? [];
  const safe = fixes.filter((fix) => fix.safe);
  const preferred: Fix | undefined = safe.length === 1 ? safe[0] : undefined;
  return fixes.map((fix) => ({
    kind: quickFixKind,
    title: fix.title[locale],
    finding,
    edits: fix.edits,
    cursor: fix.cursor,
    isPreferred: fix === preferred,
  }));
}

function suppressionAction({ text, digest }: DigestDocument, finding: Finding, locale: Locale): CodeAction {
  const { code } = finding;
  const title =
    digest.layout === 'text'
      ? localized(`Disable ${code} in this file`, `在此文件中停用 ${code}`)
      : localized(`Disable ${code} here`, `在此处停用 ${code}`);
  return {
    kind: quickFixKind,
    title: title[locale],
    finding,
    edits: [createSuppressionEdit(text, digest, finding)],
    cursor: undefined,
    isPreferred: false,
  };
}

function fixAllActions(
  { text, uri }: DigestDocument,
  { settings, index }: RuleSurroundings,
  locale: Locale,
): readonly CodeAction[] {
  const { edits } = fixAllSafe(text, uri, settings, index);
  if (edits.length === 0) return [];
  const title = localized('Fix all that is safe to fix (Digest Desk)', '修复所有可安全修复的问题（Digest Desk）')[
    locale
  ];
  return [{ kind: fixAllKind, title, finding: undefined, edits, cursor: undefined, isPreferred: false }];
}
