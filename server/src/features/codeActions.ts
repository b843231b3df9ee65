/** What the editor offers for the findings at a place, and "fix all" for the whole document. */
import { chooseBulkFixes } from '../diagnostics/bulkFixes';
import { fixAllSafe } from '../diagnostics/fixAll';
import type { Finding, Fix } from '../diagnostics/rule';
import { disableHere, disableInFile } from '../diagnostics/suppressionEdit';
import type { Locale, LocalizedText } from '../localization';
import { localized } from '../localization';
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import { rangesTouch } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';
import type { RuleSurroundings } from './diagnostics';
import { getDiagnostics } from './diagnostics';
import type { RecordAction } from './recordActions';
import { insertForDigest, insertForPapersAt } from './recordActions';

export const quickFixKind = 'quickfix';
export const fixAllKind = 'source.fixAll.digestDesk';
/** Links and authors from arXiv's record: for the papers at a place, and for the whole digest. */
export const insertHereKind = 'refactor.rewrite.insertLinksAndAuthors.digestDesk';
export const insertEverywhereKind = 'source.insertLinksAndAuthors.digestDesk';

export const codeActionKinds = [quickFixKind, fixAllKind, insertHereKind, insertEverywhereKind] as const;

/** What an action about a whole rule does; its change is not worked out before the user chooses it. */
export type RuleActionKind = 'fixRuleInFile' | 'fixRuleInWorkspace' | 'disableRuleInFolder' | 'disableRuleForUser';

/** What the editor asks for. */
export interface CodeActionQuery {
  readonly range: TextRange;
  /** Kinds as LSP has them, each including those below it; `undefined` asks for what concerns the range. */
  readonly only: readonly string[] | undefined;
  /** Which actions about whole rules can be carried out for this document in this editor. */
  readonly ruleActions: ReadonlySet<RuleActionKind>;
}

/** A change that the user may choose. */
export interface CodeAction {
  readonly kind: (typeof codeActionKinds)[number];
  readonly title: string;
  /** The finding that the action removes; `undefined` for one that concerns no finding, or all. */
  readonly finding: Finding | undefined;
  /** Empty where `ruleAction` tells what to do. */
  readonly edits: readonly TextEdit[];
  readonly ruleAction: RuleAction | undefined;
  /** Where the cursor belongs in the last edit's new text. */
  readonly cursor: number | undefined;
  readonly isPreferred: boolean;
}

/** An action about all findings of a rule. */
export interface RuleAction {
  readonly kind: RuleActionKind;
  readonly code: string;
}

/** The fixes first, in the order of their findings; then, once for each rule, what fixes more than one place; then what switches a rule off. */
export function getCodeActions(
  document: DigestDocument,
  surroundings: RuleSurroundings,
  query: CodeActionQuery,
  locale: Locale,
): readonly CodeAction[] {
  const actions: CodeAction[] = [];
  if (query.only === undefined || asksFor(query, quickFixKind)) {
    const all = getDiagnostics(document, surroundings);
    const findings = all.filter(({ range }) => rangesTouch(range, query.range));
    const oneOfEachRule = new Map(findings.map((finding) => [finding.code, finding])).values();
    actions.push(...findings.flatMap((finding) => fixActions(finding, locale)));
    actions.push(...[...oneOfEachRule].flatMap((finding) => bulkActions(finding, all, query, locale)));
    actions.push(...disablingActions(document, findings, query, locale));
  }
  if (query.only === undefined || asksFor(query, insertHereKind)) {
    const insertion = insertForPapersAt(document, surroundings.index, query.range);
    actions.push(...recordActions(insertion, insertHereKind, locale));
  }
  if (asksFor(query, insertEverywhereKind))
    actions.push(...recordActions(insertForDigest(document, surroundings.index), insertEverywhereKind, locale));
  if (asksFor(query, fixAllKind)) actions.push(...fixAllActions(document, surroundings, locale));
  return actions;
}

/** Kinds are hierarchical: `source` asks for `source.fixAll` too, the empty kind for everything. */
function asksFor({ only = [] }: CodeActionQuery, kind: CodeAction['kind']): boolean {
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function recordActions(
  action: RecordAction | undefined,
  kind: CodeAction['kind'],
  locale: Locale,
): readonly CodeAction[] {
  return action === undefined ? [] : [{ ...editAction(undefined, action.title[locale], action.edits), kind }];
}

function fixActions(finding: Finding, locale: Locale): readonly CodeAction[] {
  const fixes = finding.fixes ?? [];
  const safe = fixes.filter((fix) => fix.safe);
  const preferred: Fix | undefined = safe.length === 1 ? safe[0] : undefined;
  return fixes.map(({ title, edits, cursor }, index) => ({
    ...editAction(finding, title[locale], edits),
    cursor,
    isPreferred: fixes[index] === preferred,
  }));
}

function editAction(finding: Finding | undefined, title: string, edits: readonly TextEdit[]): CodeAction {
  return { kind: quickFixKind, title, finding, edits, ruleAction: undefined, cursor: undefined, isPreferred: false };
}

/** The title of each action about a rule with this code. */
const ruleActionTitles: Readonly<Record<RuleActionKind, (code: string) => LocalizedText>> = {
  fixRuleInFile: (code) => localized(`Fix all ${code} in this file`, `修复此文件中的所有 ${code}`),
  fixRuleInWorkspace: (code) => localized(`Fix all ${code} in the workspace`, `修复工作区中的所有 ${code}`),
  disableRuleInFolder: (code) => localized(`Disable ${code} in this folder`, `在此文件夹中停用 ${code}`),
  disableRuleForUser: (code) =>
    localized(`Disable ${code} everywhere (user settings)`, `在所有位置停用 ${code}（用户设置）`),
};

export function ruleActionTitle({ kind, code }: RuleAction, locale: Locale): string {
  return ruleActionTitles[kind](code)[locale];
}

function ruleActions(
  kinds: readonly RuleActionKind[],
  finding: Finding,
  { ruleActions: possible }: CodeActionQuery,
  locale: Locale,
): readonly CodeAction[] {
  return kinds
    .filter((kind) => possible.has(kind))
    .map((kind) => {
      const ruleAction = { kind, code: finding.code };
      return { ...editAction(finding, ruleActionTitle(ruleAction, locale), []), ruleAction };
    });
}

/** In the file where more than one place has a fix, in the workspace where one has. */
function bulkActions(
  finding: Finding,
  all: readonly Finding[],
  query: CodeActionQuery,
  locale: Locale,
): readonly CodeAction[] {
  const places = chooseBulkFixes(all.filter(({ code }) => code === finding.code)).length;
  if (places === 0) return [];
  const inFile: readonly RuleActionKind[] = places > 1 ? ['fixRuleInFile'] : [];
  return ruleActions([...inFile, 'fixRuleInWorkspace'], finding, query, locale);
}

/** For each rule, from the place to everywhere. */
function disablingActions(
  document: DigestDocument,
  findings: readonly Finding[],
  query: CodeActionQuery,
  locale: Locale,
): readonly CodeAction[] {
  const { text, digest } = document;
  const ofRules = new Map<string, Finding[]>();
  for (const finding of findings) ofRules.set(finding.code, [...(ofRules.get(finding.code) ?? []), finding]);
  return [...ofRules].flatMap(([code, own]) => {
    const [finding] = own;
    if (finding === undefined) return [];
    const title = localized(`Disable ${code} in this file`, `在此文件中停用 ${code}`)[locale];
    return [
      ...placeActions(document, own, locale),
      editAction(finding, title, [disableInFile(text, digest, code)]),
      ...ruleActions(['disableRuleInFolder', 'disableRuleForUser'], finding, query, locale),
    ];
  });
}

/** One for each line with findings of a rule; none in a text digest. */
function placeActions(
  { text, digest }: DigestDocument,
  findings: readonly Finding[],
  locale: Locale,
): readonly CodeAction[] {
  const byPlace = new Map<number, CodeAction>();
  for (const finding of findings) {
    const edit = disableHere(text, digest, finding);
    const title = localized(`Disable ${finding.code} here`, `在此处停用 ${finding.code}`)[locale];
    if (edit !== undefined) byPlace.set(edit.range.start, editAction(finding, title, [edit]));
  }
  return [...byPlace.values()];
}

function fixAllActions(
  { text, uri }: DigestDocument,
  { settings, index }: RuleSurroundings,
  locale: Locale,
): readonly CodeAction[] {
  const { edits } = fixAllSafe(text, uri, settings, index);
  if (edits.length === 0) return [];
  const title = localized('Fix all that is safe to fix (Digest Desk)', '修复所有可安全修复的问题（Digest Desk）');
  return [{ ...editAction(undefined, title[locale], edits), kind: fixAllKind }];
}
