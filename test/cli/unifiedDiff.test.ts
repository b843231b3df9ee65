/** Diffs as `patch` reads them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatUnifiedDiff } from '../../server/src/cli/unifiedDiff';
import type { TextEdit } from '../../server/src/text/textEdit';
import { applyTextEdits } from '../../server/src/text/textEdit';

function replaceAll(text: string, part: string, newText: string): TextEdit[] {
  return [...text.matchAll(new RegExp(part, 'g'))].map(({ index, 0: { length } }) => ({
    range: { start: index, end: index + length },
    newText,
  }));
}

function diff(text: string, part: string, newText: string): string {
  return formatUnifiedDiff('a', text, replaceAll(text, part, newText));
}

const numbers = Array.from({ length: 20 }, (_, index) => `${index + 1}\n`).join('');

describe('a diff', () => {
  it('is empty without edits', () => expect(formatUnifiedDiff('a', numbers, [])).toBe(''));

  it('shows three lines around a change, and near changes together', () => {
    expect(diff(numbers, '\\b(?:5|8)\\n', 'x\n')).toBe(
      '--- a\n+++ a\n@@ -2,10 +2,10 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n-8\n+x\n 9\n 10\n 11\n',
    );
  });

  it('counts on behind lines that were added', () => {
    expect(diff(numbers, '\\b(?:2|20)\\n', 'x\ny\n')).toBe(
      '--- a\n+++ a\n@@ -1,5 +1,6 @@\n 1\n-2\n+x\n+y\n 3\n 4\n 5\n@@ -17,4 +18,5 @@\n 17\n 18\n 19\n-20\n+x\n+y\n',
    );
  });

  it('shows the lines that were split or removed, and no others', () => {
    expect(diff('ab\nc\n', '(?=b)', '\n')).toBe('--- a\n+++ a\n@@ -1,2 +1,3 @@\n-ab\n+a\n+b\n c\n');
    expect(diff('a\nb\nc\n', 'b\n', '')).toBe('--- a\n+++ a\n@@ -1,3 +1,2 @@\n a\n-b\n c\n');
  });

  it('says where the end of the file has no line break', () => {
    expect(diff('a\nb', '(?<=b)', '\n')).toBe(
      '--- a\n+++ a\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n',
    );
  });

  it('gives the edited text when it is applied', () => {
    const line = fc.constantFrom('a', 'b', '\n', '\r\n', '\r', 'x');
    const texts = fc.array(line, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('a', 'b\\n', '\\n', 'x', '(?<=a)b'),
        fc.string({ unit: line }),
        (text, part, by) => {
          const edits = replaceAll(text, part, by);
          expect(applyPatch(text, formatUnifiedDiff('a', text, edits))).toBe(applyTextEdits(text, edits));
        },
      ),
    );
  });
});

/** What `patch` does, without looking for the place: the context must match where the hunk says it is. */
function applyPatch(text: string, patch: string): string {
  const before = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const after: string[] = [];
  let position = 0;
  const marker = '\\ No newline at end of file';
  const rows = patch.split('\n').slice(0, -1);
  const lines = rows.flatMap((row, index) => (row === marker ? [] : [rows[index + 1] === marker ? row : `${row}\n`]));
  for (const line of lines.slice(2)) {
    const hunk = /^@@ -(\d+),(\d+) /.exec(line);
    if (hunk !== null) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      after.push(...before.slice(position, start));
      position = start;
    } else if (line.startsWith('+')) {
      after.push(line.slice(1));
    } else {
      expect(before[position]).toBe(line.slice(1));
      if (line.startsWith(' ')) after.push(line.slice(1));
      position++;
    }
  }
  return [...after, ...before.slice(position)].join('');
}
