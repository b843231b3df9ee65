/** Which texts of a list share words with another text. */

export class WordIndex {
  private readonly places = new Map<string, number[]>();
  private size = 0;

  /** Adds the next text by its words, in any order, repeated or not. */
  add(words: Iterable<string>): void {
    const place = this.size++;
    for (const word of words) {
      const places = this.places.get(word);
      if (places === undefined) this.places.set(word, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  }

  /** How many texts have the word. */
  frequency(word: string): number {
    return this.places.get(word)?.length ?? 0;
  }

  /** Adds to each text's score, by its place, the weights of the words that it has. */
  addScores(weights: ReadonlyMap<string, number>, scores: Float64Array): void {
    for (const [word, weight] of weights) {
      for (const place of this.places.get(word) ?? []) scores[place] = (scores[place] ?? 0) + weight;
    }
  }
}

/** So many words tell a text from all others, even if some of them are misread. */
const mostWords = 40;

/**
 * The rarest of some words, each with the weight that it has for its rarity (inverse document frequency) in all the texts
 * of these indexes; words that no text has are left out.
 */
export function weighRarestWords(
  words: Iterable<string>,
  indexes: readonly WordIndex[],
  textCount: number,
): ReadonlyMap<string, number> {
  const weights: [word: string, weight: number][] = [];
  for (const word of new Set(words)) {
    const frequency = indexes.reduce((sum, index) => sum + index.frequency(word), 0);
    if (frequency > 0) weights.push([word, Math.log(1 + textCount / frequency)]);
  }
  return new Map(weights.sort(([, a], [, b]) => b - a).slice(0, mostWords));
}
