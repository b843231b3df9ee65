/** Puts accents back on letters from which a PDF's text extraction has split them: `G ¨odel`, `Timis ¸oara`. */

/** Combining characters by the spacing accents that are split off. */
const combining: Readonly<Record<string, string>> = {
  '¨': '\u0308',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¸': '\u0327',
  '˘': '\u0306',
  ˇ: '\u030C',
  '˚': '\u030A',
};

/** An accent by itself with the letters and blanks beside it that may belong to it; an acute may be an apostrophe (`Bell´s`). */
export const splitAccent = /(\p{L}?)( ?)([¨ˆ˜¸˘ˇ˚]|´(?!s(?!\p{L})))( ?)(\p{L}?)/gu;

/** The text with each such accent on the letter behind it or, where that takes none, before it; others stay. */
export function composeAccents(text: string): string {
  return text.replace(splitAccent, (whole, before: string, blank: string, mark: string, gap: string, after: string) => {
    const accent = combining[mark] ?? '';
    const onNext = compose(after, accent);
    // A capital behind a small letter begins a new word, so that the blank before it is no gap.
    const startsWord = /\p{Lu}/u.test(after) && /\p{Ll}/u.test(before);
    if (onNext !== undefined) return before + (startsWord ? blank : '') + onNext;
    const onPrevious = blank === '' || after !== '' ? compose(before, accent) : undefined;
    return onPrevious === undefined ? whole : onPrevious + (blank === '' ? gap : '') + after;
  });
}

/** The letter with the accent as one character; `undefined` where there is none. */
function compose(letter: string, accent: string): string | undefined {
  if (letter === '') return undefined;
  const composed = ((letter === 'ı' ? 'i' : letter) + accent).normalize('NFC');
  return Array.from(composed).length === 1 ? composed : undefined;
}
