import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../server/src/text/lineIndex';
import { lineBreakOf, linesOf } from '../../server/src/text/sourceLine';
import { applyTextEdits, editsConflict, trimTextEdit } from '../../server/src/text/textEdit';
import { containsOffset, rangesTouch, trimRange } from '../../server/src/text/textRange';

/** Texts rich in what breaks line arithmetic. */
const roughText = fc
  .array(fc.constantFrom('a', '论', '𝒪', '\uD800', '\n', '\r', '\r\n', ' ', '\t', '\uFEFF', '\u2028'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

describe('LineIndex', () => {
  it('counts UTF-16 units over Chinese and astral characters', () => {
    const index = new LineIndex('论文\r\n𝒪(n)\rx');
    expect(index.positionAt(4)).toEqual({ line: 1, character: 0 });
    expect(index.positionAt(6)).toEqual({ line: 1, character: 2 });
    expect(index.offsetAt({ line: 2, character: 0 })).toBe(10);
    expect(index.lineCount).toBe(3);
  });

  it('moves positions outside of the text or behind a line end to the nearest place', () => {
    const index = new LineIndex('ab\r\ncd');
    expect(index.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(index.offsetAt({ line: 9, character: 0 })).toBe(6);
    expect(index.positionAt(99)).toEqual({ line: 1, character: 2 });
    expect(index.positionAt(-1)).toEqual({ line: 0, character: 0 });
  });

  it('gives back every offset that is not inside a line break', () => {
    fc.assert(
      fc.property(roughText, (text) => {
        const index = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          if (text[offset] === '\n' && text[offset - 1] === '\r') continue;
          expect(index.offsetAt(index.positionAt(offset))).toBe(offset);
        }
      }),
    );
  });
});

describe('linesOf', () => {
  it('covers the text with lines and line breaks', () => {
    fc.assert(
      fc.property(roughText, (text) => {
        const lines = [...linesOf(text)];
        expect(lines.map(({ range, nextStart }) => text.slice(range.start, nextStart)).join('')).toBe(text);
        expect(lines.length).toBe(new LineIndex(text).lineCount);
      }),
    );
  });

  it('names the line break in use', () => {
    expect(lineBreakOf('a\r\nb\nc')).toBe('\r\n');
    expect(lineBreakOf('a\rb')).toBe('\r');
    expect(lineBreakOf('a')).toBe('\n');
  });
});

describe('applyTextEdits', () => {
  it('applies edits in any order', () => {
    const edits = [
      { range: { start: 4, end: 7 }, newText: 'X' },
      { range: { start: 0, end: 0 }, newText: '> ' },
    ];
    expect(applyTextEdits('abc def', edits)).toBe('> abc X');
  });

  it('refuses edits that overlap', () => {
    const edits = [
      { range: { start: 0, end: 3 }, newText: '' },
      { range: { start: 2, end: 4 }, newText: '' },
    ];
    expect(() => applyTextEdits('abcdef', edits)).toThrow('overlap at offset 2');
  });

  it('sees a conflict in overlaps and in two insertions at one place, not in neighbours', () => {
    const edit = (start: number, end: number): { range: { start: number; end: number }; newText: string } => ({
      range: { start, end },
      newText: '',
    });
    expect(editsConflict(edit(0, 3), edit(2, 4))).toBe(true);
    expect(editsConflict(edit(2, 2), edit(2, 2))).toBe(true);
    expect(editsConflict(edit(0, 3), edit(3, 4))).toBe(false);
  });
});

describe('ranges', () => {
  it('trims blanks of any kind', () => {
    expect(trimRange(' \u3000ab\t', { start: 0, end: 5 })).toEqual({ start: 2, end: 4 });
    expect(trimRange('   ', { start: 1, end: 3 })).toEqual({ start: 1, end: 1 });
  });

  it('counts the end as inside, and neighbours as touching', () => {
    expect(containsOffset({ start: 1, end: 3 }, 3)).toBe(true);
    expect(containsOffset({ start: 1, end: 3 }, 4)).toBe(false);
    expect(rangesTouch({ start: 0, end: 2 }, { start: 2, end: 2 })).toBe(true);
    expect(rangesTouch({ start: 0, end: 2 }, { start: 3, end: 4 })).toBe(false);
  });
});

describe('trimTextEdit', () => {
  const trimmed = (old: string, newText: string): readonly [string, string] => {
    const edit = trimTextEdit(`<${old}>`, { range: { start: 1, end: 1 + old.length }, newText });
    return [`<${old}>`.slice(edit.range.start, edit.range.end), edit.newText];
  };

  it.each([
    ['a word', 'one two three', 'one four three', ['two', 'four']],
    ['an insertion', '\n', '\nLink: x\n', ['', 'Link: x\n']],
    ['a deletion', '\n\n\n', '\n\n', ['\n', '']],
    ['nothing', 'same', 'same', ['', '']],
    ['overlapping ends', 'aa', 'aaa', ['', 'a']],
    ['whole line breaks', '\r\n', '\r', ['\r\n', '\r']],
    ['whole surrogate pairs', '𝒪', '𝒫', ['𝒪', '𝒫']],
  ])('leaves %s', (_, old, newText, expected) => {
    expect(trimmed(old, newText)).toEqual(expected);
  });

  it('makes the same change', () => {
    fc.assert(
      fc.property(roughText, roughText, (old, newText) => {
        const edit = { range: { start: 0, end: old.length }, newText };
        expect(applyTextEdits(old, [trimTextEdit(old, edit)])).toBe(newText);
      }),
    );
  });
});
