/** `junk-institution`: what stands in the list of institutions and is none. */
import { parseAuthorList } from '../../digest/authorList';
import { findLostCampus } from '../../digest/campuses';
import type { Span } from '../../digest/digest';
import type { InstitutionJunk, JunkKind } from '../../digest/junkInstitution';
import { findJunk, replaceDividers } from '../../digest/junkInstitution';
import type { NameContext } from '../../digest/personName';
import { findRepeatedEnd } from '../../digest/repeatedInstitution';
import { findTruncated } from '../../digest/truncatedInstitution';
import type { LocalizedText } from '../../localization';
import { localized } from '../../localization';
import { shiftRange } from '../../text/textRange';
import { reportExample } from '../exampleDigests';
import type { PaperInstitutions } from '../institutionItems';
import { paperInstitutions, removeItem } from '../institutionItems';
import type { Fix, Rule, RuleFinding } from '../rule';

export const junkInstitution: Rule = {
  code: 'junk-institution',
  severity: 'information',
  layouts: ['report'],
  summary: localized(
    'Something in the list of institutions is none: a footnote mark, a note, a caption, an address, a person.',
    '主要机构中混有非机构内容：脚注符号、说明文字、图注、地址或人名。',
  ),
  explanation: localized(
    'The generator takes institutions from the first page of the PDF, where notes, authors and captions stand beside them. Quick fixes remove what is no institution, cut marks off, or put a comma where a mark divides two institutions.',
    '主要机构取自 PDF 首页，而说明、作者和图注就在旁边。快速修复可删除非机构内容、去掉符号，或在符号分隔两个机构处改用逗号。',
  ),
  example: {
    bad: reportExample.replace('Northshore University', 'Northshore University, Equal contribution'),
    good: reportExample,
  },
  *check({ digest }) {
    for (const list of paperInstitutions(digest)) yield* checkPaper(list);
  },
};

const messages: Readonly<Record<JunkKind, LocalizedText>> = {
  mark: localized('This is a footnote mark.', '这是脚注符号。'),
  divider: localized('A footnote mark stands between two institutions.', '两个机构之间混入了脚注符号。'),
  web: localized('This is a web or e-mail address, not an institution.', '这是网址或邮箱，不是机构。'),
  note: localized('This is a note, not an institution.', '这是说明文字，不是机构。'),
  position: localized('This is a position or degree, not an institution.', '这是职务或学位，不是机构。'),
  caption: localized('This looks like a heading or caption, not an institution.', '这似乎是标题或图注，不是机构。'),
  venue: localized('This is where the paper appeared, not an institution.', '这是论文发表处，不是机构。'),
  address: localized('This is part of an address, not an institution.', '这是地址的一部分，不是机构。'),
  person: localized('This is a person, not an institution.', '这是人名，不是机构。'),
  rest: localized('This is left over from something else, not an institution.', '这是残留的片段，不是机构。'),
};

function* checkPaper({ paper, items }: PaperInstitutions): Iterable<RuleFinding> {
  const authors = paper.authors === undefined ? [] : parseAuthorList(paper.authors.value).map(({ text }) => text);
  const context: NameContext = { authors, others: items.map(({ text }) => text) };
  for (const [index, item] of items.entries()) {
    const junk = findJunk(item.text, paper.title?.text ?? '', context);
    if (junk === undefined) continue;
    const isWhole = junk.words.end - junk.words.start === item.text.length;
    yield {
      range: shiftRange(junk.words, item.range.start),
      message: messages[junk.kind],
      fixes: [isWhole ? removeWhole(items, index, junk) : cutWords(item, junk, context)],
    };
  }
}

/** Safe only where something is left. */
function removeWhole(items: readonly Span[], index: number, { certain }: InstitutionJunk): Fix {
  const name = items[index]?.text ?? '';
  return {
    title: localized(`Remove “${name}”`, `删除“${name}”`),
    edits: [removeItem(items, index)],
    safe: certain && items.length > 1,
  };
}

function cutWords({ text, range }: Span, { kind, words, certain }: InstitutionJunk, context: NameContext): Fix {
  const [front, back] = [text.slice(0, words.start), text.slice(words.end)];
  // What is cut off at the beginning takes the blanks and marks behind it along.
  const kept =
    kind === 'divider' ? replaceDividers(text) : (front.trimEnd() + back).replace(/^[^\p{L}\p{N}]{1,10}/u, '');
  const isClean =
    findJunk(kept, '', context) === undefined &&
    [findTruncated, findLostCampus, findRepeatedEnd].every((find) => find(kept) === undefined);
  return {
    title: localized(`Write “${kept}”`, `改写为“${kept}”`),
    edits: [{ range, newText: kept }],
    safe: certain && isClean,
  };
}
