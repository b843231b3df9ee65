/** `footnote-residue`: a footnote's mark that was left in an abstract as a loose digit or sign. */
import { localized } from '../../localization';
import { findFootnoteResidue } from '../../prose/footnoteResidue';
import { textIn } from '../../text/textRange';
import type { AbstractFinding } from '../abstractText';
import { checkAbstracts } from '../abstractText';
import { reportExample } from '../exampleDigests';
import type { Rule } from '../rule';

export const footnoteResidue: Rule = {
  code: 'footnote-residue',
  severity: 'information',
  layouts: ['text', 'report'],
  explains: ['footnote'],
  summary: localized(
    "A footnote's mark in an abstract, left as a loose digit or sign.",
    '摘要中残留了脚注标记（孤立的数字或符号）。',
  ),
  explanation: localized(
    'The raised number that leads to a footnote becomes an ordinary digit when text is taken from a PDF, and reads like part of the sentence. Where a digit stands alone at the end of a sentence, or a sign at the end of the text, the fix is safe; elsewhere it is offered, for the digit could mean something.',
    '从 PDF 提取文字时，脚注的上标数字会变成普通数字，看似句子的一部分。句末孤立的数字、文末孤立的符号可以安全删除；其他位置只提供修复选项，因为数字可能另有含义。',
  ),
  example: { bad: reportExample.replace('stay exact.', 'stay exact. 1'), good: reportExample },
  check: (context) => checkAbstracts(context, describeResidue),
};

function describeResidue(abstract: string): readonly AbstractFinding[] {
  return findFootnoteResidue(abstract).map(({ range, extent, certain }) => {
    const words = textIn(abstract, range);
    return {
      range,
      message: localized(`“${words}” is the mark of a footnote.`, `“${words}”是脚注标记。`),
      fix: {
        title: localized(`Remove “${words}”`, `删除“${words}”`),
        edit: { range: extent, newText: '' },
        isCertain: certain,
      },
    };
  });
}
