/** Finds suspended hyphens whose blank is lost: `intra-and inter-layer` for `intra- and inter-layer`. */
import { compoundsIn } from './compounds';
import type { Respelling } from './respelling';
import { respell } from './respelling';

/**
 * In order. The next word has a hyphen too, which tells them from `plug-and play`; in longer compounds it is not certain
 * that the hyphen stands for an ending (`state-of-the-art-and low-cost`).
 */
export function* findUnspacedConjunctions(text: string): Generator<Respelling> {
  if (!/[-\u2010\u2011](?:and|or)\s/.test(text)) return;
  let found: Respelling | undefined;
  for (const compound of compoundsIn(text)) {
    const { range, parts } = compound;
    const hasHyphen = parts.length > 1 || text.charAt(range.end) === '-';
    if (found !== undefined && hasHyphen && isBlank(text.slice(found.range.end, range.start))) yield found;
    const [first = '', second, ...others] = parts;
    const isOpen = (second === 'and' || second === 'or') && others.length === 0;
    const blank = range.start + first.length + 1;
    found = isOpen ? respell(compound, [{ range: { start: blank, end: blank }, newText: ' ' }]) : undefined;
  }
}

function isBlank(between: string): boolean {
  return between !== '' && between.trim() === '';
}
