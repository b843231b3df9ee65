/** `missing-summary`: a paper without its summary (layout A) or without the text of its brief (layout B). */
import type { ReportPaper, TextPaper } from '../../digest/digest';
import { localized } from '../../localization';
import { lineBreakOf } from '../../text/sourceLine';
import { textExample } from '../exampleDigests';
import { paperName } from '../paperName';
import type { Rule, RuleFinding } from '../rule';

export const missingSummary: Rule = {
  code: 'missing-summary',
  severity: 'warning',
  layouts: ['text', 'report'],
  summary: localized('A paper has no summary or brief.', '论文没有一句话总结或简报。'),
  explanation: localized(
    'In a text digest the line below the title sums the paper up in one sentence; in a report the brief does so in a paragraph. Readers decide by it whether to read on. The quick fix makes room for it.',
    '文本摘要中标题下一行用一句话概括论文，报告中则由简报用一段话概括；读者据此决定是否继续阅读。快速修复会留出位置。',
  ),
  example: { bad: textExample.replace('针对调度器冷启动问题,提出热启动策略,缩短等待\n', ''), good: textExample },
  *check({ digest, text }) {
    for (const paper of digest.papers) {
      const finding = paper.layout === 'text' ? checkTextPaper(text, paper) : checkReportPaper(text, paper);
      if (finding !== undefined) yield finding;
    }
  },
};

function checkTextPaper(text: string, paper: TextPaper): RuleFinding | undefined {
  if (paper.summary !== undefined) return undefined;
  const lineBreak = lineBreakOf(text);
  const offset = paper.title?.range.end ?? paper.range.start;
  const name = paperName(paper);
  return {
    range: paper.nameRange,
    message: localized(`${name.en} has no summary.`, `${name['zh-cn']}没有一句话总结。`),
    fixes: [
      {
        title: localized('Insert a line for the summary', '插入总结行'),
        edits: [{ range: { start: offset, end: offset }, newText: lineBreak }],
        cursor: paper.title === undefined ? 0 : lineBreak.length,
        safe: false,
      },
    ],
  };
}

function checkReportPaper(text: string, paper: ReportPaper): RuleFinding | undefined {
  const entry = paper.briefEntry;
  if (entry === undefined || paper.brief !== undefined) return undefined;
  const room = lineBreakOf(text).repeat(2);
  const offset = entry.heading.range.end;
  const name = paperName(paper);
  return {
    range: entry.title?.range ?? entry.heading.range,
    message: localized(`The brief of ${name.en} is empty.`, `${name['zh-cn']}的简报为空。`),
    fixes: [
      {
        title: localized('Insert a paragraph for the brief', '插入简报段落'),
        edits: [{ range: { start: offset, end: offset }, newText: room }],
        cursor: room.length,
        safe: false,
      },
    ],
  };
}
