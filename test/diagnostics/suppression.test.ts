/** Settings and comments that switch a rule off or change its severity, and the edit that writes such a comment. */
import { describe, expect, it } from 'vitest';
import type { Finding, Rule } from '../../server/src/diagnostics/rule';
import { disableHere, disableInFile } from '../../server/src/diagnostics/suppressionEdit';
import type { Digest } from '../../server/src/digest/digest';
import { isDigestDocument, parseDocument } from '../../server/src/workspace/parsedDocument';
import { localized } from '../../server/src/localization';
import { applyTextEdits } from '../../server/src/text/textEdit';
import { findingsIn } from '../support/checkRule';
import { withBothLineEndings } from '../support/markedText';

/** Finds every `WRONG`, wherever it stands. */
const wrongWord: Rule = {
  code: 'wrong-word',
  severity: 'warning',
  layouts: ['text', 'report'],
  summary: localized('', ''),
  explanation: localized('', ''),
  example: { bad: '', good: '' },
  *check({ text }) {
    for (const match of text.matchAll(/WRONG/g))
      yield { range: { start: match.index, end: match.index + 5 }, message: localized('', '') };
  },
};

const textDigest = `2026-02-03
Fast WRONG Tables
针对路由开销过高问题,提出稀疏路由表方法
Authors: Ada Lindqvist | Date: 2026-02-02
Link: https://arxiv.org/abs/2602.00011
Abstract
We keep a WRONG table.
`;

const report = `# AI推理加速技术论文分析报告
生成时间: 2026-02-03 08:30:00
分析论文数量: 1篇

## 论文技术简报

### 1. Fast WRONG Tables

北岸大学发布了WRONG论文。

## 论文详细信息

### 1. Fast WRONG Tables

**主要机构**: Northshore University
**作者数量**: 1人

**摘要**:
We keep a table.
Another WRONG line.
`;

function lines(text: string, level?: 'error' | 'warning' | 'information' | 'hint' | 'off'): number[] {
  const settings = level === undefined ? {} : { rules: { 'wrong-word': level } };
  return findingsIn(text, { rule: wrongWord, settings }).map((finding) => lineOf(text, finding));
}

function lineOf(text: string, finding: Finding): number {
  return text.slice(0, finding.range.start).split('\n').length;
}

function insertLine(text: string, line: number, added: string): string {
  const all = text.split('\n');
  all.splice(line - 1, 0, added);
  return all.join('\n');
}

describe('settings', () => {
  it.each(['error', 'warning', 'information', 'hint'] as const)('sets the severity %s', (level) => {
    const findings = findingsIn(textDigest, { rule: wrongWord, settings: { rules: { 'wrong-word': level } } });
    expect(findings.map((finding) => finding.severity)).toEqual([level, level]);
  });

  it('switches a rule off, and only the one named', () => {
    expect(lines(textDigest, 'off')).toEqual([]);
    expect(findingsIn(textDigest, { rule: wrongWord, settings: { rules: { 'other-rule': 'off' } } })).toHaveLength(2);
  });

  it('keeps the default severity of a rule that is not named', () => {
    expect(findingsIn(textDigest, { rule: wrongWord }).map((finding) => finding.severity)).toEqual([
      'warning',
      'warning',
    ]);
  });
});

describe('comments in a text digest', () => {
  it.each([
    ['# digest-disable wrong-word', []],
    ['# digest-disable', []],
    ['# digest-disable other-rule wrong-word', []],
    ['# digest-disable other-rule', [3, 8]],
    ['# digest-disable other-rule\n# digest-disable wrong-word', []],
    ['# digest-disable wrong-word: they are right here', []],
    ['# digest-disable wrong-word -- they are right here', []],
    ['# digest-disable other-rule: not wrong-word', [3, 8]],
    ['# digest-disable other-rule — not wrong-word', [3, 8]],
    ['# digest-disable: wrong-word', []],
    ['# digest-disable -- everything is right', [3, 8]],
    ['# digest-disable wrong-wrod', [3, 8]],
    ['# digest-disable 缺少词', [3, 8]],
    ['# digest-disable WRONG_WORD', [2, 3, 8]],
    ['# digest-disable-nextline wrong-word', [3, 8]],
    ['# digest-disable-next-line wrong-word', [8]],
    ['# digest-disable-next-line', [8]],
  ])('%j under the date', (comment, expected) => {
    for (const text of withBothLineEndings(insertLine(textDigest, 2, comment))) expect(lines(text)).toEqual(expected);
  });

  it('may stand above the date, which is read all the same', () => {
    const text = `# digest-disable wrong-word\n\n${textDigest}`;
    expect(lines(text)).toEqual([]);
    const { digest } = parseDocument('file:///test.digest', text);
    expect(digest?.layout === 'text' && digest.date?.text).toBe('2026-02-03');
  });

  it('hold only under the date', () => {
    expect(lines(insertLine(textDigest, 7, '# digest-disable wrong-word'))).toEqual([2, 8]);
  });
});

describe('comments in a report', () => {
  it.each([
    [7, '<!-- digest-disable-next-line wrong-word -->', [10, 14, 21]],
    [7, '<!-- digest-disable-next-line -->', [10, 14, 21]],
    [9, '<!-- digest-disable-next-line other-rule wrong-word -->', [7, 14, 21]],
    [9, '<!-- digest-disable-next-line other-rule -->', [7, 10, 14, 21]],
    [20, '<!-- digest-disable-next-line wrong-word -->', [7, 9, 13]],
    [6, '<!-- digest-disable-next-line wrong-word -->', [8, 10, 14, 21]],
    [4, '<!-- digest-disable wrong-word -->', []],
    [20, '<!-- digest-disable wrong-word -->', []],
    [1, '<!-- digest-disable -->', []],
    [4, '<!-- digest-disable other-rule -->', [8, 10, 14, 21]],
    [4, '<!-- digest-disable 缺少词 -->', [8, 10, 14, 21]],
    [7, '<!-- digest-disable-next-lines wrong-word -->', [8, 10, 14, 21]],
  ])('on line %i: %s', (line, comment, expected) => {
    for (const text of withBothLineEndings(insertLine(report, line, comment))) expect(lines(text)).toEqual(expected);
  });
});

/** The text after the edit that suppresses the finding number `which` at its place. */
function disabledHere(text: string, which = 0): string {
  const finding = findingsIn(text, { rule: wrongWord })[which];
  const edit = finding && disableHere(text, digestOf(text), finding);
  if (edit === undefined) throw new Error('nothing to suppress');
  return applyTextEdits(text, [edit]);
}

/** The text after the edit that suppresses the rule for the file. */
function disabledInFile(text: string): string {
  return applyTextEdits(text, [disableInFile(text, digestOf(text), 'wrong-word')]);
}

function digestOf(text: string): Digest {
  const document = parseDocument('file:///test.digest', text);
  if (!isDigestDocument(document)) throw new Error('the fixture is no digest');
  return document.digest;
}

describe('the suppressing edit in a text digest', () => {
  it('has no place but the head of the file', () => {
    const [finding] = findingsIn(textDigest, { rule: wrongWord });
    expect(finding && disableHere(textDigest, digestOf(textDigest), finding)).toBeUndefined();
  });

  it('adds a line under the date', () => {
    expect(disabledInFile(textDigest)).toBe(insertLine(textDigest, 2, '# digest-disable wrong-word'));
  });

  it('joins the line that is there', () => {
    const text = insertLine(textDigest, 2, '# digest-disable other-rule');
    expect(disabledInFile(text)).toBe(insertLine(textDigest, 2, '# digest-disable other-rule wrong-word'));
  });

  it('leaves the remark of the line alone', () => {
    const text = insertLine(textDigest, 2, '# digest-disable other-rule: see the minutes');
    expect(disabledInFile(text)).toBe(
      insertLine(textDigest, 2, '# digest-disable other-rule wrong-word: see the minutes'),
    );
  });

  it('does not join a line that holds for the next one', () => {
    const text = insertLine(textDigest, 2, '# digest-disable-next-line other-rule');
    expect(lines(disabledInFile(text))).toEqual([]);
  });

  it.each([
    ['CRLF', textDigest.replace(/\n/g, '\r\n')],
    ['a byte order mark', `\uFEFF${textDigest}`],
    ['no date', textDigest.slice(textDigest.indexOf('\n') + 1)],
    ['no date and a byte order mark', `\uFEFF${textDigest.slice(textDigest.indexOf('\n') + 1)}`],
  ])('silences the rule with %s', (_, text) => {
    const after = disabledInFile(text);
    expect(lines(after)).toEqual([]);
    expect(after.replace(/# digest-disable wrong-word\r?\n/, '')).toBe(text);
  });
});

describe('the suppressing edit for a report', () => {
  it('adds a line to the header', () => {
    for (const text of withBothLineEndings(report)) {
      const after = disabledInFile(text);
      expect(after.split(/\r?\n/)[3]).toBe('<!-- digest-disable wrong-word -->');
      expect(after.replace(/<!-- digest-disable wrong-word -->\r?\n/, '')).toBe(text);
      expect(lines(after)).toEqual([]);
    }
  });

  it('joins the comment for the whole file that is there, and no other', () => {
    const text = insertLine(report, 20, '<!-- digest-disable other-rule -- see the minutes -->');
    expect(disabledInFile(text)).toBe(
      insertLine(report, 20, '<!-- digest-disable other-rule wrong-word -- see the minutes -->'),
    );
    expect(lines(disabledInFile(insertLine(report, 7, '<!-- digest-disable-next-line other-rule -->')))).toEqual([]);
  });

  it.each([
    ['without a header', report.slice(report.indexOf('## ')), /^<!-- digest-disable wrong-word -->\n## /],
    ['without sections', report.slice(0, report.indexOf('\n##')), /\n<!-- digest-disable wrong-word -->\n$/],
    ['that ends in its header', report.slice(0, report.indexOf('\n\n##')), /\n<!-- digest-disable wrong-word -->$/],
    ['with a byte order mark alone', `\uFEFF${report.slice(report.indexOf('## '))}`, /^\uFEFF<!-- digest-disable/],
  ])('finds a place in a report %s', (_, text, expected) => {
    expect(disabledInFile(text)).toMatch(expected);
    expect(lines(disabledInFile(text))).toEqual([]);
  });
});

describe('the suppressing edit in a report', () => {
  it.each([0, 1, 2, 3])('adds a line above finding %i alone', (which) => {
    for (const text of withBothLineEndings(report)) {
      const before = findingsIn(text, { rule: wrongWord }).map((finding) => lineOf(text, finding));
      const after = disabledHere(text, which);
      expect(after.replace(/<!-- digest-disable-next-line wrong-word -->\r?\n/, '')).toBe(text);
      expect(lines(after)).toEqual(
        before.filter((_, at) => at !== which).map((line, at) => line + (at < which ? 0 : 1)),
      );
    }
  });

  it('joins the comment that is there', () => {
    const text = insertLine(report, 7, '<!-- digest-disable-next-line other-rule -->');
    expect(disabledHere(text)).toBe(insertLine(report, 7, '<!-- digest-disable-next-line other-rule wrong-word -->'));
  });

  it('stands behind a byte order mark', () => {
    const text = `\uFEFF${report.replace('分析报告', 'WRONG分析报告')}`;
    expect(disabledHere(text).startsWith('\uFEFF<!-- digest-disable-next-line wrong-word -->\n# ')).toBe(true);
    expect(lines(disabledHere(text))).toEqual([8, 10, 14, 21]);
  });
});
