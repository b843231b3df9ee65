/** Knows from the passages it has learned which words are written solid and which with a hyphen. */
import { compoundsIn, longestWord } from './compounds';

/**
 * The spellings of a passage in order, in lower case: its words as they are (`attention`), and each two neighbours of a
 * compound with the hyphen between them (`self-attention`).
 */
export function* spellingsIn(passage: string): Generator<string> {
  for (const { parts } of compoundsIn(passage)) {
    let before: string | undefined;
    for (const part of parts) {
      const word = isWord(part) ? part.toLowerCase() : undefined;
      if (word !== undefined) yield word;
      if (word !== undefined && before !== undefined) yield `${before}-${word}`;
      before = word;
    }
  }
}

/** Tells whether a part of a compound is learned: a name such as `GPT4` is, a number or a single letter is not. */
function isWord(part: string): boolean {
  return part.length >= 2 && part.length <= longestWord && !/^\p{Nd}/u.test(part);
}

/** In how many passages each spelling occurs. */
export type SpellingCounts = ReadonlyMap<string, number>;

/** Counts the spellings of one passage after the other. */
export class PassageCounter {
  private readonly passagesBySpelling = new Map<string, number>();

  get counts(): SpellingCounts {
    return this.passagesBySpelling;
  }

  add(passage: string): void {
    for (const spelling of new Set(spellingsIn(passage)))
      this.passagesBySpelling.set(spelling, (this.passagesBySpelling.get(spelling) ?? 0) + 1);
  }
}

export function countSpellings(passages: Iterable<string>): SpellingCounts {
  const counter = new PassageCounter();
  for (const passage of passages) counter.add(passage);
  return counter.counts;
}

/** What a check may ask. */
export interface HyphenKnowledge {
  /** In how many passages a spelling occurs; it is given in lower case. */
  count(spelling: string): number;
  /** The spellings of a word (in lower case, without hyphens) that have one hyphen. */
  hyphenatedForms(word: string): Iterable<string>;
}

export class HyphenLexicon implements HyphenKnowledge {
  private readonly counts = new Map<string, number>();
  private readonly formsByWord = new Map<string, Set<string>>();

  /** The number of different spellings. */
  get size(): number {
    return this.counts.size;
  }

  count(spelling: string): number {
    return this.counts.get(spelling) ?? 0;
  }

  hyphenatedForms(word: string): Iterable<string> {
    return this.formsByWord.get(word) ?? [];
  }

  /** Learns from further passages. */
  add(spellings: SpellingCounts): void {
    for (const [spelling, count] of spellings) {
      const before = this.counts.get(spelling);
      this.counts.set(spelling, (before ?? 0) + count);
      if (before === undefined) this.addForm(spelling);
    }
  }

  /** Takes back what was added once, and leaves no trace of it. */
  remove(spellings: SpellingCounts): void {
    for (const [spelling, count] of spellings) {
      const left = this.count(spelling) - count;
      if (left > 0) this.counts.set(spelling, left);
      else if (this.counts.delete(spelling)) this.removeForm(spelling);
    }
  }

  private addForm(spelling: string): void {
    const word = spelling.replace('-', '');
    if (word === spelling) return;
    const forms = this.formsByWord.get(word);
    if (forms === undefined) this.formsByWord.set(word, new Set([spelling]));
    else forms.add(spelling);
  }

  private removeForm(spelling: string): void {
    const word = spelling.replace('-', '');
    const forms = this.formsByWord.get(word);
    if (forms?.delete(spelling) === true && forms.size === 0) this.formsByWord.delete(word);
  }
}
