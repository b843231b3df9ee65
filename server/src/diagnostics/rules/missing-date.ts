/** `missing-date`: a text digest without a date, or a paper in it without one. */
import type { TextDigest } from '../../digest/digest';
import { localized } from '../../localization';
import { lineBreakOf } from '../../text/sourceLine';
import type { TextRange } from '../../text/textRange';
import { textExample } from '../exampleDigests';
import { findMissingField } from '../missingField';
import type { Rule, RuleFinding } from '../rule';

export const missingDate: Rule = {
  code: 'missing-date',
  severity: 'warning',
  layouts: ['text'],
  summary: localized(
    'A text digest does not begin with its date, or a paper in it has none.',
    '文本摘要未以日期开头，或其中的论文没有日期。',
  ),
  explanation: localized(
    'The first line is the day of the digest, each paper has the day of its submission; both are needed to sort papers and to see which are new. The quick fix inserts the place for it; write the date as `YYYY-MM-DD`.',
    '首行是摘要的日期，每篇论文还有提交日期；两者用于排序和辨别新论文。快速修复会留出位置，请按 `YYYY-MM-DD` 填写。',
  ),
  example: { bad: textExample.replace('Chen Wei | Date: 2026-02-02', 'Chen Wei'), good: textExample },
  *check(context) {
    const { digest, text } = context;
    if (digest.layout !== 'text') return;
    if (digest.date === undefined) yield findMissingDigestDate(text, digest);
    for (const paper of digest.papers) {
      const finding = findMissingField(context, paper, 'date', paper.date, localized('date', '日期'));
      if (finding !== undefined) yield finding;
    }
  },
};

function findMissingDigestDate(text: string, digest: TextDigest): RuleFinding {
  const offset = text.startsWith('\uFEFF') ? 1 : 0;
  return {
    range: digest.suppressions[0]?.range ?? firstWords(text, digest),
    message: localized(
      'The digest has no date: its first line should be YYYY-MM-DD.',
      '摘要没有日期：首行应为 YYYY-MM-DD。',
    ),
    fixes: [
      {
        title: localized('Insert a first line for the date', '在首行插入日期'),
        edits: [{ range: { start: offset, end: offset }, newText: lineBreakOf(text) }],
        safe: false,
        cursor: 0,
      },
    ],
  };
}

/** The first line that is not blank. */
function firstWords(text: string, digest: TextDigest): TextRange {
  const match = /\S(?:[^\r\n]*\S)?/.exec(text.slice(digest.bodyOffset));
  const start = digest.bodyOffset + (match?.index ?? 0);
  return { start, end: start + (match?.[0].length ?? 0) };
}
