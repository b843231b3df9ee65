/** Recognises a word that a line end has broken: `Univer- sity`. */
import type { TextRange } from '../text/textRange';

export interface BrokenWord {
  /** Both pieces with what is between them, as offsets into the text. */
  readonly range: TextRange;
  /** The pieces put together. */
  readonly joined: string;
  /** The pieces with the hyphen between them, as in `human- centered`. */
  readonly hyphenated: string;
}

/** `pre- and post-training` has no broken word. */
const broken = /(?<!\p{L})(\p{L}{2,30})-\s{1,3}(?!(?:and|or|to|und|et|y|e)\b)(\p{Ll}{2,30})(?!\p{L})/gu;

/** Every broken word in a text, in order. */
export function findBrokenWords(text: string): readonly BrokenWord[] {
  if (!/-\s/.test(text)) return [];
  return [...text.matchAll(broken)].map(({ 0: whole, 1: first = '', 2: second = '', index }) => ({
    range: { start: index, end: index + whole.length },
    joined: first + second,
    hyphenated: `${first}-${second}`,
  }));
}
