/** `hyphenated-institution`: a word of an institution's name that a line end has broken. */
import { findLostCampus } from '../../digest/campuses';
import type { BrokenWord } from '../../digest/brokenWord';
import { findBrokenWords } from '../../digest/brokenWord';
import type { Span } from '../../digest/digest';
import { hasInstitutionWord } from '../../digest/institutionWords';
import { findTruncated } from '../../digest/truncatedInstitution';
import { localized } from '../../localization';
import { shiftRange } from '../../text/textRange';
import { reportExample } from '../exampleDigests';
import { paperInstitutions } from '../institutionItems';
import type { Fix, Rule } from '../rule';

export const hyphenatedInstitution: Rule = {
  code: 'hyphenated-institution',
  severity: 'information',
  layouts: ['report'],
  summary: localized(
    'A word of an institution is broken by the hyphen of a line end, as in “Univer- sity”.',
    '机构名称中的单词被行末连字符断开，如 “Univer- sity”。',
  ),
  explanation: localized(
    'The hyphen and the blank come from a line end in the PDF. The quick fix joins the word; where it may be a compound, a second one keeps the hyphen.',
    '连字符和空格来自 PDF 的换行。快速修复将单词合并；若可能是复合词，另一修复保留连字符。',
  ),
  example: { bad: reportExample.replace('Northshore University', 'Northshore Univer- sity'), good: reportExample },
  *check({ digest, text }) {
    for (const { items } of paperInstitutions(digest)) {
      for (const item of items) {
        for (const word of findBrokenWords(item.text)) {
          const known = isUsual(word.joined) || text.includes(word.joined);
          yield {
            range: shiftRange(word.range, item.range.start),
            message: localized(`A line end has broken “${word.joined}”.`, `“${word.joined}”被行末连字符断开。`),
            fixes: known
              ? [replaceWord(item, word, word.joined, !revealsPiece(item.text, word))]
              : [replaceWord(item, word, word.joined, false), replaceWord(item, word, word.hyphenated, false)],
          };
        }
      }
    }
  },
};

/** Words of departments that are often long enough to be broken. */
const usualWords =
  /^(?:engineering|sciences?|technolog(?:y|ies)|computer|computing|computational|information|intelligence|intelligent|artificial|mathematic(?:s|al)|electr(?:ical|onics?)|communications?|telecommunications?|automation|automotive|mechanical|international|national|management|medic(?:al|ine)|aeronautics|astronautics|economics|finance|statistics|physics|chemistry|biology|biomedical|robotics|software|systems?|networks?|security|cybersecurity|education|university|polytechnic|federal|innovation|development|industrial|integrated|circuits|materials|energy|environment(?:al)?)$/i;

function isUsual(word: string): boolean {
  return usualWords.test(word) || hasInstitutionWord(word);
}

function replaceWord({ range }: Span, word: BrokenWord, newText: string, safe: boolean): Fix {
  return {
    title: localized(`Write “${newText}”`, `改写为“${newText}”`),
    edits: [{ range: shiftRange(word.range, range.start), newText }],
    safe,
  };
}

/** Tells whether the name turns out to be a piece of another only when the word is whole. */
function revealsPiece(name: string, { range, joined }: BrokenWord): boolean {
  const whole = name.slice(0, range.start) + joined + name.slice(range.end);
  return [findTruncated, findLostCampus].some((find) => find(whole) !== undefined && find(name) === undefined);
}
