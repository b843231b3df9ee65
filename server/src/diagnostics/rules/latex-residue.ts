/** `latex-residue`: LaTeX commands in prose, where nothing renders them. */
import type { Digest, Span } from '../../digest/digest';
import { titleSpans } from '../../digest/titleSpans';
import { localized } from '../../localization';
import type { LatexResidue } from '../../prose/latexResidue';
import { findLatexResidue } from '../../prose/latexResidue';
import { shiftRange } from '../../text/textRange';
import { textExample } from '../exampleDigests';
import { shorten } from '../paperName';
import type { Rule, RuleFinding } from '../rule';

export const latexResidue: Rule = {
  code: 'latex-residue',
  severity: 'hint',
  layouts: ['text', 'report'],
  summary: localized(
    'A LaTeX command outside of formulas, such as “\\%” or “\\textbf{…}”.',
    '公式之外的 LaTeX 命令，如 “\\%” 或 “\\textbf{…}”。',
  ),
  explanation: localized(
    'arXiv keeps titles and abstracts as their authors typed them, commands included, and a plain text shows the commands. The quick fix puts the characters they stand for; a citation or an author’s own command has none. Formulas between dollar signs are left alone.',
    'arXiv 按作者输入的原样保存标题和摘要，其中的命令在纯文本中会直接显示。快速修复改为命令所代表的字符；引用和作者自定义的命令没有对应字符。美元符号之间的公式不作处理。',
  ),
  example: {
    bad: textExample.replace('halves the waiting time', 'cuts \\emph{half} of the waiting time, 50\\%'),
    good: textExample.replace('halves the waiting time', 'cuts half of the waiting time, 50%'),
  },
  *check({ digest }) {
    for (const places of passagesOf(digest)) {
      const [first] = places;
      if (first === undefined) continue;
      for (const residue of findLatexResidue(first.text)) yield describeResidue(residue, first, places);
    }
  },
};

/** The titles, summaries, briefs and abstracts; a passage that a report repeats word for word, with all its places. */
function* passagesOf({ papers }: Digest): Iterable<readonly Span[]> {
  for (const paper of papers) {
    const [title, ...others] = titleSpans(paper);
    if (title !== undefined) yield [title, ...others.filter(({ text }) => text === title.text)];
    for (const passage of [paper.layout === 'text' ? paper.summary : paper.brief, paper.abstract?.value])
      if (passage !== undefined) yield [passage];
  }
}

function describeResidue({ range, plain }: LatexResidue, first: Span, places: readonly Span[]): RuleFinding {
  const source = shorten(first.text.slice(range.start, range.end), 30);
  return {
    range: shiftRange(range, first.range.start),
    message: localized(
      `“${source}” is LaTeX, which nothing renders here.`,
      `“${source}”是 LaTeX 命令，在此处不会被渲染。`,
    ),
    fixes:
      plain === undefined
        ? []
        : [
            {
              title: localized(`Replace by “${shorten(plain, 30)}”`, `改为“${shorten(plain, 30)}”`),
              edits: places.map((place) => ({ range: shiftRange(range, place.range.start), newText: plain })),
              // The words are evidence for where a glued title begins, and checking that for every command would take too long.
              safe: false,
            },
          ],
  };
}
