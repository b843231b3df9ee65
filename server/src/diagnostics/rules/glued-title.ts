/** `glued-title`: a title stands on the line of the text before it. */
import type { Span, TextPaper } from '../../digest/digest';
import { localized } from '../../localization';
import { parseFieldLine } from '../../syntax/fieldLine';
import { endsSentence, isChineseSummary, looksGlued } from '../../syntax/proseSigns';
import type { BoundaryCandidate } from '../../syntax/titleBoundary';
import { sureConfidence } from '../../syntax/titleBoundary';
import { lineBreakOf } from '../../text/sourceLine';
import type { TextEdit } from '../../text/textEdit';
import { textExample } from '../exampleDigests';
import { keepsPapers } from '../keepsPapers';
import { shorten } from '../paperName';
import { findSettledTitle } from '../settledTitle';
import type { Fix, Rule, RuleContext, RuleFinding } from '../rule';

export const gluedTitle: Rule = {
  code: 'glued-title',
  severity: 'warning',
  layouts: ['text'],
  summary: localized('A title stands on the same line as the text before it.', '标题与前一篇的文字粘连在同一行。'),
  explanation: localized(
    'Text taken from a web page loses the line break between a paper and the title of the next one. The title is searched by sentence ends, case, addresses and the words it shares with its own summary and abstract. Where it is sure, the quick fix breaks the line before it; else it offers the likeliest places.',
    '从网页取得的文本会丢失一篇论文与下一篇标题之间的换行。标题的起点依据句末、大小写、网址以及与其总结和摘要的共同词语来判断。有把握时，快速修复会在标题前换行，否则提供最可能的几处。',
  ),
  example: { bad: textExample.replace('\n\nWarm', 'Warm'), good: textExample },
  *check(context) {
    if (context.digest.layout !== 'text') return;
    for (const paper of context.digest.papers) {
      const finding = checkPaper(context, paper);
      if (finding !== undefined) yield finding;
    }
  },
};

function checkPaper(context: RuleContext, paper: TextPaper): RuleFinding | undefined {
  const { gluedTitle: candidates, title } = paper;
  const [best] = candidates ?? [];
  if (candidates === undefined || best === undefined || title === undefined) return undefined;
  const official = findSettledTitle(context, paper);
  if (official !== undefined) return describeSure(context, paper, official);
  const name = shorten(title.text);
  if (best.confidence >= sureConfidence) return describeSure(context, paper, { range: title.range, text: title.text });
  const places = candidates.filter(({ offset }) => !/[\r\n]/.test(context.text.charAt(offset - 1)));
  return {
    range: title.range,
    message: localized(
      `A title stands on the same line as the text before it, perhaps “${name}”.`,
      `有标题与前面的文字粘连在同一行，可能是《${name}》。`,
    ),
    fixes: places.map((place) => {
      const words = shorten(context.text.slice(place.offset, title.range.end), 30);
      return {
        title: localized(`Start the title at “${words}”`, `标题从“${words}”开始`),
        edits: [breakLine(context.text, place, paper.summary === undefined ? 2 : 1)],
        safe: false,
      };
    }),
  };
}

function describeSure(context: RuleContext, paper: TextPaper, title: Span): RuleFinding {
  const name = shorten(title.text);
  return {
    range: title.range,
    message: localized(
      `The title “${name}” stands on the same line as the text before it.`,
      `标题《${name}》与前面的文字粘连在同一行。`,
    ),
    fixes: [splitAtTitle(context, paper, title)],
  };
}

/** A line break is enough for most titles; one that would then be taken for abstract needs a blank line. */
function splitAtTitle({ text, digest }: RuleContext, paper: TextPaper, title: Span): Fix {
  const place = { offset: title.range.start };
  const edits = [breakLine(text, place, 1), breakLine(text, place, 2)] as const;
  const lasting = isPlainSplit(text, paper, title)
    ? edits[0]
    : edits.find((edit) => keepsPapers(text, digest, paper, edit));
  return {
    title: localized('Start a new line before the title', '在标题前换行'),
    edits: [lasting ?? edits[0]],
    safe: lasting !== undefined,
  };
}

/** Spares the common case a second reading: below a line that ends a sentence, above a Chinese summary, a line is a title. */
function isPlainSplit(text: string, { summary }: TextPaper, title: Span): boolean {
  const offset = title.range.start;
  let lineStart = offset;
  while (lineStart > 0 && !/[\r\n]/.test(text.charAt(lineStart - 1))) lineStart--;
  const before = text.slice(lineStart, offset).trimEnd();
  return (
    endsSentence(before) &&
    !isChineseSummary(before) &&
    parseFieldLine(before, { start: 0, end: before.length }) === undefined &&
    !looksGlued(title.text) &&
    isChineseSummary(summary?.text ?? '')
  );
}

/** Puts line breaks in the place of the blanks, if any, before the title. */
function breakLine(text: string, { offset }: Pick<BoundaryCandidate, 'offset'>, count: number): TextEdit {
  let start = offset;
  while (/[^\S\r\n]/.test(text.charAt(start - 1))) start--;
  return { range: { start, end: offset }, newText: lineBreakOf(text).repeat(count) };
}
