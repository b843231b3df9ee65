/** What single lines of prose give away about themselves. */

const chinese = /[\u3400-\u9fff\uf900-\ufaff]/gu;

function countChinese(source: string): number {
  return source.match(chinese)?.length ?? 0;
}

/** Tells whether prose is written in Chinese: at least a quarter of its characters are. */
export function isChinese(source: string): boolean {
  return countChinese(source) * 4 >= source.length;
}

/** Tells whether a line can be a one-line Chinese summary: a few clauses, which may be full of English names. */
export function isChineseSummary(source: string): boolean {
  const count = countChinese(source);
  return source.length <= 300 && count >= 4 && count * 10 >= source.length;
}

/** Tells whether most of the longer words of a line are capitalised, as in an English title. */
export function isTitleCase(source: string): boolean {
  const words = source.match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 10 >= words.length * 6;
}

/** Tells whether prose ends as abstracts do: with a full stop or the like, or with a bare URL. */
export function endsSentence(source: string): boolean {
  return /[.!?。！？]["'”’)\]]*$/.test(source) || /https?:\/\/\S+$/.test(source);
}

/** Tells whether what follows a line of prose begins something new: the line ends a sentence or is another paper's summary. */
export function endsProse(source: string): boolean {
  return endsSentence(source) || isChineseSummary(source);
}

/** Tells whether a line may be prose with a title glued on: a sentence end, after several words, directly before a capital, a URL, or a length that no title has. */
export function looksGlued(source: string): boolean {
  if (source.length > 300 || /https?:\/\//.test(source)) return true;
  return /^(?:\S+\s+){4,}\S*[\p{L}\p{N})\]"”][.!?。]["”)]*\p{Lu}/u.test(source);
}

/** Tells whether a line only separates what stands above and below: `---`, `***`, `====`. */
export function isSeparator(source: string): boolean {
  return /^([-*_=~])\1{2,}$/.test(source);
}
