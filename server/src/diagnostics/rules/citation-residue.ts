/** `citation-residue`: a citation in an abstract whose bibliography is elsewhere. */
import { localized } from '../../localization';
import { outsideFormulas } from '../../prose/formula';
import type { TextRange } from '../../text/textRange';
import type { AbstractFinding } from '../abstractText';
import { checkAbstracts } from '../abstractText';
import { textExample } from '../exampleDigests';
import type { Rule } from '../rule';

const numbers = String.raw`\[[1-9]\d{0,2}(?:\s?[,;–-]\s?[1-9]\d{0,2}){0,20}\]`;
const namesAndYear = String.raw`\[\p{Lu}[\p{L}'’-]+(?:,? (?:et al|and|&)|, )[^[\]]{0,80}\b(?:19|20)\d\d[a-z]?\]`;

/** Citations that stand together are one. */
const pattern = new RegExp(`(?:${numbers}|${namesAndYear})(?:(?:, ?| ?[–-] ?)?${numbers}){0,10}`, 'gu');

/** Before brackets that hold an interval or a list of sizes. */
const interval =
  /(?:\b(?:range|ranges|interval|scale|between|values?|sizes?|over|within|from|dimensions?|lengths?|layers?|∈|in)|[=∈^_(])\s*$/i;

/** What cannot do without the citation behind it. */
const governing = /\b(?:by|in|of|from|with|to|and|see|following|like|as|on|than|or)\s*$/i;

export const citationResidue: Rule = {
  code: 'citation-residue',
  severity: 'hint',
  layouts: ['text', 'report'],
  explains: ['footnote', 'tail', 'wording'],
  summary: localized('A citation such as “[1, 2]” in an abstract.', '摘要中有 “[1, 2]” 之类的文献引用。'),
  explanation: localized(
    'In a digest the number leads nowhere, for the bibliography stayed in the paper. The quick fix cuts it out with the blank before it; where the sentence needs it, as in “following [3]”, there is none. Intervals such as “in the range [1, 5]” are left alone.',
    '参考文献留在论文中，摘要里的编号无处可查。快速修复会将其连同前面的空格一并删除；若句子离不开它（如 “following [3]”），则不提供修复。“in the range [1, 5]” 之类的区间不作处理。',
  ),
  example: { bad: textExample.replace('memory.', 'memory [1, 2].'), good: textExample },
  check: (context) => checkAbstracts(context, describeCitations),
};

function describeCitations(abstract: string): readonly AbstractFinding[] {
  return findCitations(abstract).map(({ words, range }) => ({
    range,
    message: localized(`The citation “${words}” leads nowhere here.`, `引用“${words}”在此处无从查考。`),
    fix: governing.test(textBefore(abstract, range))
      ? undefined
      : {
          title: localized(`Cut out “${words}”`, `删去“${words}”`),
          edit: { range: withDividers(abstract, range), newText: '' },
          isCertain: false,
        },
  }));
}

interface Citation {
  readonly words: string;
  readonly range: TextRange;
}

function findCitations(text: string): readonly Citation[] {
  const found = [...text.matchAll(pattern)].map((match) => ({
    words: match[0],
    range: { start: match.index, end: match.index + match[0].length },
  }));
  return outsideFormulas(text, found).filter(
    ({ words, range }) => !/^\[\d+\s?[,;–-]/.test(words) || !interval.test(textBefore(text, range)),
  );
}

/** With the blank before the citation and, where it stands behind its sentence, the second full stop. */
function withDividers(text: string, { start, end }: TextRange): TextRange {
  let before = start;
  while (/\s/.test(text.charAt(before - 1))) before--;
  const repeatsStop = /[.!?]/.test(text.charAt(before - 1)) && text.startsWith('.', end);
  return { start: before, end: repeatsStop ? end + 1 : end };
}

function textBefore(text: string, { start }: TextRange): string {
  return text.slice(Math.max(0, start - 40), start);
}
