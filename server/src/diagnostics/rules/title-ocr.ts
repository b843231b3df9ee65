/** `title-ocr`: words of a title that came apart when it was read from the PDF. */
import type { Paper, Span } from '../../digest/digest';
import type { SplitWord } from '../../digest/splitTitleWords';
import { findSplitWords } from '../../digest/splitTitleWords';
import { titleSpans } from '../../digest/titleSpans';
import { localized } from '../../localization';
import type { TextEdit } from '../../text/textEdit';
import { applyTextEdits } from '../../text/textEdit';
import { shiftRange, textIn } from '../../text/textRange';
import { textExample } from '../exampleDigests';
import { replaceByOfficialTitle } from '../recordFixes';
import type { Rule, RuleContext, RuleFinding } from '../rule';

export const titleOcr: Rule = {
  code: 'title-ocr',
  severity: 'information',
  layouts: ['text', 'report'],
  explains: ['case', 'math', 'spacing', 'hyphen', 'wording'],
  summary: localized(
    'A word of a title came apart when it was read from the PDF, as in “D 2 CACHE”.',
    '从 PDF 读取标题时单词被拆开，如 “D 2 CACHE”。',
  ),
  explanation: localized(
    'Small capitals, raised digits, accents and spaced letters are set as pieces of their own in a PDF, and reading it leaves blanks between them. Where the abstract has the whole word, the quick fix takes it from there; otherwise compare the title with the paper.',
    'PDF 中的小型大写字母、上标数字、重音符号和疏排字母是分开的片段，读取后会留下空格。摘要中有完整单词时，快速修复采用其写法；否则请对照论文核对标题。',
  ),
  example: {
    bad: textExample
      .replace('Sparse Routing Tables', 'S 2 TABLES: Routing')
      .replace('Routing tables grow', 'S²Tables grow'),
    good: textExample
      .replace('Sparse Routing Tables', 'S²Tables: Routing')
      .replace('Routing tables grow', 'S²Tables grow'),
  },
  *check(context) {
    for (const paper of context.digest.papers) {
      const finding = checkPaper(context, paper);
      if (finding !== undefined) yield finding;
    }
  },
};

/** A title and its split words. */
interface SplitTitle {
  readonly title: Span;
  readonly words: readonly SplitWord[];
}

function checkPaper(context: RuleContext, paper: Paper): RuleFinding | undefined {
  const abstract = paper.abstract?.value.text ?? '';
  const titles = titleSpans(paper)
    .map((title): SplitTitle => ({ title, words: findSplitWords(title.text, abstract) }))
    .filter(({ words }) => words.length > 0);
  const [first] = titles;
  const [word] = first?.words ?? [];
  if (first === undefined || word === undefined) return undefined;
  const pieces = textIn(first.title.text, word.range);
  const edits = titles.flatMap((split) => joinWords(split).map((edit) => inDocument(edit, split.title)));
  const preview = applyTextEdits(first.title.text, joinWords(first));
  return {
    range: shiftRange(word.range, first.title.range.start),
    message: localized(`“${pieces}” looks like one word that came apart.`, `“${pieces}”似乎是被拆开的一个词。`),
    fixes: [
      ...replaceByOfficialTitle(context, paper),
      ...(edits.length === 0
        ? []
        : [{ title: localized(`Write “${preview}”`, `改写为《${preview}》`), edits, safe: false }]),
    ],
  };
}

/** Edits of the title's own text. */
function joinWords({ words }: SplitTitle): readonly TextEdit[] {
  return words.flatMap(({ range, joined }) => (joined === undefined ? [] : [{ range, newText: joined }]));
}

function inDocument({ range, newText }: TextEdit, { range: title }: Span): TextEdit {
  return { range: shiftRange(range, title.start), newText };
}
