/** `authors-format`: a list of authors that is not names with commas between them. */
import type { AuthorDefect, AuthorDefectKind } from '../../digest/authorDefects';
import { findAuthorDefects } from '../../digest/authorDefects';
import type { Field } from '../../digest/digest';
import type { LocalizedText } from '../../localization';
import { localized } from '../../localization';
import { shiftRange } from '../../text/textRange';
import { textExample } from '../exampleDigests';
import type { Rule, RuleFinding } from '../rule';

export const authorsFormat: Rule = {
  code: 'authors-format',
  severity: 'information',
  layouts: ['text', 'report'],
  summary: localized(
    'The authors are not separated by commas alone, or their affiliations stand among them.',
    '作者之间并非只用逗号分隔，或混有单位。',
  ),
  explanation: localized(
    'A list of names with commas can be counted, searched and cited. Quick fixes replace “and” and semicolons by commas, and remove stray commas, footnote marks, and affiliations in brackets.',
    '只用逗号分隔的作者名单才便于计数、检索和引用。快速修复可将 “and” 和分号改为逗号，并删除多余的逗号、脚注符号和括号中的单位。',
  ),
  example: {
    bad: textExample.replace('Ada Lindqvist, Bruno Sato', 'Ada Lindqvist and Bruno Sato'),
    good: textExample,
  },
  *check({ digest }) {
    for (const { authors } of digest.papers)
      if (authors !== undefined)
        for (const defect of findAuthorDefects(authors.value.text)) yield describe(authors, defect);
  },
};

/** What each kind is, and what its fix does. */
const texts: Readonly<Record<AuthorDefectKind, { readonly message: LocalizedText; readonly fix: LocalizedText }>> = {
  and: {
    message: localized('Authors are separated by commas, the last one too.', '作者之间用逗号分隔，最后一位也不例外。'),
    fix: localized('Replace “and” by a comma', '将 “and” 改为逗号'),
  },
  semicolon: {
    message: localized('Authors are separated by commas, not by semicolons.', '作者之间用逗号分隔，而不是分号。'),
    fix: localized('Separate the authors by commas', '改用逗号分隔作者'),
  },
  comma: {
    message: localized('This comma separates nothing.', '此逗号没有分隔任何内容。'),
    fix: localized('Remove the stray comma', '删除多余的逗号'),
  },
  bracket: {
    message: localized('Affiliations do not belong among the authors.', '作者名单中不应有单位。'),
    fix: localized('Remove the brackets and what is in them', '删除括号及其内容'),
  },
  mark: {
    message: localized('Footnote marks do not belong among the authors.', '作者名单中不应有脚注符号。'),
    fix: localized('Remove the footnote marks', '删除脚注符号'),
  },
};

function describe({ value }: Field, { kind, range, edits, certain }: AuthorDefect): RuleFinding {
  const { start } = value.range;
  return {
    range: shiftRange(range, start),
    message: texts[kind].message,
    fixes: [
      {
        title: texts[kind].fix,
        edits: edits.map((edit) => ({ range: shiftRange(edit.range, start), newText: edit.newText })),
        safe: certain,
      },
    ],
  };
}
