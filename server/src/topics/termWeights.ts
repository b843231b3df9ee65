/** The form of a topic's term table. */

/**
 * Terms and their weights: about 1 for a hint, 2 for a typical word, 4 for the topic's own, more for a phrase that
 * outweighs the words in it. A term is words in lower case, `*` at the end of a word stands for any ending.
 */
export type TermWeights = Readonly<Record<string, number>>;
