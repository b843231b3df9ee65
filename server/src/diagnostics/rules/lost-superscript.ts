/** `lost-superscript`: an exponent that was set down on the line. */
import { localized } from '../../localization';
import { findLostSuperscripts } from '../../prose/lostSuperscript';
import type { AbstractFinding } from '../abstractText';
import { checkAbstracts } from '../abstractText';
import { reportExample } from '../exampleDigests';
import type { Rule } from '../rule';

export const lostSuperscript: Rule = {
  code: 'lost-superscript',
  severity: 'warning',
  layouts: ['text', 'report'],
  explains: ['math', 'spacing'],
  summary: localized(
    'An exponent stands on the line, as in “9×10 12” or “mm 2”.',
    '指数不再是上标，如 “9×10 12” 或 “mm 2”。',
  ),
  explanation: localized(
    'Extraction from a PDF loses the raised position of exponents: 9×10¹² becomes 9×10 12, a square millimetre mm 2, O(N²) O(N 2). The reader is misled about the number. The quick fix puts Unicode’s raised digits.',
    '从 PDF 提取时，指数的上标位置会丢失：9×10¹² 变成 9×10 12，平方毫米变成 mm 2，O(N²) 变成 O(N 2)，读者会误解数值。快速修复改用 Unicode 上标数字。',
  ),
  example: {
    bad: reportExample.replace('stay exact.', 'stay exact, even for 4×10 12 entries.'),
    good: reportExample.replace('stay exact.', 'stay exact, even for 4×10¹² entries.'),
  },
  check: (context) => checkAbstracts(context, describeSuperscripts),
};

function describeSuperscripts(abstract: string): readonly AbstractFinding[] {
  return findLostSuperscripts(abstract).map(({ range, exponent, raised }) => {
    const fixed = abstract.slice(range.start, exponent.start) + raised;
    return {
      range,
      message: localized(`This is most likely ${fixed}.`, `此处很可能是 ${fixed}。`),
      fix: {
        title: localized(`Replace by “${fixed}”`, `改为“${fixed}”`),
        edit: { range: exponent, newText: raised },
        isCertain: false,
      },
    };
  });
}
