/** `abstract-truncated`: an abstract that ends or begins within a sentence. */
import type { Digest, Paper } from '../../digest/digest';
import { findAbstractDefect, lacksBeginning } from '../../digest/abstractDefect';
import type { OpenEnd } from '../../digest/abstractEnd';
import { findOpenEnd } from '../../digest/abstractEnd';
import { localized } from '../../localization';
import { sureConfidence } from '../../syntax/titleBoundary';
import { shiftRange } from '../../text/textRange';
import { abstractsOf } from '../paperAbstract';
import { textExample } from '../exampleDigests';
import { replaceByOfficialAbstract } from '../recordFixes';
import { findSettledTitle } from '../settledTitle';
import type { Rule, RuleContext, RuleFinding } from '../rule';

export const abstractTruncated: Rule = {
  code: 'abstract-truncated',
  severity: 'warning',
  layouts: ['text', 'report'],
  explains: ['punctuation', 'tail', 'missing'],
  summary: localized('An abstract ends or begins within a sentence.', '摘要在句子中间开始或结束。'),
  explanation: localized(
    'A column or page break cut the text off, or a copy missed its first or last line. Compare the abstract with the paper’s page at arXiv. Where the last words could end a sentence and only the full stop is missing, the finding is information: some authors leave it out.',
    '分栏或分页截断了文字，或复制时漏掉了首行或末行。请与论文的 arXiv 页面核对。若末尾的词语可以结束句子、只缺句号，则仅作提示：有些作者会省略句号。',
  ),
  example: {
    bad: textExample.replace(', which halves the waiting time.', ', which halves the'),
    good: textExample,
  },
  *check(context) {
    const { digest } = context;
    for (const { paper, field, text, start } of abstractsOf(digest)) {
      if (findAbstractDefect(paper) !== undefined) continue;
      if (lacksBeginning(paper)) {
        yield {
          range: shiftRange({ start: 0, end: /^\S*/.exec(text)?.[0].length ?? 0 }, start),
          message: localized('The abstract begins within a sentence.', '摘要从句子中间开始。'),
          fixes: replaceByOfficialAbstract(context, paper, field),
        };
      }
      const settled = settledEnd(context, paper);
      const end = findOpenEnd(settled === undefined ? text : context.text.slice(start, settled).trimEnd());
      if (end !== undefined && (settled !== undefined || !endsAtUncertainTitle(digest, paper))) {
        const fixes = replaceByOfficialAbstract(context, paper, field);
        yield { ...describeEnd(end, start), fixes };
      }
    }
  },
};

function describeEnd({ lastWord, brokenOff }: OpenEnd, start: number): RuleFinding {
  const range = shiftRange(lastWord, start);
  if (brokenOff) return { range, message: localized('The abstract ends within a sentence.', '摘要在句子中间结束。') };
  return {
    range,
    severity: 'information',
    message: localized(
      'The abstract ends without a full stop; its end may be missing.',
      '摘要末尾没有句号，可能缺失结尾。',
    ),
  };
}

/** Where the next title begins that is glued to the abstract, as arXiv's record has it. */
function settledEnd(context: RuleContext, { index }: Paper): number | undefined {
  const next = context.digest.papers[index + 1];
  return next === undefined ? undefined : findSettledTitle(context, next)?.range.start;
}

/** Where the next title is glued to the abstract and its start is a guess, so is the abstract's end. */
function endsAtUncertainTitle({ papers }: Digest, { index }: Paper): boolean {
  const next = papers[index + 1];
  const [best] = (next?.layout === 'text' ? next.gluedTitle : undefined) ?? [];
  return best !== undefined && best.confidence < sureConfidence;
}
