/** Tells what stands in an abstract's place when it is not the abstract. */
import { findAppendedMatter } from '../prose/appendedMatter';
import type { Paper } from './digest';

/** A figure's caption, a prompt, the bullets of a highlights box, a note that there is none, or the rest of a lost text. */
export type AbstractDefect = 'caption' | 'prompt' | 'highlights' | 'placeholder' | 'fragment';

const captionPattern =
  /^(?:(?:Figure|Fig\.?|FIGURE|FIG\.?|Table|TABLE|Tab\.|Algorithm|Listing)\s?\d{1,3}[a-z]?(?:\s?[.:|–—]|\s+\p{Lu})|[图表]\s?\d{1,3})/u;
const promptPattern =
  /^(?:(?:(?:System|User|Input|Example)\s)?Prompts?|Instructions?|System|User|Human|Assistant)\s*[:：]|^You are an? /i;
const highlightsPattern = /^(?:HIGHLIGHTS\b|(?:Research )?Highlights(?:\s*[:•–-]|\s+\p{Lu})|Graphical [Aa]bstract\b)/u;
const placeholderPattern =
  /^[[(（【]?(?:n\/?a|none|null|undefined|nan|to[ -]?do|tbd|no abstract|abstract (?:not|un)[ -]?available|暂无|无|没有|未提供|待补充)[^.。]{0,30}[.。]?[\])）】]?$/i;

/** In a box of highlights each is marked; in none of 5,104 abstracts at arXiv any. */
const bullet = /[•▪●■‣◦]\s*\p{Lu}/gu;
const fewestBullets = 3;

/** Shorter than nearly all abstracts (all but 0.6 % of 5,104 at arXiv), so that a lost beginning took more than is left. */
const longestFragment = 500;

/** What stands in the place of a paper's abstract; `undefined` for an abstract, and where nothing stands. */
export function findAbstractDefect(paper: Paper): AbstractDefect | undefined {
  const text = paper.abstract?.value.text ?? '';
  if (captionPattern.test(text)) return 'caption';
  if (promptPattern.test(text)) return 'prompt';
  if (highlightsPattern.test(text) || countBullets(text) >= fewestBullets) return 'highlights';
  if (placeholderPattern.test(text)) return 'placeholder';
  return text.length < longestFragment && lacksBeginning(paper) ? 'fragment' : undefined;
}

/**
 * Tells whether a paper's abstract begins within a sentence: with a word in lower case (bare or behind a URL) that is no
 * name, with punctuation, or with the end of a phrase such as "SOTA, achieving". None of 5,104 abstracts at arXiv does.
 */
export function lacksBeginning({ abstract, title }: Paper): boolean {
  const text = (abstract?.value.text ?? '').replace(/^https?:\/\/\S+\s+/, '');
  if (/^[,;:.)\]]/.test(text) || /^\p{Lu}{2,}, \p{Ll}+ing\b/u.test(text)) return true;
  const word = /^\p{Ll}{2,}(?=[\s,])/u.exec(text)?.[0];
  return word !== undefined && title?.text.split(/[^\p{L}\p{N}-]+/u).includes(word) !== true;
}

/** Subject headings behind an abstract have bullets as well. */
function countBullets(text: string): number {
  if (!/[•▪●■‣◦]/.test(text)) return 0;
  return text.slice(0, findAppendedMatter(text)?.words.start).match(bullet)?.length ?? 0;
}
