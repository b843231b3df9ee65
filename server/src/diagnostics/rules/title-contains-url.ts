/** `title-contains-url`: a web address within a title. */
import { parseArxivReference } from '../../digest/arxivIdentifier';
import type { Paper } from '../../digest/digest';
import { titleSpans } from '../../digest/titleSpans';
import { findTitleUrl } from '../../digest/titleUrl';
import { localized } from '../../localization';
import type { TextEdit } from '../../text/textEdit';
import { shiftRange } from '../../text/textRange';
import { textExample } from '../exampleDigests';
import { insertField } from '../insertField';
import type { Fix, Rule, RuleContext, RuleFinding } from '../rule';

export const titleContainsUrl: Rule = {
  code: 'title-contains-url',
  severity: 'warning',
  layouts: ['text', 'report'],
  explains: ['tail', 'wording'],
  summary: localized('A title contains a web address.', '标题中含有网址。'),
  explanation: localized(
    'An address is no part of a title: it spoils search and citations, and in a text digest it is often the end of the abstract above. The paper’s own address belongs into the link field, that of its code into the abstract. Quick fixes move an arXiv address to the link, or cut the address.',
    '网址不属于标题：它妨碍检索和引用，在文本格式中还往往是上一篇摘要的结尾。论文自己的地址应写在链接字段，代码地址应写在摘要中。快速修复可将 arXiv 地址移到链接字段，或删去网址。',
  ),
  example: {
    bad: textExample.replace('Fast Lookups', 'Fast Lookups (https://github.com/sparse-tables/lookups)'),
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
  const found = titleSpans(paper).flatMap((title) => {
    const address = findTitleUrl(title.text);
    return address === undefined ? [] : [{ ...address, title }];
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const cut = found.map(({ title, rest }): TextEdit => ({ range: title.range, newText: rest }));
  const fixes = found.every(({ rest }) => rest !== '')
    ? [...moveToLink(context, paper, first.url, cut), cutFix(first.rest, cut)]
    : [];
  return {
    range: shiftRange(first.range, first.title.range.start),
    message: localized('A web address is no part of a title.', '网址不属于标题。'),
    fixes,
  };
}

function cutFix(rest: string, edits: readonly TextEdit[]): Fix {
  return { title: localized(`Keep “${rest}” alone`, `只保留《${rest}》`), edits, safe: false };
}

/** For an arXiv address of a paper that has no link. */
function moveToLink(
  { text, digest }: RuleContext,
  paper: Paper,
  url: string,
  cut: readonly TextEdit[],
): readonly Fix[] {
  if (paper.link !== undefined || parseArxivReference(url).kind !== 'valid') return [];
  const insertion = insertField(text, digest, paper, 'link', url);
  if (insertion === undefined) return [];
  const title = localized(`Move ${url} to the link`, `将 ${url} 移到链接字段`);
  return [{ title, edits: [...cut, insertion.edit], safe: false }];
}
