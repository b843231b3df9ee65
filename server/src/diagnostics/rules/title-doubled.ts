/** `title-doubled`: a title that stands twice, once in capitals. */
import { localized } from '../../localization';
import type { DoubledTitle } from '../../digest/doubledTitle';
import { findDoubledTitle } from '../../digest/doubledTitle';
import { isSeparateTitle, titleSpans } from '../../digest/titleSpans';
import type { Paper, Span } from '../../digest/digest';
import type { TextRange } from '../../text/textRange';
import { textExample } from '../exampleDigests';
import type { Fix, Rule, RuleFinding } from '../rule';

export const titleDoubled: Rule = {
  code: 'title-doubled',
  severity: 'information',
  layouts: ['text', 'report'],
  explains: ['case', 'tail', 'wording'],
  summary: localized('The title stands twice, once in capitals.', '标题重复出现，其中一次为全大写。'),
  explanation: localized(
    'Some PDFs carry the title twice, in their metadata and in capitals on the page, and both were read. The quick fix keeps the half that is not in capitals. Where the halves differ in more than a few letters it asks which one to keep.',
    '有些 PDF 中标题出现两次：元数据中一次，页面上全大写一次，两者都被读入。快速修复保留非全大写的一半；两半相差较多时，由你选择保留哪一半。',
  ),
  example: {
    bad: textExample.replace('Fast Lookups', 'Fast Lookups SPARSE ROUTING TABLES FOR FAST LOOKUPS'),
    good: textExample,
  },
  *check({ digest }) {
    for (const paper of digest.papers) {
      const finding = checkPaper(paper);
      if (finding !== undefined) yield finding;
    }
  },
};

/** A title and its halves. */
interface DoubledSpan extends DoubledTitle {
  readonly title: Span;
}

function checkPaper(paper: Paper): RuleFinding | undefined {
  const doubled = titleSpans(paper).flatMap((title): DoubledSpan[] => {
    const halves = findDoubledTitle(title.text);
    return halves === undefined ? [] : [{ ...halves, title }];
  });
  const [first] = doubled;
  if (first === undefined) return undefined;
  const complete = doubled.every((halves) => halves.complete);
  const safe = complete && isSeparateTitle(paper);
  return {
    range: shift(first.capitals, first.title),
    message: localized('This repeats the title in capitals.', '此处以全大写重复了标题。'),
    fixes: complete
      ? [createFix(doubled, 'mixed', safe)]
      : [createFix(doubled, 'mixed', false), createFix(doubled, 'capitals', false)],
  };
}

function createFix(doubled: readonly DoubledSpan[], half: 'mixed' | 'capitals', safe: boolean): Fix {
  const [first] = doubled;
  const kept = first === undefined ? '' : first.title.text.slice(first[half].start, first[half].end);
  return {
    title: localized(`Keep “${kept}” alone`, `只保留“${kept}”`),
    edits: doubled.map((span) => ({ range: removedRange(span, half), newText: '' })),
    safe,
  };
}

/** The other half with the blank between the two. */
function removedRange({ mixed, capitals, title }: DoubledSpan, kept: 'mixed' | 'capitals'): TextRange {
  const [keep, remove] = kept === 'mixed' ? [mixed, capitals] : [capitals, mixed];
  const range =
    keep.start < remove.start ? { start: keep.end, end: remove.end } : { start: remove.start, end: keep.start };
  return shift(range, title);
}

function shift({ start, end }: TextRange, { range }: Span): TextRange {
  return { start: range.start + start, end: range.start + end };
}
