/** Quick fixes and "fix all", as changes of a text. */
import { describe, expect, it } from 'vitest';
import type { CodeAction } from '../../server/src/features/codeActions';
import { getCodeActions } from '../../server/src/features/codeActions';
import { getDiagnostics } from '../../server/src/features/diagnostics';
import type { Locale } from '../../server/src/localization';
import { defaultSettings } from '../../server/src/settings/settings';
import { applyTextEdits } from '../../server/src/text/textEdit';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { inventedReport, inventedTextDigest } from '../support/invented';
import { parseMarkedText } from '../support/markedText';
import { digestDocument } from './digestDocument';

const surroundings = { index: new WorkspaceIndex(), settings: defaultSettings };

/** The actions at the mark `⟦…⟧` or, without a mark, for the whole text. */
function actionsAt(marked: string, only?: readonly string[], locale: Locale = 'en'): readonly CodeAction[] {
  const { text, ranges } = parseMarkedText(marked);
  const range = ranges[0] ?? { start: 0, end: text.length };
  return getCodeActions(digestDocument(text), surroundings, { range, only }, locale);
}

/** Asserts that the action with this title turns the text into the expected one and that its finding is gone. */
function checkAction(marked: string, title: string, expected: string): void {
  const { text } = parseMarkedText(marked);
  const action = actionsAt(marked).find((candidate) => candidate.title === title);
  if (action === undefined)
    throw new Error(
      `no ${title} in ${actionsAt(marked)
        .map((each) => each.title)
        .join(', ')}`,
    );
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
  });

  it('speak Chinese', () => {
    expect(actionsAt(digest, undefined, 'zh-cn').at(-1)?.title).toBe('在此文件中停用 non-canonical-link');
  });

  it('are offered at their place only', () => {
    expect(actionsAt(plain.replace('Jonas', '⟦Jonas⟧'))).toEqual([]);
  });
});

describe('fix all', () => {
  it('is offered only when asked for, and then changes all that is safe', () => {
    expect(actionsAt(plain).map(({ kind }) => kind)).toEqual(['quickfix', 'quickfix']);
    for (const only of [['source.fixAll.digestDesk'], ['source.fixAll'], ['source']]) {
      const [action, ...others] = actionsAt(plain, only);
      expect(others).toEqual([]);
      expect(action && applyTextEdits(plain, action.edits)).toBe(plain.replace('http:', 'https:'));
    }
    expect(actionsAt(plain, ['']).map(({ kind }) => kind)).toContain('source.fixAll.digestDesk');
  });

  it('is not offered for other kinds or where nothing is to be fixed', () => {
    expect(actionsAt(plain, ['refactor', 'source.organizeImports', 'source.fixAll.eslint'])).toEqual([]);
    expect(actionsAt(inventedTextDigest(), ['source.fixAll'])).toEqual([]);
  });
});
