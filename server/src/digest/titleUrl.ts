/** Finds a web address within a title. */
import type { TextRange } from '../text/textRange';

/** A web address in a title. */
export interface TitleUrl {
  readonly url: string;
  /** Where it stands in the title. */
  readonly range: TextRange;
  /** The title without it and without what only introduces it; `''` when nothing else is there. */
  readonly rest: string;
}

const urlPattern =
  /(?:https?:\/\/|\bwww\.)[^\s()<>[\]（）]+|(?<![\w.@-])(?:[\w-]+\.)*(?:github\.(?:com|io)|gitlab\.com|huggingface\.co|arxiv\.org)\/[^\s()<>[\]（）]*/i;

/** A Markdown link, whose text is the title. */
const markdownLink = /^\[([^\][]+)\]\([^\s()]+\)/;

/** What stands between a title and an address: `(`, `— see the project page: `, `Code: `, `available at `. */
const introduction = new RegExp(
  [
    String.raw`[-–—|,;:.：(（[]\s*(?:(?:the|our|see|code|demo|project|website|homepage|page|link|is|are|available|at)\b\s?){0,8}[:：]?\s*$`,
    String.raw`\b(?:code|demo|project page|website|homepage|link)\s?[:：]\s*$`,
    String.raw`\b(?:code )?(?:is )?available at:?\s*$`,
    String.raw`[\s<|–—-]+$`,
  ].join('|'),
  'i',
);

/** The first address in a title; `undefined` in nearly every one. */
export function findTitleUrl(title: string): TitleUrl | undefined {
  const found = urlPattern.exec(title);
  if (found === null) return undefined;
  const url = found[0].replace(/[.,;:!?]{1,5}$/, '');
  const range = { start: found.index, end: found.index + url.length };
  const linkText = markdownLink.exec(title);
  if (linkText?.[1] !== undefined) return { url, range, rest: (linkText[1] + title.slice(linkText[0].length)).trim() };
  const introduced = introduction.exec(title.slice(Math.max(0, range.start - 60), range.start))?.[0].length ?? 0;
  const before = title.slice(0, range.start - introduced);
  const after = title.slice(range.end).replace(/^[)\]）>.,;:：\s-]{1,10}/, '');
  return { url, range, rest: [before.trim(), after.trim()].filter((part) => part !== '').join(' ') };
}
