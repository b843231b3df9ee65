/** `missing-final-newline`: the last line does not end with a line break. */
import { localized } from '../../localization';
import { lineBreakOf } from '../../text/sourceLine';
import { textExample } from '../exampleDigests';
import type { Rule } from '../rule';

export const missingFinalNewline: Rule = {
  code: 'missing-final-newline',
  severity: 'hint',
  layouts: ['text', 'report'],
  summary: localized('The last line does not end with a line break.', '最后一行没有以换行符结尾。'),
  explanation: localized(
    'When another digest or paper is appended to such a file, its first line is glued to the last one. The quick fix adds the line break.',
    '若在这样的文件后追加内容，新的首行会与最后一行粘连。快速修复会补上换行符。',
  ),
  example: { bad: textExample.trimEnd(), good: textExample },
  *check({ text }) {
    const last = /[^\r\n]$/u.exec(text);
    if (last === null) return;
    yield {
      range: { start: last.index, end: text.length },
      message: localized('The last line does not end with a line break.', '最后一行没有以换行符结尾。'),
      fixes: [
        {
          title: localized('Insert a final line break', '在末尾插入换行符'),
          edits: [{ range: { start: text.length, end: text.length }, newText: lineBreakOf(text) }],
          safe: true,
        },
      ],
    };
  },
};
