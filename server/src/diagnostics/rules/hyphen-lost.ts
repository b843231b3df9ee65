/** `hyphen-lost`: a compound of the abstract without the hyphen at which a line of the PDF ended. */
import type { DifferenceKind } from '../../arxiv/textDifference';
import { localized } from '../../localization';
import { findLostHyphens } from '../../prose/lostHyphens';
import type { Respelling } from '../../prose/respelling';
import { moveRespelling } from '../../prose/respelling';
import type { CorrectedFinding } from '../abstractText';
import { checkSpellings } from '../abstractText';
import { reportExample } from '../exampleDigests';
import { spellingsOf } from '../officialRecord';
import type { PaperAbstract } from '../paperAbstract';
import type { Rule, RuleContext } from '../rule';

const kinds: readonly DifferenceKind[] = ['spacing', 'hyphen'];

export const hyphenLost: Rule = {
  code: 'hyphen-lost',
  severity: 'information',
  layouts: ['text', 'report'],
  explains: kinds,
  dependsOnWorkspace: true,
  summary: localized(
    'A word that has lost its hyphen, such as “selfattention”.',
    '单词丢失了连字符，如 “selfattention”。',
  ),
  explanation: localized(
    'Where a line of the PDF ended with a hyphen, it was taken for a mark of hyphenation and removed, so that search no longer finds the word. Which words have a hyphen is learned from the digests and arXiv listing mails of the workspace: the more there are, the more is found. Words that are written either way, such as “multiscale”, are left alone unless the paper itself has them with a hyphen elsewhere, in the digest or in arXiv’s record. Where the record has the hyphen the quick fix is safe; where it has the same word without one, there is no finding.',
    'PDF 中一行若以连字符结尾，该连字符会被当作断词符号删除，之后便搜索不到这个词。哪些词带连字符，是从工作区的摘要文件和 arXiv 列表邮件中学来的：文件越多，发现得越多。两种写法皆可的词（如 “multiscale”）不作处理，除非论文别处（摘要文件或 arXiv 记录）写有连字符。记录中有该连字符时快速修复是安全的；记录写法相同时不提示。',
  ),
  example: {
    bad: reportExample.replace('and lookups stay exact', 'and memorybound lookups stay exact'),
    good: reportExample.replace('and lookups stay exact', 'and memory-bound lookups stay exact'),
  },
  check: (context) => checkSpellings(context, kinds, (abstract) => checkAbstract(context, abstract)),
};

function* checkAbstract(context: RuleContext, { paper, text, start }: PaperAbstract): Iterable<CorrectedFinding> {
  const spellings = spellingsOf(context, paper);
  for (const lost of findLostHyphens(text, spellings)) yield createFinding(moveRespelling(lost, start));
}

function createFinding({ range, wrong, right, edits }: Respelling): CorrectedFinding {
  return {
    range,
    message: localized(`“${wrong}” has lost its hyphen: “${right}”.`, `“${wrong}”丢失了连字符，应为“${right}”。`),
    fixes: [{ title: localized(`Replace by “${right}”`, `改为“${right}”`), edits, safe: false }],
  };
}
