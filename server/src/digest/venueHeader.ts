/** Recognises the running heads of PDFs (venue, state of review, "preprint") at either end of a title. */
import type { TextRange } from '../text/textRange';

export interface VenueHeader {
  /** The head's own words, as offsets into the title. */
  readonly words: TextRange;
  /** With the blanks and the punctuation that divide it from the title. */
  readonly extent: TextRange;
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const date = `(?:${month}\\s+\\d{1,2},?\\s+20\\d{2}|\\d{1,2}\\s+${month},?\\s+20\\d{2}|20\\d{2}-\\d{2}-\\d{2}|${month}\\s+20\\d{2})`;

/** A venue ends with its year or is known by its acronym; any other name has no certain end. */
const venue = `(?:${[
  '(?:the\\s+)?(?:ICLR|ICML|NeurIPS|NIPS|CVPR|ICCV|ECCV|WACV|ACL|EMNLP|NAACL|AAAI|IJCAI|COLM|TMLR|JMLR|KDD|MLSys|ICASSP|INTERSPEECH)(?:\\s+20\\d{2})?(?![\\w-])',
  'transactions\\s+on\\s+machine\\s+learning\\s+research(?:\\s+\\(\\d{1,2}/20\\d{2}\\))?',
  '(?:the\\s+)?(?!the\\b)\\S+\\s+(?:\\S+\\s+)?20\\d{2}',
  '(?:\\S+\\s+){0,12}?(?:conference|workshop|symposium|proceedings|transactions|journal|letters)\\s+(?:\\S+\\s+){0,12}?\\(?(?:\\S+\\s+)?20\\d{2}\\)?',
].join('|')})`;
const kind =
  'as\\s+(?:an?\\s+)?(?:(?:full|short|main|oral|poster)\\s+)?(?:(?:conference|workshop|journal)\\s+)?(?:paper|submission|poster|article)';

/** Words behind "preprint" that show a title about them. */
const noTopic =
  '(?!\\s*:|\\s+(?:of|on|in|for|from|to|and|or|vs|versus|servers?|archives?|repositor\\w*|platforms?|limits?|analysis|study|corpus|dataset)\\b)';

/** A word set with blanks between its letters. */
function spaced(word: string): string {
  return word.replace(/\B/g, '\\s+');
}

/** In front of the title; the venue's end must be certain, else only the words before it count. */
const front = [
  `under\\s+review\\s+${kind}(?:\\s+(?:at|to|for|in|by)\\s+${venue})?`,
  `under\\s+review\\s+(?:at|for|by)\\s+${venue}`,
  'under\\s+review\\s*\\.',
  `(?:published|accepted|presented|submitted|to\\s+appear)(?:\\s+for\\s+(?:publication|presentation))?\\s+(?:${kind}\\s+)?(?:at|in|to|by)\\s+${venue}`,
  '(?:published|accepted|submitted)\\s+as\\s+an?\\s+(?:conference|workshop|journal)\\s+paper',
  'this\\s+(?:work|article|paper)\\s+has\\s+been\\s+(?:submitted\\s+to|accepted\\s+(?:by|for))[^.]*\\.(?:\\s+copyright\\s+may\\s+be\\s+transferred[^.]*\\.)?',
  `preprint\\s+submitted\\s+to\\s+(?:\\S+\\s+){1,8}?${date}`,
  `(?:a\\s+|arxiv\\s+)preprint${noTopic}(?:\\s*[-–—]?\\s*${date})?`,
  `preprint(?:\\s*[-–—]\\s*|\\s+)${date}`,
  'preprint\\s*[.,;]',
  'work[\\s-]in[\\s-]progress(?=\\s*(?:[.,;|–—]|-\\s|$))',
  `draft(?:\\s+version)?\\s*[-–—,]?\\s*${date}`,
  'arxiv:\\s*\\d{4}\\.\\d{4,5}(?:v\\d+)?(?:\\s*\\[[\\w.-]+\\])?(?:\\s+\\d{1,2}\\s+\\w{3}\\s+20\\d{2})?',
  ...['preprint', 'underreview', 'workinprogress'].map(spaced),
];

/** Words that a title may begin with as well are a head where capitals set the two apart. */
const capitalWords = '(?=\\s+(?:[A-Z\\d][A-Z\\d-]+(?:[\\s:]+|$)){2})';

/** Told by capitals: the word alone, in capitals or in front of them, and the head of IEEE's template with volume, number, date and page. */
const frontByCapitals = [
  'PREPRINT(?:\\s+VERSION)?(?!\\s*:|\\s+(?:OF|ON|IN|FOR|FROM|TO|AND|OR|VS|VERSUS|SERVERS?|ARCHIVES?|PLATFORMS?|ANALYSIS|STUDY)\\b)',
  `Preprint${capitalWords}`,
  `[Ww]ork[\\s-][Ii]n[\\s-][Pp]rogress${capitalWords}`,
  'WORK[\\s-]IN[\\s-]PROGRESS(?=\\s+(?:[A-Z][\\w-]*)?[a-z])',
  '[A-Z][A-Z &,/()-]{5,100}?,?\\s+VOL\\.?\\s*[\\dX]+,?\\s+NO\\.?\\s*[\\dX]+,?\\s+(?:[A-Z]+\\.?\\s+)?(?:20\\d{2}|X{2,4})\\.?(?:\\s+\\d{1,5}(?=\\s))?',
];

const divider = '(?=[\\s.,;:|–—-]|$)[\\s.,;:|–—-]*';
const frontPattern = new RegExp(`^(?:(?:${front.join('|')})${divider})+`, 'i');
const frontByCapitalsPattern = new RegExp(`^(?:${frontByCapitals.join('|')})${divider}`);

/** Behind the title only the head of arXiv's template, in capitals, with or without its date. */
const endPattern = /\s+A PREPRINT(?:\s*[-–—]?\s*[A-Z][A-Za-z]+\.? \d{1,2}, 20\d{2})?$/;

/** The running heads in a title, first to last; usually none. */
export function findVenueHeaders(title: string): readonly VenueHeader[] {
  const headers: VenueHeader[] = [];
  const start = (frontPattern.exec(title) ?? frontByCapitalsPattern.exec(title))?.[0];
  if (start !== undefined) {
    const words = start.replace(/[\s,;:|–—-]+$/, '');
    headers.push({ words: { start: 0, end: words.length }, extent: { start: 0, end: start.length } });
  }
  const end = endPattern.exec(title);
  if (end !== null && end.index > (start?.length ?? 0)) {
    const wordsStart = end.index + end[0].length - end[0].trimStart().length;
    headers.push({ words: { start: wordsStart, end: title.length }, extent: { start: end.index, end: title.length } });
  }
  return headers;
}

/** What is left of a title between its running heads: its own words, or nothing. */
export function rangeWithoutVenueHeaders(title: string): TextRange {
  const headers = findVenueHeaders(title);
  const start = headers.find(({ extent }) => extent.start === 0)?.extent.end ?? 0;
  const end = headers.find(({ extent }) => extent.start > 0)?.extent.start ?? title.length;
  return { start, end: Math.max(start, end) };
}
