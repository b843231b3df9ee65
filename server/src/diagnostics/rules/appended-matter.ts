/** `appended-matter`: what the PDF prints around an abstract was read as part of it. */
import { localized } from '../../localization';
import { findAppendedMatter } from '../../prose/appendedMatter';
import { textIn } from '../../text/textRange';
import type { AbstractFinding } from '../abstractText';
import { checkAbstracts } from '../abstractText';
import { reportExample } from '../exampleDigests';
import { shorten } from '../paperName';
import type { Rule } from '../rule';

export const appendedMatter: Rule = {
  code: 'appended-matter',
  severity: 'information',
  layouts: ['text', 'report'],
  explains: ['tail', 'wording'],
  summary: localized(
    'Subject headings, notes about the authors or e-mail addresses at the end of an abstract.',
    '摘要末尾混入了主题分类、关键词、作者说明或电子邮件地址。',
  ),
  explanation: localized(
    'CCS Concepts, Index Terms, keywords, notes such as “Equal contribution”, addresses and captions stand near the abstract on the first page, and extraction appends them. Some interrupt a sentence. The quick fix cuts them out; look at what it removes, for the abstract may go on behind them.',
    'CCS Concepts、Index Terms、关键词、“Equal contribution” 等作者说明、邮件地址和图注在首页上与摘要相邻，提取时被接在摘要之后，有时还打断句子。快速修复会将其删除；请先查看要删除的内容，摘要可能在其后继续。',
  ),
  example: {
    bad: reportExample.replace('stay exact.', 'stay exact. CCS Concepts • Networks → Routing protocols.'),
    good: reportExample,
  },
  check: (context) => checkAbstracts(context, describeMatter),
};

function describeMatter(abstract: string): readonly AbstractFinding[] {
  const matter = findAppendedMatter(abstract);
  if (matter === undefined) return [];
  const words = shorten(textIn(abstract, matter.words), 30);
  return [
    {
      range: matter.words,
      message: localized(`“${words}” does not belong to the abstract.`, `“${words}”不属于摘要。`),
      fix: {
        title: localized(`Cut “${words}” out of the abstract`, `从摘要中删去“${words}”`),
        edit: { range: matter.extent, newText: '' },
        isCertain: false,
      },
    },
  ];
}
