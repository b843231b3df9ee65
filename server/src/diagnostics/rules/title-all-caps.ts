/** `title-all-caps`: a title in capitals. */
import type { Paper } from '../../digest/digest';
import { isInCapitals } from '../../digest/doubledTitle';
import { recaseTitle } from '../../digest/recaseTitle';
import { titleCore } from '../../digest/titleCore';
import { titleSpans } from '../../digest/titleSpans';
import { localized } from '../../localization';
import { shiftRange, textIn } from '../../text/textRange';
import { textExample } from '../exampleDigests';
import { replaceByOfficialTitle } from '../recordFixes';
import type { Rule, RuleContext, RuleFinding } from '../rule';

export const titleAllCaps: Rule = {
  code: 'title-all-caps',
  severity: 'hint',
  layouts: ['text', 'report'],
  explains: ['case'],
  summary: localized('A title is written in capitals.', '标题为全大写。'),
  explanation: localized(
    'Many templates print titles in capitals, and a title read from the PDF keeps them. It is hard to read and hides how names are written. The quick fix takes the spelling of names from the abstract and the brief and puts the rest in title case; see the preview before you accept.',
    '许多模板以全大写排印标题，从 PDF 读取的标题也因此全为大写，既难读又看不出名称的写法。快速修复按摘要和简报中的写法还原名称，其余单词首字母大写；采用前请先看预览。',
  ),
  example: {
    bad: textExample.replace('Sparse Routing Tables for Fast Lookups', 'SPARSE ROUTING TABLES FOR FAST LOOKUPS'),
    good: textExample,
  },
  *check(context) {
    for (const paper of context.digest.papers) {
      const finding = checkPaper(context, paper);
      if (finding !== undefined) yield finding;
    }
  },
};

function checkPaper(context: RuleContext, paper: Paper): RuleFinding | undefined {
  const capitals = titleSpans(paper).flatMap(({ range, text }) => {
    if (!hasLongCapitals(text)) return [];
    const core = titleCore(text);
    const words = textIn(text, core);
    return isInCapitals(words) && hasLongCapitals(words) ? [{ range: shiftRange(core, range.start), text: words }] : [];
  });
  const [first] = capitals;
  if (first === undefined) return undefined;
  const brief = paper.layout === 'report' ? paper.brief?.text : paper.summary?.text;
  const recase = (title: string): string => recaseTitle(title, paper.abstract?.value.text ?? '', brief ?? '');
  const preview = recase(first.text);
  const edits = capitals.map(({ range, text }) => ({ range, newText: text === first.text ? preview : recase(text) }));
  return {
    range: first.range,
    message: localized('The title is in capitals.', '标题为全大写。'),
    fixes: [
      ...replaceByOfficialTitle(context, paper),
      { title: localized(`Write “${preview}”`, `改写为《${preview}》`), edits, safe: false },
    ],
  };
}

/** Two words in capitals that are more than acronyms; a title such as `SAM 2 VS CNN` has none. */
function hasLongCapitals(text: string): boolean {
  return (text.match(/\p{Lu}{4,}/gu)?.length ?? 0) > 1;
}
