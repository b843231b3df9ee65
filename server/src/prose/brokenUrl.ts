/** Finds URLs that blanks have broken, as extraction from PDFs does at line ends and behind colons. */
import type { TextRange } from '../text/textRange';

export interface BrokenUrl {
  /** The whole URL, blanks included, without the punctuation of the sentence. */
  readonly range: TextRange;
  /** The same without the blanks. */
  readonly joined: string;
  /** Whether every blank stands where no URL can end; else the words behind it may be prose. */
  readonly certain: boolean;
}

const topLevel = 'com|org|net|edu|gov|io|ai|co|dev|app|me|science|page|site|tech|info|cn|de|uk|fr|ch|jp|kr|in|eu|ca|au';
const schemePattern = /https? ?: ?\/ ?\/ ?(?=[\w-])/gi;

/** Hosts whose pages are `user/repository`. */
const repositoryHost = /^(?:www\.)?(?:github\.com|gitlab\.com|gitee\.com|bitbucket\.org|huggingface\.co|hf\.co)$/i;

const hostRest = new RegExp(`^(?:[a-z\\d-]{1,60}\\.){0,4}(?:${topLevel})(?=[/.,;:)]|\\s*$)`);
const completeHost = new RegExp(`\\.(?:${topLevel})\\.?$`);

/** The broken URLs of a text in order. */
export function findBrokenUrls(text: string): readonly BrokenUrl[] {
  const urls: BrokenUrl[] = [];
  for (const match of text.matchAll(schemePattern)) {
    if (match.index < (urls.at(-1)?.range.end ?? 0)) continue;
    const url = readUrl(text, match.index, match[0]);
    if (url !== undefined) urls.push(url);
  }
  return urls;
}

function readUrl(text: string, start: number, scheme: string): BrokenUrl | undefined {
  let end = start + scheme.length;
  let rest = '';
  let certain = true;
  for (let part = partAt(text, end); ; part = partAt(text, end + 1)) {
    rest += part;
    end += part.length + (rest === part ? 0 : 1);
    const gap = text.charAt(end) === ' ' ? judgeGap(rest, text.slice(end + 1, end + 201)) : undefined;
    if (gap === undefined) break;
    certain &&= gap === 'certain';
  }
  const tail = /[.,;:!?)\]}'"”’*]*$/.exec(rest)?.[0].length ?? 0;
  const range = { start, end: end - tail };
  const joined = text.slice(start, range.end).replace(/ /g, '');
  return joined.length === range.end - start ? undefined : { range, joined, certain };
}

/** Up to the next blank; longer than any URL is none. */
function partAt(text: string, offset: number): string {
  return /^\S{0,300}/.exec(text.slice(offset, offset + 300))?.[0] ?? '';
}

/** Whether a URL, here without its scheme, goes on behind the blank at its end; `undefined` when it does not. */
function judgeGap(url: string, after: string): 'certain' | 'likely' | undefined {
  if (/[,;:!)\]]$/.test(url)) return undefined;
  if (!url.includes('/')) return isHostBroken(url, after) ? 'certain' : undefined;
  const next = /^\S*/.exec(after)?.[0] ?? '';
  return isPathBroken(url, next, after.slice(next.length)) ? 'likely' : undefined;
}

function isHostBroken(host: string, next: string): boolean {
  if (next.startsWith('/')) return /^\/\w/.test(next);
  if (next.startsWith('.') && !completeHost.test(host)) return hostRest.test(next.slice(1));
  return /[\w-][.-]$/.test(host) && !completeHost.test(host) && hostRest.test(next);
}

/** Judges a blank behind a path by the word that follows: whether that looks like a path, and whether the URL needs more. */
function isPathBroken(url: string, next: string, after: string): boolean {
  const word = next.replace(/[.,;:!?)\]]+$/, '');
  if (url.endsWith('.') || !/^[\w~%#?+][\w.~%+=&?#/-]*$/.test(word)) return false;
  if (word === 'and/or' || /^https?\b/i.test(word)) return false;
  // A word that ends its sentence is rather the rest of the address than a sentence of one word.
  const isLast = word !== next ? /^(?:\s+\P{Ll}|\s*$)/u.test(after) : /^\s*(?:$|[.,;)](?:\s|$))/.test(after);
  const isName = /[\d_./-]|\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(word);
  if (/[-_=&?%]$/.test(url)) return isName || isLast;
  const [host = '', ...path] = url.split('/');
  const segments = path.filter((segment) => segment !== '').length;
  if (repositoryHost.test(host) && segments < 2) {
    const needsUser = segments === 0 || !url.endsWith('/');
    return needsUser ? /^[\w.-]+\/[\w.-]+/.test(word) : isName || isLast;
  }
  if (!url.endsWith('/')) return false;
  return /\w[/_=]\w/.test(word) || (segments > 0 && isLast && !/^\p{Lu}\p{Ll}+$/u.test(word));
}
