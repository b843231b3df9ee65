/** Quick fixes and "fix all", as changes of a text. */
import { describe, expect, it } from 'vitest';
import { reportExample, textExample } from '../../server/src/diagnostics/exampleDigests';
import type { CodeAction, RuleActionKind } from '../../server/src/features/codeActions';
import { getCodeActions } from '../../server/src/features/codeActions';
import { getDiagnostics } from '../../server/src/features/diagnostics';
import type { Locale } from '../../server/src/localization';
import { defaultSettings } from '../../server/src/settings/settings';
import { applyTextEdits } from '../../server/src/text/textEdit';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { edited } from '../support/checkFix';
import { inventedReport, inventedTextDigest } from '../support/invented';
import { parseMarkedText } from '../support/markedText';
import { digestDocument } from './digestDocument';

const surroundings = { index: new WorkspaceIndex(), settings: defaultSettings };

interface AskedActions {
  readonly only?: readonly string[];
  readonly locale?: Locale;
  readonly ruleActions?: readonly RuleActionKind[];
}

const everyRuleAction: readonly RuleActionKind[] = [
  'disableRuleForUser',
  'disableRuleInFolder',
  'fixRuleInFile',
  'fixRuleInWorkspace',
];

/** The actions at the mark `⟦…⟧` or, without a mark, for the whole text; those about rules only if they are possible. */
function actionsAt(
  marked: string,
  { only, locale = 'en', ruleActions = [] }: AskedActions = {},
): readonly CodeAction[] {
  const { text, ranges } = parseMarkedText(marked);
  const range = ranges[0] ?? { start: 0, end: text.length };
  const query = { range, only, ruleActions: new Set(ruleActions) };
  return getCodeActions(digestDocument(text), surroundings, query, locale);
}

function titlesAt(marked: string, asked?: AskedActions): readonly string[] {
  return actionsAt(marked, asked).map(({ title }) => title);
}

/** Asserts that the action with this title turns the text into the expected one and that its finding is gone. */
function checkAction(marked: string, title: string, expected: string): void {
  const { text } = parseMarkedText(marked);
  const action = actionsAt(marked).find((candidate) => candidate.title === title);
  if (action === undefined) throw new Error(`no ${title} in ${titlesAt(marked).join(', ')}`);
  const changed = applyTextEdits(text, action.edits);
  expect(changed).toBe(expected);
  const left = getDiagnostics(digestDocument(changed), surroundings).map(({ code }) => code);
  expect(left).not.toContain(action.finding?.code);
}

const link = 'http://arxiv.org/abs/2601.01301';
const digest = inventedTextDigest({ link: `⟦${link}⟧` });
const plain = inventedTextDigest({ link });

describe('quick fixes', () => {
  it('change the words at fault; a single safe one is preferred', () => {
    checkAction(digest, 'Replace by https://arxiv.org/abs/2601.01301', plain.replace('http:', 'https:'));
    expect(actionsAt(digest).map(({ isPreferred }) => isPreferred)).toEqual([true, false]);
  });

  it('disable a rule for the file in a text digest, for the place in a report', () => {
    checkAction(
      digest,
      'Disable non-canonical-link in this file',
      plain.replace('2026-01-14\n', '2026-01-14\n# digest-disable non-canonical-link\n'),
    );
    const report = inventedReport({ brief: '⟦简报生成失败⟧' });
    checkAction(
      report,
      'Disable unusable-brief here',
      parseMarkedText(report).text.replace('简报生', '<!-- digest-disable-next-line unusable-brief -->\n$&'),
    );
    checkAction(
      report,
      'Disable unusable-brief in this file',
      parseMarkedText(report).text.replace('1篇\n', '$&<!-- digest-disable unusable-brief -->\n'),
    );
  });

  it('speak Chinese', () => {
    expect(titlesAt(digest, { locale: 'zh-cn', ruleActions: everyRuleAction })).toEqual([
      '替换为 https://arxiv.org/abs/2601.01301',
      '修复工作区中的所有 non-canonical-link',
      '在此文件中停用 non-canonical-link',
      '在此文件夹中停用 non-canonical-link',
      '在所有位置停用 non-canonical-link（用户设置）',
    ]);
  });

  it('are offered at their place only', () => {
    expect(actionsAt(plain.replace('Jonas', '⟦Jonas⟧'))).toEqual([]);
  });
});

describe('actions about a rule', () => {
  const twice = edited(textExample, ['https://', 'http://'], ['https://', 'http://']);
  const atOnePlace = twice.replace('http://arxiv.org/abs/2602.00011', '⟦$&⟧');

  it('come behind the fixes, from the file to everywhere', () => {
    expect(titlesAt(atOnePlace, { ruleActions: everyRuleAction })).toEqual([
      'Replace by https://arxiv.org/abs/2602.00011',
      'Fix all non-canonical-link in this file',
      'Fix all non-canonical-link in the workspace',
      'Disable non-canonical-link in this file',
      'Disable non-canonical-link in this folder',
      'Disable non-canonical-link everywhere (user settings)',
    ]);
  });

  it('are offered once for a rule, and place by place where there is one', () => {
    const report = edited(reportExample, ['https://', 'http://'], ['https://', 'http://']);
    expect(titlesAt(report, { ruleActions: ['fixRuleInFile'] })).toEqual([
      'Replace by https://arxiv.org/abs/2602.00011',
      'Replace by https://arxiv.org/abs/2602.00012',
      'Fix all non-canonical-link in this file',
      'Disable non-canonical-link here',
      'Disable non-canonical-link here',
      'Disable non-canonical-link in this file',
    ]);
  });

  it('carry no change, but what is asked for later', () => {
    const actions = actionsAt(atOnePlace, { ruleActions: everyRuleAction });
    expect(
      actions.flatMap(({ ruleAction, edits }) => (ruleAction === undefined ? [] : [[ruleAction.kind, edits]])),
    ).toEqual(
      ['fixRuleInFile', 'fixRuleInWorkspace', 'disableRuleInFolder', 'disableRuleForUser'].map((kind) => [kind, []]),
    );
  });

  it('are left out where they are not possible', () => {
    expect(titlesAt(atOnePlace)).toEqual([
      'Replace by https://arxiv.org/abs/2602.00011',
      'Disable non-canonical-link in this file',
    ]);
  });

  it('fix the file only where more than one place has a fix', () => {
    expect(titlesAt(digest, { ruleActions: ['fixRuleInFile'] })).not.toContain(
      'Fix all non-canonical-link in this file',
    );
    const unfixable = edited(textExample, ['abs/2602.00011', 'abs/2613.00011'], ['abs/2602.00012', 'abs/2613.00012']);
    expect(titlesAt(unfixable, { ruleActions: everyRuleAction })).toEqual([
      'Disable malformed-arxiv-identifier in this file',
      'Disable malformed-arxiv-identifier in this folder',
      'Disable malformed-arxiv-identifier everywhere (user settings)',
    ]);
  });
});

describe('fix all', () => {
  it('is offered only when asked for, and then changes all that is safe', () => {
    expect(actionsAt(plain).map(({ kind }) => kind)).toEqual(['quickfix', 'quickfix']);
    for (const only of [['source.fixAll.digestDesk'], ['source.fixAll'], ['source']]) {
      const [action, ...others] = actionsAt(plain, { only });
      expect(others).toEqual([]);
      expect(action && applyTextEdits(plain, action.edits)).toBe(plain.replace('http:', 'https:'));
    }
    expect(actionsAt(plain, { only: [''] }).map(({ kind }) => kind)).toContain('source.fixAll.digestDesk');
  });

  it('is not offered for other kinds or where nothing is to be fixed', () => {
    expect(actionsAt(plain, { only: ['refactor', 'source.organizeImports', 'source.fixAll.eslint'] })).toEqual([]);
    expect(actionsAt(inventedTextDigest(), { only: ['source.fixAll'] })).toEqual([]);
  });
});
