/** From the bytes of a file to its text. */
import type { LocalizedText } from '../localization';
import { failureReasons } from './failure';

/** A text as editors hold it: without the byte order mark, which only the file has. */
export interface DecodedText {
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

/** Decodes UTF-8; for anything else, the reason why it is unusable. */
export function decodeText(bytes: Uint8Array): DecodedText | { readonly reason: LocalizedText } {
  const mark = [...bytes.subarray(0, 3)];
  if ((mark[0] === 0xff && mark[1] === 0xfe) || (mark[0] === 0xfe && mark[1] === 0xff))
    return { reason: failureReasons.utf16 };
  if (bytes.includes(0)) return { reason: failureReasons.binary };
  const hasByteOrderMark = mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), hasByteOrderMark };
  } catch {
    return { reason: failureReasons.notUtf8 };
  }
}

/** The bytes of a decoded text: exactly those it came from, where the text is the same. */
export function encodeText({ text, hasByteOrderMark }: DecodedText): Uint8Array {
  return new TextEncoder().encode(hasByteOrderMark ? `\uFEFF${text}` : text);
}
