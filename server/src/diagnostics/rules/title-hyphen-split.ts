/** `title-hyphen-split`: a word of the title with the hyphen at which a line of the PDF broke it. */
import { localized } from '../../localization';
import type { Paper } from '../../digest/digest';
import { titleSpans } from '../../digest/titleSpans';
import type { Respelling } from '../../prose/respelling';
import { moveRespelling } from '../../prose/respelling';
import { findSplitWords } from '../../prose/splitWords';
import { reportExample } from '../exampleDigests';
import { spellingsOf } from '../officialRecord';
import { compareTitles, recordAgrees } from '../recordComparison';
import { replaceByOfficialTitle } from '../recordFixes';
import type { Rule, RuleContext, RuleFinding } from '../rule';

export const titleHyphenSplit: Rule = {
  code: 'title-hyphen-split',
  severity: 'information',
  layouts: ['text', 'report'],
  explains: ['hyphen'],
  dependsOnWorkspace: true,
  summary: localized(
    'A word of the title with a hyphen inside, such as “EFFI-CIENT”.',
    '标题中的单词内部多了连字符，如 “EFFI-CIENT”。',
  ),
  explanation: localized(
    'A line of the PDF broke the word, and the mark of hyphenation was kept when the lines were joined; the paper is then not found by its title. A word is known to be one by the abstract, by the other digests and by the arXiv listing mails of the workspace. The quick fix joins it in both headings of a report.',
    'PDF 换行时断开了单词，合并各行后断词符号仍在，按标题便检索不到论文。一个单词是否应连写，依据摘要、其他摘要文件和工作区中的 arXiv 列表邮件判断。快速修复会同时改正报告中的两处标题。',
  ),
  example: {
    bad: reportExample.replaceAll('Sparse Routing Tables', 'SPARSE ROUT-ING TABLES'),
    good: reportExample.replaceAll('Sparse Routing Tables', 'SPARSE ROUTING TABLES'),
  },
  *check(context) {
    for (const paper of context.digest.papers) yield* checkPaper(context, paper);
  },
};

/** One finding for each split word, wherever the title stands. */
function* checkPaper(context: RuleContext, paper: Paper): Generator<RuleFinding> {
  const titles = titleSpans(paper);
  const spellings = spellingsOf(context, paper);
  const placesByWord = new Map<string, Respelling[]>();
  for (const { text, range } of titles) {
    for (const split of findSplitWords(text, spellings)) {
      const places = placesByWord.get(split.wrong) ?? [];
      placesByWord.set(split.wrong, [...places, moveRespelling(split, range.start)]);
    }
  }
  for (const [first, ...others] of placesByWord.values())
    if (first !== undefined) yield createFinding(context, paper, first, others);
}

function createFinding(
  context: RuleContext,
  paper: Paper,
  { range, wrong, right, edits: own }: Respelling,
  others: readonly Respelling[],
): RuleFinding {
  const edits = [own, ...others.map((other) => other.edits)].flat();
  const agrees = recordAgrees(compareTitles(context, paper), edits);
  return {
    range,
    message: localized(`A line end has split “${right}” into “${wrong}”.`, `换行把“${right}”断成了“${wrong}”。`),
    fixes: [
      ...(agrees === false ? replaceByOfficialTitle(context, paper) : []),
      {
        title: localized(`Join to “${right}” in the title`, `将标题中的单词合并为“${right}”`),
        edits,
        safe: agrees === true && paper.layout === 'report',
      },
    ],
  };
}
