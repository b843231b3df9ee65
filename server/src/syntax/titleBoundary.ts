/** Finds where a title starts that is glued to the text before it. */
import { gatherEvidence } from './titleBoundaryEvidence';
import { visitFeatures } from './titleBoundaryFeatures';
import type { FeatureVisitor } from './titleBoundaryFeatures';
import { titleBoundaryWeights } from './titleBoundaryModel';
import { listPlaces } from './titleBoundaryPlaces';
import { foldWord } from './titleBoundaryWords';

/** One place where a title may start: an offset (UTF-16) and how sure it is, 0 to 1. */
export interface BoundaryCandidate {
  readonly offset: number;
  readonly confidence: number;
}

/** What follows the line in which a title is sought. */
export interface GluedContext {
  /** The summary line that follows the title; '' when there is none. */
  readonly summary: string;
  /** The abstract that follows (that of the paper whose title is sought); '' when there is none. */
  readonly abstract: string;
}

/** From this confidence on a candidate is taken without asking; below, all candidates are offered. */
export const sureConfidence = 0.9;

const mostCandidates = 3;

/** A title is sought in so many last characters of a line; the longest of 5,104 real titles has 240. */
const windowLength = 420;

/**
 * The places in `line` (UTF-16 offsets) where the title at its end may start, best first, at most 3; offset 0 means that the whole
 * line is the title. `line` is the last one before the summary: the tail of the previous paper's abstract and the title.
 *
 * Confidences are probabilities and sum to at most 1; what is missing to 1 belongs to places not listed and to the line holding no
 * title at all. The places compete in a log-linear model whose weights scripts/trainTitleBoundary.ts has learned.
 */
export function findTitleBoundary(line: string, context: GluedContext): readonly BoundaryCandidate[] {
  const choices = describeChoices(line, context);
  const scores = choices.map(({ describe }) => {
    let score = 0;
    describe((name, value) => {
      score += (titleBoundaryWeights[name] ?? 0) * value;
    });
    return score;
  });
  const highest = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  return choices
    .flatMap(({ offset }, index) => {
      const probability = Math.exp((scores[index] ?? -Infinity) - highest) / total;
      // Rounded down, so that the sum of several cannot exceed 1.
      return offset === undefined ? [] : [{ offset, confidence: Math.floor(probability * 1e6) / 1e6 }];
    })
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, mostCandidates);
}

/** What a line may be: a text with a title from `offset` on or, where that is `undefined`, a text without one. */
export interface BoundaryChoice {
  readonly offset: number | undefined;
  /** Passes the features of the choice on. */
  readonly describe: (visit: FeatureVisitor) => void;
}

/** Everything that a line may be, for the model to choose from and for its training. */
export function describeChoices(line: string, context: GluedContext): readonly BoundaryChoice[] {
  const from = Math.max(0, line.trimEnd().length - windowLength);
  const evidence = gatherEvidence(line, from, context.summary, context.abstract);
  const isKnown = (word: string): boolean =>
    evidence.abstractWords.has(foldWord(word)) || evidence.summaryWords.has(foldWord(word));
  const titles = listPlaces(line, from, isKnown).map((place) => ({
    offset: place.offset,
    describe: (visit: FeatureVisitor) => visitFeatures(place, evidence, visit),
  }));
  return [...titles, { offset: undefined, describe: (visit) => visit('no title', 1) }];
}
