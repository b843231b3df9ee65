/** `space-before-punctuation`: a blank before a comma or a full stop. */
import { localized } from '../../localization';
import { findFootnoteResidue } from '../../prose/footnoteResidue';
import { outsideFormulas } from '../../prose/formula';
import type { AbstractFinding } from '../abstractText';
import { checkAbstracts } from '../abstractText';
import { textExample } from '../exampleDigests';
import type { Rule } from '../rule';

/** Not the dots of an ellipsis, nor colons, question and exclamation marks, which French sets apart. */
const pattern = / {1,3}([,.;])(?=[\s"'”’)\]]|$)(?! ?\.)(?<=[^\s.] {1,3}.)/g;

export const spaceBeforePunctuation: Rule = {
  code: 'space-before-punctuation',
  severity: 'hint',
  layouts: ['text', 'report'],
  explains: ['punctuation'],
  summary: localized('A blank stands before a comma or a full stop.', '逗号或句号之前有空格。'),
  explanation: localized(
    'Raised and lowered signs, links and changes of font make extraction from a PDF leave a blank before the punctuation. Where the blank follows a footnote’s digit, that digit is the finding.',
    '上标、下标、链接和字体变化会使从 PDF 提取的文字在标点之前留下空格。若空格之前是脚注数字，则只报告该数字。',
  ),
  example: { bad: textExample.replace('memory.', 'memory .'), good: textExample },
  check: (context) => checkAbstracts(context, describeBlanks),
};

function describeBlanks(abstract: string): readonly AbstractFinding[] {
  const found = [...abstract.matchAll(pattern)].map((match) => {
    const [whole, sign = ''] = match;
    return { range: { start: match.index, end: match.index + whole.length }, sign };
  });
  if (found.length === 0) return [];
  const footnoteEnds = new Set(findFootnoteResidue(abstract).map(({ extent }) => extent.end));
  return outsideFormulas(abstract, found).flatMap(({ range, sign }) => {
    const blanks = { start: range.start, end: range.end - sign.length };
    if (footnoteEnds.has(blanks.end)) return [];
    return {
      range,
      message: localized(`A blank stands before “${sign}”.`, `“${sign}”之前有空格。`),
      fix: {
        title: localized(`Remove the blank before “${sign}”`, `删除“${sign}”之前的空格`),
        edit: { range: blanks, newText: '' },
        isCertain: true,
      },
    };
  });
}
