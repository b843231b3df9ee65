/** Tells whether an abstract ends where its text was meant to end. */
import { findAppendedMatter } from '../prose/appendedMatter';
import { findBrokenUrls } from '../prose/brokenUrl';
import { findFootnoteResidue } from '../prose/footnoteResidue';
import { endsSentence } from '../syntax/proseSigns';
import type { TextRange } from '../text/textRange';

/** A last word without a full stop; `brokenOff` when it cannot be the last of its sentence. */
export interface OpenEnd {
  readonly lastWord: TextRange;
  readonly brokenOff: boolean;
}

/** Longer than any address or remark in brackets (UTF-16); what ends an abstract stands within it. */
const tailLength = 300;

/** Words that lead on to another. */
const leadingWord =
  /(?:^|\s)(?:a|an|the|of|to|for|with|and|or|by|in|on|at|from|as|than|that|which|while|via|into|between|our|its|their|is|are|was|were|be|can|we|this|these|such|without|using|i\.e|e\.g)$/i;

/** The end of an abstract that lacks its full stop; `undefined` for one that is complete. Residue behind the end does not count. */
export function findOpenEnd(abstract: string): OpenEnd | undefined {
  const own = withoutResidue(abstract);
  const tail = own.slice(-tailLength);
  if (own === '' || isComplete(tail)) return undefined;
  const length = /\S+$/.exec(tail)?.[0].length ?? 1;
  return { lastWord: { start: own.length - length, end: own.length }, brokenOff: leadsOn(tail) };
}

/** The abstract up to what was appended to it, and without a footnote's mark at its end. */
function withoutResidue(text: string): string {
  const appended = findAppendedMatter(text)?.extent;
  const own = appended?.end === text.length ? text.slice(0, appended.start) : text;
  const mark = endsSentence(own.slice(-tailLength)) ? undefined : findFootnoteResidue(own).at(-1);
  return mark?.range.end === own.length ? own.slice(0, mark.extent.start) : own;
}

/** Ends a sentence, also one in brackets or in Markdown's emphasis, an address, a formula or a command. */
function isComplete(tail: string): boolean {
  return (
    endsSentence(tail) ||
    /[.!?][*_]+$|[.!?]\s\([^()]+\)$|(?:\\\]|\\\)|\$|\})$/.test(tail) ||
    /(?:^|\s)\(?[\w-]+(?:\.[\w-]+)+\/\S*$|\bthis (?:https? )?URL\)?$/.test(tail) ||
    findBrokenUrls(tail).at(-1)?.range.end === tail.length
  );
}

/** Ends with a comma or a hyphen, with a word that leads on, or within brackets. */
function leadsOn(tail: string): boolean {
  return /[,;:([{–—-]$/.test(tail) || leadingWord.test(tail) || tail.lastIndexOf('(') > tail.lastIndexOf(')');
}
