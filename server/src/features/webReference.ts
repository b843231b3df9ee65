/** Finds what leads to a web page in running text: URLs, also damaged ones, arXiv identifiers and DOIs. */
import type { ArxivIdentifier } from '../digest/arxivIdentifier';
import { arxivPageUrl, parseArxivReference } from '../digest/arxivIdentifier';
import type { TextRange } from '../text/textRange';

/** Words that lead to a page. */
export interface WebReference {
  readonly range: TextRange;
  /** An `http` or `https` address. */
  readonly target: string;
  /** Set when the page is a paper's at arXiv. */
  readonly identifier?: ArxivIdentifier;
}

/**
 * `https: //github.com` and `https://anonymous. 4open.science` are what PDF extraction makes of URLs: blanks are accepted
 * within the scheme's punctuation and behind a first label that is no host by itself. `\_` is LaTeX for `_`.
 */
const url = String.raw`[Hh][Tt]{2}[Pp][Ss]? ?: ?\/ ?\/ ?(?:www\. ?)?[\w-]+\. ?[a-z0-9](?:[\w\-.~:/?#[\]@!$&'()*+,;=%]|\\[_%#&~])*`;
const arxiv = String.raw`\b[Aa]r[Xx]iv: ?(?:\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)*(?:\.[A-Z]{2})?\/\d{7})(?:v[1-9]\d*)?(?!\d)`;
const doi = String.raw`(?:\bdoi: ?)?\b10\.\d{4,9}\/[-._;()/:\w]+`;
const referencePattern = new RegExp(`${url}|${arxiv}|${doi}`, 'g');

/** The references in a piece of text that stands at `offset`, in order; what leads nowhere is left out. */
export function* findWebReferences(text: string, offset: number): Generator<WebReference> {
  for (const match of text.matchAll(referencePattern)) {
    const written = trimTail(separate(match[0], text.charAt(match.index + match[0].length)));
    const reference = resolveReference(written, {
      start: offset + match.index,
      end: offset + match.index + written.length,
    });
    if (reference !== undefined) yield reference;
  }
}

/** What an arXiv reference as written leads to; `undefined` when it is none or its identifier cannot exist. */
export function resolveArxivReference(written: string, range: TextRange): WebReference | undefined {
  const reference = parseArxivReference(written);
  if (reference.kind !== 'valid') return undefined;
  const { identifier, form } = reference;
  const page = form === 'pdf' || form === 'html' ? form : 'abs';
  return { range, target: arxivPageUrl(page, identifier), identifier };
}

function resolveReference(written: string, range: TextRange): WebReference | undefined {
  const compact = written.replace(/ /g, '').replace(/\\/g, '');
  const atArxiv = resolveArxivReference(compact, range);
  if (atArxiv !== undefined) return atArxiv;
  const target = /^https?:/i.test(compact) ? compact : doiAddress(compact);
  return target !== undefined && URL.canParse(target) ? { range, target } : undefined;
}

function doiAddress(written: string): string | undefined {
  const name = /10\.\d.*/.exec(written)?.[0];
  return name === undefined ? undefined : `https://doi.org/${name}`;
}

/** An address at arXiv up to its identifier, with punctuation behind it. */
const arxivAddress =
  /^.*?arxiv\.org\/(?:abs|pdf|html)\/(?:\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)*(?:\.[A-Z]{2})?\/\d{7})(?:v[1-9]\d*)?(?:\.pdf)?(?=[.,;:])/i;

/** In a path's last segment, a stop and a capitalised word: `….com/a/b.Next`, but not `README.md` or `Node.JS`. */
const gluedWord = /^([^/]*\/ ?\/[^/]+\/(?:[^?#]*\/)?[^/?#]*?)\.(?:[A-Z][a-z]+(?:-[A-Za-z]+)*|[AI])[,;:]?$/;

/** Without a sentence or title that is glued to the reference; `next` is the character behind. */
function separate(written: string, next: string): string {
  const enclosed = cutAtUnopenedBracket(written);
  const atArxiv = arxivAddress.exec(enclosed)?.[0];
  if (atArxiv !== undefined) return atArxiv;
  return /\s/.test(next) ? (gluedWord.exec(enclosed)?.[1] ?? enclosed) : enclosed;
}

/** A bracket that opens outside of the reference ends it. */
function cutAtUnopenedBracket(written: string): string {
  const open = { ')': 0, ']': 0 };
  for (let index = 0; index < written.length; index++) {
    const sign = written.charAt(index);
    if (sign === '(') open[')']++;
    else if (sign === '[') open[']']++;
    else if ((sign === ')' || sign === ']') && open[sign]-- === 0) return written.slice(0, index);
  }
  return written;
}

/** Without the punctuation that belongs to the sentence: stops, quotes, asterisks. */
function trimTail(written: string): string {
  let end = written.length;
  while (end > 0 && ".,;:!?'*$\\".includes(written.charAt(end - 1))) end--;
  return written.slice(0, end);
}
