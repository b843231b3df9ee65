/** `abstract-truncated`: an abstract that ends or begins within a sentence. */
import type { Digest, Paper } from '../../digest/digest';
import { findAbstractDefect, lacksBeginning } from '../../digest/abstractDefect';
import { localized } from '../../localization';
import { findAppendedMatter } from '../../prose/appendedMatter';
import { findBrokenUrls } from '../../prose/brokenUrl';
import { findFootnoteResidue } from '../../prose/footnoteResidue';
import { endsSentence } from '../../syntax/proseSigns';
import { sureConfidence } from '../../syntax/titleBoundary';
import { shiftRange } from '../../text/textRange';
import { abstractsOf } from '../abstractText';
import { textExample } from '../exampleDigests';
import type { Rule } from '../rule';

export const abstractTruncated: Rule = {
  code: 'abstract-truncated',
  severity: 'warning',
  layouts: ['text', 'report'],
  summary: localized('An abstract ends or begins within a sentence.', '摘要在句子中间开始或结束。'),
  explanation: localized(
    'A column or page break cut the text off, or a copy missed its first or last line. Compare the abstract with the paper’s page at arXiv. Where the last words could end a sentence and only the full stop is missing, the finding is information: some authors leave it out.',
    '分栏或分页截断了文字，或复制时漏掉了首行或末行。请与论文的 arXiv 页面核对。若末尾的词语可以结束句子、只缺句号，则仅作提示：有些作者会省略句号。',
  ),
  example: {
    bad: textExample.replace(', which halves the waiting time.', ', which halves the'),
    good: textExample,
  },
  *check({ digest }) {
    for (const { paper, text, start } of abstractsOf(digest)) {
      if (findAbstractDefect(paper) !== undefined) continue;
      if (lacksBeginning(paper)) {
        yield {
          range: shiftRange({ start: 0, end: /^\S+/.exec(text)?.[0].length ?? 0 }, start),
          message: localized('The abstract begins within a sentence.', '摘要从句子中间开始。'),
        };
      }
      const rest = withoutResidue(text);
      if (isComplete(rest) || endsAtUncertainTitle(digest, paper)) continue;
      yield {
        range: shiftRange(
          { start: rest.length - (/\S+$/.exec(rest.slice(-60))?.[0].length ?? 1), end: rest.length },
          start,
        ),
        ...(breaksOff(rest)
          ? { message: localized('The abstract ends within a sentence.', '摘要在句子中间结束。') }
          : {
              message: localized(
                'The abstract ends without a full stop; its end may be missing.',
                '摘要末尾没有句号，可能缺失结尾。',
              ),
              severity: 'information',
            }),
      };
    }
  },
};

/** The abstract up to what was appended to it, and without a footnote's mark at its end. */
function withoutResidue(text: string): string {
  const appended = findAppendedMatter(text)?.extent;
  const own = appended?.end === text.length ? text.slice(0, appended.start) : text;
  const mark = endsSentence(own) ? undefined : findFootnoteResidue(own).at(-1);
  return mark?.range.end === own.length ? own.slice(0, mark.extent.start) : own;
}

/** Ends a sentence, also one in brackets or in Markdown's emphasis, an address, a formula or a command. */
function isComplete(text: string): boolean {
  return (
    endsSentence(text) ||
    /[.!?][*_]+$|[.!?]\s\([^()]{1,300}\)$|(?:\\\]|\\\)|\$|\})$/.test(text) ||
    /(?:^|\s)\(?[\w-]+(?:\.[\w-]+)+\/\S*$|\bthis (?:https? )?URL\)?$/.test(text.slice(-300)) ||
    findBrokenUrls(text.slice(-300)).at(-1)?.range.end === Math.min(300, text.length)
  );
}

/** Words that no sentence ends with. */
const leadingWords =
  /(?:^|\s)(?:a|an|the|of|to|for|with|and|or|by|in|on|at|from|as|than|that|which|while|via|into|between|our|its|their|is|are|was|were|be|can|we|this|these|such|without|using|i\.e|e\.g)$/i;

/** A comma or a hyphen, a word that leads on, or a bracket that was opened and not closed. */
function breaksOff(text: string): boolean {
  const tail = text.slice(-200);
  return /[,;:([{–—-]$/.test(text) || leadingWords.test(tail) || tail.lastIndexOf('(') > tail.lastIndexOf(')');
}

/** Where the next title is glued to the abstract and its start is a guess, so is the abstract's end. */
function endsAtUncertainTitle({ papers }: Digest, { index }: Paper): boolean {
  const next = papers[index + 1];
  const [best] = (next?.layout === 'text' ? next.gluedTitle : undefined) ?? [];
  return best !== undefined && best.confidence < sureConfidence;
}
