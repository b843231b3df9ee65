/** `unknown-line`: a line that the layout has no place for, or a field that stands twice. */
import { firstField } from '../../digest/fieldView';
import type { Paper, Span } from '../../digest/digest';
import { localized } from '../../localization';
import { textExample } from '../exampleDigests';
import { keepsPapers } from '../keepsPapers';
import { removeField, removeLines } from '../removeText';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import { joinUnknownLines } from '../unknownText';
import { findUnlabelledAbstract, findUnlabelledLink } from '../unlabelledField';

export const unknownLine: Rule = {
  code: 'unknown-line',
  severity: 'information',
  layouts: ['text', 'report'],
  summary: localized(
    'A line has no meaning in the layout, or a field stands twice.',
    '有一行不属于此格式，或某个字段重复出现。',
  ),
  explanation: localized(
    'Such text belongs to no paper: it is neither shown nor exported. Often a label is misspelt or a line has been torn apart. Rules such as --- and repetitions of a field with the same value are removed by the quick fix; about anything else you decide.',
    '这样的文字不属于任何论文，既不显示也不导出，往往是标签拼错或一行被拆开所致。快速修复会删除 --- 之类的分隔线和取值相同的重复字段，其余由你决定。',
  ),
  example: { bad: textExample.replace('Abstract\nSmall', 'Tags: schedulers\nAbstract\nSmall'), good: textExample },
  *check(context) {
    const { digest } = context;
    yield* findUnknownLines(context, digest.unknownLines, digest.layout === 'text' ? digest.papers[0] : undefined);
    for (const paper of digest.papers) {
      const claimed = new Set([findUnlabelledLink(paper), ...findUnlabelledAbstract(paper)]);
      const lines = paper.unknownLines.filter((line) => !claimed.has(line));
      yield* findUnknownLines(context, lines, paper);
      yield* findRepeatedFields(context, paper);
    }
  },
};

/** `paper` is the one in which the lines stand or, in layout A, that follows them. */
function* findUnknownLines(
  { text, digest }: RuleContext,
  lines: readonly Span[],
  paper: Paper | undefined,
): Iterable<RuleFinding> {
  for (const { range, isSeparator } of joinUnknownLines(text, lines)) {
    const edit = removeLines(text, range);
    yield {
      range,
      message: localized('This is neither a field nor part of a paper.', '这既不是字段，也不属于论文内容。'),
      fixes: [
        {
          title: isSeparator
            ? localized('Remove the separator', '删除分隔线')
            : localized('Remove this text', '删除这段文字'),
          edits: [edit],
          safe: isSeparator && (paper === undefined || keepsPapers(text, digest, paper, edit)),
        },
      ],
    };
  }
}

/** In a paper with more fields than this something else is wrong, and reading it again for each of them takes long. */
const mostFields = 100;

function* findRepeatedFields({ text, digest }: RuleContext, paper: Paper): Iterable<RuleFinding> {
  for (const field of paper.fields) {
    const first = firstField(paper.fields, field.kind);
    if (first === undefined || first === field) continue;
    const isRepetition = field.value.text === '' || field.value.text === first.value.text;
    const edit = removeField(text, paper.fields, field);
    yield {
      range: field.label.range,
      message: localized(
        `“${field.label.text}” stands twice in this paper.`,
        `这篇论文中“${field.label.text}”重复出现。`,
      ),
      related: [{ uri: undefined, range: first.label.range, message: localized('This one counts.', '以此处为准。') }],
      fixes: [
        {
          title: isRepetition
            ? localized('Remove the repetition', '删除重复的字段')
            : localized('Remove this field', '删除此字段'),
          edits: [edit],
          safe: isRepetition && paper.fields.length <= mostFields && keepsPapers(text, digest, paper, edit),
        },
      ],
    };
  }
}
