/** What one paper's own text and all others say of a spelling. */
import type { HyphenKnowledge } from './hyphenLexicon';
import { spellingsIn } from './hyphenLexicon';

/** Counts of spellings in lower case, in and beside one paper. */
export class PaperSpellings {
  private counted: ReadonlyMap<string, number> | undefined;

  /** `text` is all that the lexicon has learned of the paper; counted when it is first asked for. */
  constructor(
    private readonly text: string,
    readonly lexicon: HyphenKnowledge,
  ) {}

  /** How often the paper itself has it. */
  own(spelling: string): number {
    this.counted ??= countOccurrences(this.text);
    return this.counted.get(spelling) ?? 0;
  }

  /** How many other papers have it. */
  elsewhere(spelling: string): number {
    return Math.max(0, this.lexicon.count(spelling) - (this.own(spelling) > 0 ? 1 : 0));
  }
}

function countOccurrences(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const spelling of spellingsIn(text)) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  return counts;
}
