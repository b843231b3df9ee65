/** `missing-title`: a paper without a title. */
import type { Paper, ReportEntry, ReportPaper, TextPaper } from '../../digest/digest';
import { localized } from '../../localization';
import { lineBreakOf } from '../../text/sourceLine';
import type { TextEdit } from '../../text/textEdit';
import { reportExample } from '../exampleDigests';
import { paperName, shorten } from '../paperName';
import { insertOfficialTitle } from '../recordFixes';
import type { Fix, Rule, RuleContext, RuleFinding } from '../rule';

const secondHeading = '### 2. Warm Starts for Small Schedulers';

export const missingTitle: Rule = {
  code: 'missing-title',
  severity: 'error',
  layouts: ['text', 'report'],
  summary: localized('A paper has no title, or a heading is empty.', '论文没有标题，或条目的标题为空。'),
  explanation: localized(
    'Without its title nobody can tell which paper is meant. In a report the title stands in both sections: where one heading has it, the quick fix copies it to the other; where the brief quotes it in 《》, it is offered.',
    '没有标题就无法知道是哪篇论文。报告的两个部分都写有标题：若其中一处存在，快速修复会复制到另一处；若简报在《》中提到标题，也可采用。',
  ),
  example: { bad: reportExample.replace(secondHeading, '### 2. '), good: reportExample },
  *check(context) {
    const { digest, text } = context;
    for (const paper of digest.papers) {
      if (paper.layout === 'text') {
        if (paper.title === undefined)
          yield findMissingTitle(paper, [...insertFromRecord(context, paper), makeRoom(text, paper)]);
      } else if (paper.title === undefined) {
        yield findMissingTitle(paper, [...insertFromRecord(context, paper), ...takeFromBrief(text, paper)]);
      } else {
        yield* findEmptyHeadings(text, paper, paper.title.text);
      }
    }
  },
};

function findMissingTitle(paper: Paper, fixes: readonly Fix[]): RuleFinding {
  const name = paperName(paper);
  return {
    range: paper.nameRange,
    message: localized(`${name.en} has no title.`, `${name['zh-cn']}没有标题。`),
    fixes,
  };
}

function insertFromRecord(context: RuleContext, paper: Paper): readonly Fix[] {
  const { text } = context;
  const { start } = paper.range;
  return insertOfficialTitle(context, paper, (title) =>
    paper.layout === 'report'
      ? entriesOf(paper).map((entry) => insertTitle(text, entry, title))
      : [{ range: { start, end: start }, newText: title + lineBreakOf(text) }],
  );
}

function makeRoom(text: string, paper: TextPaper): Fix {
  const { start } = paper.range;
  return {
    title: localized('Insert a line for the title', '插入标题行'),
    edits: [{ range: { start, end: start }, newText: lineBreakOf(text) }],
    cursor: 0,
    safe: false,
  };
}

function takeFromBrief(text: string, paper: ReportPaper): readonly Fix[] {
  const title = /《([^《》]{4,})》/.exec(paper.brief?.text ?? '')?.[1]?.trim();
  if (title === undefined) return [];
  return [
    {
      title: localized(`Take “${shorten(title)}” from the brief`, `采用简报中的《${shorten(title)}》`),
      edits: entriesOf(paper).map((entry) => insertTitle(text, entry, title)),
      safe: false,
    },
  ];
}

/** The one heading of two that has no title. */
function* findEmptyHeadings(text: string, paper: ReportPaper, title: string): Iterable<RuleFinding> {
  for (const entry of entriesOf(paper)) {
    if (entry.title !== undefined) continue;
    const inBriefs = entry === paper.briefEntry;
    yield {
      range: entry.heading.range,
      message: inBriefs
        ? localized('This heading has no title, though the details have one.', '此条目没有标题，而详细信息中有。')
        : localized('This heading has no title, though the briefs have one.', '此条目没有标题，而技术简报中有。'),
      fixes: [
        {
          title: localized(`Insert “${shorten(title)}”`, `插入《${shorten(title)}》`),
          edits: [insertTitle(text, entry, title)],
          safe: true,
        },
      ],
    };
  }
}

function entriesOf({ briefEntry, detailEntry }: ReportPaper): readonly ReportEntry[] {
  return [briefEntry, detailEntry].filter((entry) => entry !== undefined);
}

function insertTitle(text: string, { titleInsertOffset: offset }: ReportEntry, title: string): TextEdit {
  const blank = /\s/.test(text.charAt(offset - 1)) ? '' : ' ';
  return { range: { start: offset, end: offset }, newText: blank + title };
}
