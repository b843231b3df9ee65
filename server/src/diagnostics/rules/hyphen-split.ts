/** `hyphen-split`: a word of the abstract with a hyphen inside, or a suspended hyphen without the blank behind it. */
import type { DifferenceKind } from '../../arxiv/textDifference';
import type { Paper } from '../../digest/digest';
import { localized } from '../../localization';
import type { Respelling } from '../../prose/respelling';
import { moveRespelling } from '../../prose/respelling';
import { findSplitWords } from '../../prose/splitWords';
import { findUnspacedConjunctions } from '../../prose/suspendedHyphens';
import { textIn } from '../../text/textRange';
import type { CorrectedFinding } from '../abstractText';
import { checkSpellings } from '../abstractText';
import { reportExample } from '../exampleDigests';
import { spellingsOf } from '../officialRecord';
import { compareAbstract } from '../recordComparison';
import type { PaperAbstract } from '../paperAbstract';
import type { Rule, RuleContext } from '../rule';

const kinds: readonly DifferenceKind[] = ['spacing', 'hyphen'];

export const hyphenSplit: Rule = {
  code: 'hyphen-split',
  severity: 'information',
  layouts: ['text', 'report'],
  explains: kinds,
  dependsOnWorkspace: true,
  summary: localized(
    'A hyphen inside a word, such as “Ima-geNet”, or without its blank, as in “intra-and inter-layer”.',
    '单词内部多了连字符，如 “Ima-geNet”；或连字符后缺少空格，如 “intra-and inter-layer”。',
  ),
  explanation: localized(
    'A line of the PDF broke the word, and the mark of hyphenation was kept when the lines were joined; or the blank behind a hyphen at the end of a line was lost. A word is known to be one by the rest of the paper, by the other digests and by the arXiv listing mails of the workspace.',
    'PDF 换行时断开了单词，合并各行后断词符号仍在；或行末连字符后的空格丢失。一个单词是否应连写，依据论文其余部分、其他摘要文件和工作区中的 arXiv 列表邮件判断。',
  ),
  example: {
    bad: reportExample.replace('Routing tables grow', 'On core-and edge-routers, routing tables grow'),
    good: reportExample.replace('Routing tables grow', 'On core- and edge-routers, routing tables grow'),
  },
  check: (context) => checkSpellings(context, kinds, (abstract) => checkAbstract(context, abstract)),
};

function* checkAbstract(context: RuleContext, { paper, text, start }: PaperAbstract): Iterable<CorrectedFinding> {
  const spellings = spellingsOf(context, paper);
  for (const split of findSplitWords(text, spellings)) yield createSplitFinding(moveRespelling(split, start));
  const unspaced = [...findUnspacedConjunctions(text), ...unspacedByRecord(context, paper)];
  for (const found of new Map(unspaced.map((each) => [each.range.start, each])).values())
    yield createUnspacedFinding(moveRespelling(found, start));
}

/** Those that the record has with the blank, whatever follows. */
function unspacedByRecord(context: RuleContext, paper: Paper): readonly Respelling[] {
  const field = compareAbstract(context, paper);
  return (field?.differences ?? []).flatMap(({ range, official }) => {
    const wrong = textIn(field?.span.text ?? '', range);
    const blank = range.start + (/^[\p{L}\p{N}]+-(?=(?:and|or)$)/u.exec(wrong)?.[0].length ?? NaN);
    if (official !== wrong.replace(/-(?=(?:and|or)$)/, '- ') || Number.isNaN(blank)) return [];
    return [{ range, wrong, right: official, edits: [{ range: { start: blank, end: blank }, newText: ' ' }] }];
  });
}

function createSplitFinding({ range, wrong, right, edits }: Respelling): CorrectedFinding {
  return {
    range,
    message: localized(`A line end has split “${right}” into “${wrong}”.`, `换行把“${right}”断成了“${wrong}”。`),
    fixes: [{ title: localized(`Join to “${right}”`, `合并为“${right}”`), edits, safe: false }],
  };
}

function createUnspacedFinding({ range, right, edits }: Respelling): CorrectedFinding {
  return {
    range,
    message: localized(`The blank behind the hyphen is lost: “${right}”.`, `连字符后缺少空格，应为“${right}”。`),
    fixes: [{ title: localized(`Replace by “${right}”`, `改为“${right}”`), edits, safe: true }],
  };
}
