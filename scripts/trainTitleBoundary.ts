/**
 * Learns the weights of the title boundary from papers that are in no test digest, and writes them as a table to
 * server/src/syntax/titleBoundaryModel.ts. Run `npx tsx scripts/trainTitleBoundary.ts` after a change of the features, then measure
 * with `npx tsx scripts/accuracy/titleBoundary.ts`.
 */
import { writeFileSync } from 'node:fs';
import { describeChoices } from '../server/src/syntax/titleBoundary';
import type { BoundarySample } from './accuracy/titleBoundarySamples';
import { createRandom, makeTrainingSamples, readOtherPapers } from './accuracy/titleBoundarySamples';

/** A feature of a choice: the number of its name, and its value. */
type Feature = readonly [name: number, value: number];

/** A sample as the learner sees it: the features of each choice, and which of them is right. */
interface Lesson {
  readonly choices: readonly (readonly Feature[])[];
  readonly truth: number;
}

const rounds = 6;
const epochs = 30;
const batchSize = 128;
const learningRate = 0.03;
/** The prior that weights are small, per batch. */
const shrinkage = 2e-5;
/** A weight below this changes no decision worth a line in the table. */
const smallestWeight = 0.05;

/** The names of the features, numbered as they are met. */
class FeatureNames {
  private readonly numbers = new Map<string, number>();

  numberOf(name: string): number {
    const number = this.numbers.get(name) ?? this.numbers.size;
    this.numbers.set(name, number);
    return number;
  }

  get all(): readonly string[] {
    return [...this.numbers.keys()];
  }
}

function makeLesson({ line, context, offset }: BoundarySample, names: FeatureNames): Lesson | undefined {
  const choices = describeChoices(line, context);
  const truth = choices.findIndex((choice) => choice.offset === offset);
  if (truth < 0) return undefined;
  const features = choices.map(({ describe }) => {
    const values = new Map<number, number>();
    describe((name, value) => {
      const number = names.numberOf(name);
      values.set(number, (values.get(number) ?? 0) + value);
    });
    return [...values];
  });
  return { choices: features, truth };
}

/** The probability of each choice: the softmax of the weighted sums of their features. */
function judge(choices: Lesson['choices'], weights: Float64Array): number[] {
  const scores = choices.map((features) =>
    features.reduce((score, [name, value]) => score + (weights[name] ?? 0) * value, 0),
  );
  const highest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - highest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

/** The gradient of the mean log loss over some lessons, and that loss. */
function measureGradient(lessons: readonly Lesson[], weights: Float64Array): { gradient: Float64Array; loss: number } {
  const gradient = new Float64Array(weights.length);
  let loss = 0;
  for (const { choices, truth } of lessons) {
    const probabilities = judge(choices, weights);
    loss -= Math.log(Math.max(Number.MIN_VALUE, probabilities[truth] ?? 0)) / lessons.length;
    choices.forEach((features, index) => {
      const error = ((probabilities[index] ?? 0) - (index === truth ? 1 : 0)) / lessons.length;
      if (Math.abs(error) < 1e-9) return;
      for (const [name, value] of features) gradient[name] = (gradient[name] ?? 0) + error * value;
    });
  }
  return { gradient, loss };
}

/** Maximises the likelihood of the truths with Adam over shuffled batches; the last epochs are averaged. */
function learn(lessons: Lesson[], featureCount: number): Float64Array {
  const random = createRandom(7);
  const [weights, mean, variance, sum] = Array.from({ length: 4 }, () => new Float64Array(featureCount));
  if (weights === undefined || mean === undefined || variance === undefined || sum === undefined)
    return new Float64Array();
  const averaged = 5;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(lessons, random);
    let totalLoss = 0;
    for (let start = 0; start < lessons.length; start += batchSize) {
      const { gradient, loss } = measureGradient(lessons.slice(start, start + batchSize), weights);
      totalLoss += loss;
      step++;
      const rate = (learningRate * (1 - epoch / epochs) * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
      weights.forEach((weight, name) => {
        const slope = (gradient[name] ?? 0) + shrinkage * weight;
        const first = 0.9 * (mean[name] ?? 0) + 0.1 * slope;
        const second = 0.999 * (variance[name] ?? 0) + 0.001 * slope * slope;
        mean[name] = first;
        variance[name] = second;
        weights[name] = weight - (rate * first) / (Math.sqrt(second) + 1e-8);
      });
    }
    console.log(`epoch ${epoch + 1}: mean loss ${(totalLoss / Math.ceil(lessons.length / batchSize)).toFixed(5)}`);
    if (epoch >= epochs - averaged)
      weights.forEach((weight, name) => (sum[name] = (sum[name] ?? 0) + weight / averaged));
  }
  return sum;
}

function shuffle(items: Lesson[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const [item] = items.splice(Math.floor(random() * (last + 1)), 1);
    if (item !== undefined) items.push(item);
  }
}

function writeModel(names: readonly string[], weights: Float64Array): void {
  const rows = names
    .map((name, number) => ({ name, weight: weights[number] ?? 0 }))
    .filter(({ weight }) => Math.abs(weight) >= smallestWeight)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, weight }) => `  ${/^[a-zA-Z]+$/u.test(name) ? name : `'${name}'`}: ${Number(weight.toFixed(2))},`);
  const text = `/**
 * What each feature of a place (titleBoundaryFeatures.ts) adds to the score of a title starting there, as a natural logarithm of odds.
 * Learned by scripts/trainTitleBoundary.ts; do not edit by hand. A feature that is not listed counts nothing.
 */
export const titleBoundaryWeights: Readonly<Record<string, number>> = {
${rows.join('\n')}
};
`;
  writeFileSync(new URL('../server/src/syntax/titleBoundaryModel.ts', import.meta.url), text);
  console.log(`${rows.length} of ${names.length} features written.`);
}

const names = new FeatureNames();
const samples = makeTrainingSamples(readOtherPapers().training, rounds, 1);
const lessons = samples.map((sample) => makeLesson(sample, names)).filter((lesson) => lesson !== undefined);
console.log(`${lessons.length} lessons; in ${samples.length - lessons.length} samples the truth is no possible place.`);
writeModel(names.all, learn(lessons, names.all.length));
