/** What hovering over a number of a brief or summary shows: the sentence that supports it, or that none does. */
import type { BriefNumber } from '../digest/briefNumbers';
import { abstractOf, checkBriefNumbers, closestSentence, supportingSentence } from '../digest/briefNumbers';
import { briefOf } from '../digest/brief';
import type { Paper, Span } from '../digest/digest';
import type { Locale, LocalizedText } from '../localization';
import { localized } from '../localization';
import { latexToUnicode } from '../prose/latexToUnicode';
import type { TextRange } from '../text/textRange';
import { containsOffset } from '../text/textRange';
import type { DigestDocument } from '../workspace/parsedDocument';
import { escapeMarkdown } from '../prose/escapeMarkdown';

export interface NumberHover {
  /** The number with its unit. */
  readonly range: TextRange;
  /** Says what the quoted sentence is, or that there is none. */
  readonly heading: LocalizedText;
  /** As written; `undefined` where no sentence has to do with the number. */
  readonly quote: Span | undefined;
  /** The number within the quote, as a document range; `undefined` when the quote does not say it. */
  readonly place: TextRange | undefined;
}

/** `undefined` where no number of a brief stands. */
export function getNumberHover({ digest }: DigestDocument, offset: number): NumberHover | undefined {
  const papers: readonly Paper[] = digest.papers;
  const paper = papers.find((candidate) => containsOffset(briefOf(candidate)?.range ?? { start: -1, end: -1 }, offset));
  if (paper === undefined) return undefined;
  const number = checkBriefNumbers(paper).find(({ span }) => containsOffset(span.range, offset));
  return number === undefined ? undefined : createHover(paper, number);
}

function createHover(paper: Paper, number: BriefNumber): NumberHover {
  const { range } = number.span;
  const support = supportingSentence(paper, number);
  if (support !== undefined)
    return { range, heading: headingOf(paper, support.sentence), quote: support.sentence, place: support.place };
  if (abstractOf(paper) === undefined) {
    const heading = localized(
      'The paper has no abstract to hold this number against.',
      '论文没有可用来核对该数字的摘要。',
    );
    return { range, heading, quote: undefined, place: undefined };
  }
  const closest = number.isCheckable ? closestSentence(paper, number) : undefined;
  return {
    range,
    heading:
      closest === undefined
        ? localized('No sentence of the abstract says this number.', '摘要中没有句子提到该数字。')
        : localized(
            'No sentence of the abstract says this number. The closest one:',
            '摘要中没有句子提到该数字。最接近的句子：',
          ),
    quote: closest,
    place: undefined,
  };
}

function headingOf(paper: Paper, { range }: Span): LocalizedText {
  if (containsOffset(paper.abstract?.value.range ?? { start: -1, end: -1 }, range.start))
    return localized('In the abstract:', '摘要原文：');
  if (containsOffset(paper.title?.range ?? { start: -1, end: -1 }, range.start))
    return localized('In the title:', '论文标题：');
  return localized('Counted here:', '由此处计数：');
}

/** A quoted sentence longer than this (UTF-16 units) is not shown whole. */
const longestQuote = 1000;

/** Stand around the number until the quote is escaped; both are for private use and taken out of the quote before. */
const [numberStart, numberEnd] = ['\uE000', '\uE001'];

/** For Markdown; nothing in the quote is markup but that the number is bold. */
export function renderNumberMarkdown(hover: NumberHover, locale: Locale): string {
  const heading = escapeMarkdown(hover.heading[locale]);
  if (hover.quote === undefined) return heading;
  const quote = escapeMarkdown(readableQuote(hover)).replace(/[\uE000\uE001]/g, '**');
  return `${heading}\n\n> ${quote}`;
}

/** For clients that show no Markdown. */
export function renderNumberPlainText(hover: NumberHover, locale: Locale): string {
  const heading = hover.heading[locale];
  if (hover.quote === undefined) return heading;
  return `${heading}\n\n${readableQuote(hover)
    .replace(/[\uE000\uE001]/g, '')
    .replace(/\s+/g, ' ')}`;
}

/** With formulas in Unicode and the number between its two marks. */
function readableQuote({ quote, place }: NumberHover): string {
  const text = quote?.text ?? '';
  const from = quote?.range.start ?? 0;
  const parts =
    place === undefined
      ? [text]
      : [
          text.slice(0, place.start - from),
          text.slice(place.start - from, place.end - from),
          text.slice(place.end - from),
        ];
  const [before = '', number = '', behind = ''] = parts.map((part) => part.replace(/[\uE000\uE001]/g, ''));
  const marked = isBoldable(number) ? numberStart + number + numberEnd : number;
  const whole = before + marked + behind;
  return latexToUnicode(whole.length > longestQuote ? `${marked}${behind}`.slice(0, longestQuote) + ' …' : whole);
}

/** Markdown sets bold only what begins and ends with letters or digits, wherever it stands. */
function isBoldable(number: string): boolean {
  return /^[\p{L}\p{N}]$|^[\p{L}\p{N}][^{}$\\\r\n]{0,40}[\p{L}\p{N}]$/u.test(number);
}
