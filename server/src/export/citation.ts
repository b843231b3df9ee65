/** A paper as a plain-text citation. */
import { arxivPageUrl } from '../digest/arxivIdentifier';
import type { CitablePaper } from './citablePaper';

/**
 * `A. One, B. Two. Title. arXiv:2603.15590 (2026). https://arxiv.org/abs/2603.15590`: what is missing is left out, and
 * the version as well; `undefined` for a paper with neither title nor identifier.
 */
export function formatCitation({ paper, identifier: cited, authors, date }: CitablePaper): string | undefined {
  const identifier = cited === undefined ? undefined : { ...cited, version: undefined };
  if (paper.title === undefined && identifier === undefined) return undefined;
  const year = date?.slice(0, 4);
  const source = identifier === undefined ? undefined : `arXiv:${identifier.identifier}`;
  const issue = [source, year === undefined ? undefined : `(${year})`].filter((part) => part !== undefined).join(' ');
  const sentences = [authors.join(', '), paper.title?.text ?? '', issue].filter((part) => part !== '').map(endSentence);
  return [...sentences, ...(identifier === undefined ? [] : [arxivPageUrl('abs', identifier)])].join(' ');
}

function endSentence(text: string): string {
  return /[.?!。？！]$/.test(text) ? text : `${text}.`;
}
