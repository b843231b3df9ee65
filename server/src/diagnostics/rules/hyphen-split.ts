/** `hyphen-split`: a word of the abstract with a hyphen inside, or a suspended hyphen without the blank behind it. */
import type { DifferenceKind } from '../../arxiv/textDifference';
import { localized } from '../../localization';
import { paperPassage } from '../../digest/paperPassage';
import { PaperSpellings } from '../../prose/paperSpellings';
import type { Respelling } from '../../prose/respelling';
import { moveRespelling } from '../../prose/respelling';
import { findSplitWords } from '../../prose/splitWords';
import { findUnspacedConjunctions } from '../../prose/suspendedHyphens';
import type { PaperAbstract } from '../abstractText';
import { abstractsOf } from '../abstractText';
import { reportExample } from '../exampleDigests';
import { takeFromRecord } from '../recordCorrection';
import type { Rule, RuleContext, RuleFinding } from '../rule';

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
  *check(context) {
    for (const abstract of abstractsOf(context.digest))
      for (const finding of checkAbstract(context, abstract))
        yield { ...finding, fixes: takeFromRecord(context, abstract, finding.range, finding.fixes, kinds) };
  },
};

/** A finding with what the rule itself can do about it. */
type Found = RuleFinding & Required<Pick<RuleFinding, 'fixes'>>;

function* checkAbstract({ index }: RuleContext, { paper, text, start }: PaperAbstract): Generator<Found> {
  const spellings = new PaperSpellings(paperPassage(paper), index.spellings);
  for (const split of findSplitWords(text, spellings)) yield createSplitFinding(moveRespelling(split, start));
  for (const unspaced of findUnspacedConjunctions(text)) yield createUnspacedFinding(moveRespelling(unspaced, start));
}

function createSplitFinding({ range, wrong, right, edits }: Respelling): Found {
  return {
    range,
    message: localized(`A line end has split “${right}” into “${wrong}”.`, `换行把“${right}”断成了“${wrong}”。`),
    fixes: [{ title: localized(`Join to “${right}”`, `合并为“${right}”`), edits, safe: false }],
  };
}

function createUnspacedFinding({ range, right, edits }: Respelling): Found {
  return {
    range,
    message: localized(`The blank behind the hyphen is lost: “${right}”.`, `连字符后缺少空格，应为“${right}”。`),
    fixes: [{ title: localized(`Replace by “${right}”`, `改为“${right}”`), edits, safe: true }],
  };
}
