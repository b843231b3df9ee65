/** Finds what PDFs print around an abstract and extraction appends to it: subject headings, notes about authors, captions. */
import type { TextRange } from '../text/textRange';
import { splitSentences } from './sentences';

export interface AppendedMatter {
  /** What does not belong to the abstract. */
  readonly words: TextRange;
  /** With the blanks that divide it from the abstract. */
  readonly extent: TextRange;
}

const mark = '[*∗⋆†‡§¶]';

/** Behind a mark these are notes even within a sentence. */
const markedNotes = [
  'Equal(?:ly)? [Cc]ontribut',
  'Contributed [Ee]qually',
  '(?:Co-|Joint |Shared |The )?[Ff]irst (?:two )?[Aa]uthor',
  'Correspond',
  '(?:These|Both|All) authors',
  '(?:(?:This|The|Part of this|The major part of the) )?[Ww]ork (?:was |is )?(?:done|performed|completed|conducted|carried out)',
  'Project [Ll]ead',
  'Intern(?:ship)? at',
];

/** Without a mark, only where a sentence has ended and in words that prose does not use there. */
const bareNotes = [
  'Equal(?:ly)? [Cc]ontribut\\w+\\s*[.:]',
  '(?:Co-|Joint )?[Ff]irst [Aa]uthors?\\s*[.:]',
  'Corresponding [Aa]uthors?\\s*[.:(]',
  'Correspondence(?: to)?\\s*:',
  '(?:These|Both|All) authors (?:have )?contributed',
  '(?:(?:This|The|Part of this) )?[Ww]ork (?:was )?done (?:during|while|when|at|as)\\b',
  'E-?mails?(?: address(?:es)?)?\\s*:',
  'Preprint\\s*[.,;]',
  'Under ?review\\s*[.,;]',
  'Work in progress\\s*\\.',
  '(?:Accepted|Published|Submitted|To appear|Presented) (?:as an? |to |at |in |by |for )[^.,]{1,80}\\.?\\s*$',
  'This (?:work|paper|article|manuscript) has been (?:submitted|accepted) (?:to|for|by|at)\\b',
  '©|\\(c\\) 20\\d\\d|Copyright (?:©|\\(c\\)|20\\d\\d|held)',
  'Permission to make digital',
  'arXiv:\\d{4}\\.\\d{4,5}(?:v\\d+)?\\s*\\[',
  '(?:Figure|Fig\\.|Table)\\s\\d{1,2}\\s?[.:|]\\s\\p{Lu}',
  '(?:1|I)\\.? (?:Introduction|INTRODUCTION)\\b',
];

const subjectHeadings = [
  '(?:Index Terms|INDEX TERMS)(?:\\s*[:—–•]|-(?=\\p{Lu})|\\s+(?=\\p{Lu}))',
  '(?:Additional )?(?:Key ?[Ww]ords|KEY ?WORDS)(?: and [Pp]hrases)?(?:\\*\\*)?(?:\\s*[:：—–•]|-(?=\\p{Lu}))',
  'Categories and Subject Descriptors',
  'General Terms\\s*[:—–-]',
  'ACM (?:Reference Format|(?:Subject )?Classification)',
  'Mathematics Subject Classification',
  '(?:MSC|PACS|JEL)(?: (?:20\\d\\d|[Cc]lassification|[Cc]odes?|numbers))*\\s*:',
  '关键[词字]\\s*[:：]',
];

/** An asterisk before a word may be Markdown's emphasis or, on a line's start, its list. */
const unnamedNote = `[†‡§¶]{1,3}\\s?\\p{Lu}|(?<=[^\\S\\r\\n])[*∗⋆]{1,3}\\s\\p{Lu}`;

/** Looks at what begins behind a blank; whether a sentence ends before the blank is looked at afterwards. */
const notePattern = new RegExp(
  `(?<=\\s)(?:(?<anywhere>CCS (?:Concepts|CONCEPTS)|${mark}{1,3}\\s?(?:${markedNotes.join('|')}))|` +
    `${unnamedNote}|(?:\\\\text\\w\\w\\{|\\*\\*)?(?:${[...subjectHeadings, ...bareNotes].join('|')}))`,
  'gu',
);

/** The host ends in letters, so that `mAP@0.5` is no address. */
const emailPattern = /(?:[\w.+-]{1,64}|\{[\w.+,| -]{1,200}\})@[a-z\d-]{2,63}(?:\.[a-z\d-]{1,63}){0,4}\.[a-z]{2,6}\b/i;

/** The first matter that does not belong to the abstract; it reaches to the end, or to where an interrupted sentence goes on. */
export function findAppendedMatter(abstract: string): AppendedMatter | undefined {
  const start = Math.min(findNote(abstract) ?? Infinity, findEmail(abstract) ?? Infinity);
  if (start === Infinity) return undefined;
  const blanksStart = abstract.slice(0, start).trimEnd().length;
  const textEnd = abstract.trimEnd().length;
  const end = endsSentence(abstract, start) ? textEnd : findResumption(abstract, start, textEnd);
  return { words: { start, end }, extent: { start: blanksStart, end } };
}

function findNote(abstract: string): number | undefined {
  for (const { index, groups } of abstract.matchAll(notePattern)) {
    if (groups?.['anywhere'] !== undefined || endsSentence(abstract, index)) return index;
  }
  return undefined;
}

/** The start of the sentence that gives an e-mail address. */
function findEmail(abstract: string): number | undefined {
  const index = abstract.includes('@') ? abstract.search(emailPattern) : -1;
  const sentence = index < 0 ? undefined : splitSentences(abstract).findLast(({ start }) => start <= index);
  return sentence === undefined || sentence.start === 0 ? undefined : sentence.start;
}

/** Where the sentence goes on that a note interrupts: behind the note's last stop before a word in lower case. */
function findResumption(abstract: string, start: number, textEnd: number): number {
  const stop = [...abstract.slice(start, textEnd).matchAll(/\.(?=\s\p{Ll})/gu)].at(-1);
  return stop === undefined ? textEnd : start + stop.index + 1;
}

/** Whether a full stop or the like, with a footnote's number behind it or without, or a bare URL stands before an offset. */
function endsSentence(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 200), offset).trimEnd();
  return /[.!?。！？…]["'”’)\]}]{0,3}(?:\s\d)?$/u.test(before) || /https?:\/\/\S+$/u.test(before);
}
