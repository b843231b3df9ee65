/** What one paper's own text and all others say of a spelling. */
import type { HyphenKnowledge } from './hyphenLexicon';
import { spellingsIn } from './hyphenLexicon';

/** Counts of spellings in lower case, in and beside one paper. */
export class PaperSpellings {
  private counted: readonly ReadonlyMap<string, number>[] | undefined;

  /** `texts` are all that the lexicon has learned of the paper, one by one; counted when they are first asked for. */
  constructor(
    private readonly texts: readonly string[],
    readonly lexicon: HyphenKnowledge,
  ) {}

  /** How often the paper itself has it. */
  own(spelling: string): number {
    return this.counts().reduce((sum, count) => sum + (count.get(spelling) ?? 0), 0);
  }

  /** How many other papers have it. */
  elsewhere(spelling: string): number {
    const inOwn = this.counts().filter((count) => count.has(spelling)).length;
    return Math.max(0, this.lexicon.count(spelling) - inOwn);
  }

  private counts(): readonly ReadonlyMap<string, number>[] {
    return (this.counted ??= this.texts.map(countOccurrences));
  }
}

function countOccurrences(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const spelling of spellingsIn(text)) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  return counts;
}
