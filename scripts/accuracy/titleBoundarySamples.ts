/** Makes lines with a glued title from the shared corpus, in the ways in which digests glue them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { GluedContext } from '../../server/src/syntax/titleBoundary';
import { inventChinesePapers } from './titleBoundaryChinese';

/** A line, its context and the truth: where the title starts (UTF-16 offset), `undefined` where the line holds none. */
export interface BoundarySample {
  readonly line: string;
  readonly context: GluedContext;
  readonly offset: number | undefined;
}

/** What of a paper the samples are made from. */
export interface SamplePaper {
  readonly title: string;
  readonly abstract: string;
  readonly category: string;
}

/** How a made summary speaks of its paper; generated digests that test parsers name the first word, real ones often the method. */
export type SummaryStyle = 'first word' | 'method' | 'nothing' | 'English' | 'empty';

interface TruthPaper {
  readonly title: string;
  readonly summary: string;
  readonly arxiv: string;
  readonly abstract: string;
}

interface GoldPaper {
  readonly title: string;
  readonly summary: string;
  readonly abstractLength?: number;
}

const sharedFolder = new URL('../../../shared/', import.meta.url);
const gluedFolder = new URL('corpus/glued/', sharedFolder);

/** Whether the corpus is there at all; it is not part of the repository. */
export function hasCorpus(): boolean {
  return existsSync(gluedFolder);
}

/** The line on which `title` is glued to the text `before` it. */
export function glue(before: string, title: string, context: GluedContext): BoundarySample {
  return { line: before + title, context, offset: before.length };
}

/** The boundaries of corpus/glued, in order. */
export function readGluedSamples(): BoundarySample[] {
  return readTruths().flatMap((papers) =>
    papers.slice(1).map(({ title, summary, abstract }, index) => {
      return glue(papers[index]?.abstract ?? '', title, { summary, abstract });
    }),
  );
}

/** The boundaries of the seed, as its gold standard has them. */
export function readSeedSamples(): BoundarySample[] {
  const lines = readFileSync(new URL('seeds/daily-2026-03-17.digest', sharedFolder), 'utf8').split('\n');
  const gold = JSON.parse(readFileSync(new URL('gold/daily-2026-03-17.json', sharedFolder), 'utf8')) as {
    papers: GoldPaper[];
  };
  return gold.papers.slice(1).map(({ title, summary, abstractLength }) => {
    const at = lines.indexOf(summary);
    const line = lines[at - 1] ?? '';
    const abstract = (lines[at + 4] ?? '').slice(0, abstractLength);
    return { line, context: { summary, abstract }, offset: line.length - title.length };
  });
}

function readTruths(): TruthPaper[][] {
  return readdirSync(gluedFolder)
    .filter((name) => name.endsWith('.truth.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, gluedFolder), 'utf8')) as TruthPaper[]);
}

/** The papers of corpus/papers.jsonl that are in no digest of corpus/glued: four fifths to train on, the rest held out. */
export function readOtherPapers(): { training: SamplePaper[]; held: SamplePaper[] } {
  const used = new Set(readTruths().flatMap((papers) => papers.map((paper) => paper.arxiv.replace(/v\d+$/u, ''))));
  const papers = readFileSync(new URL('corpus/papers.jsonl', sharedFolder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; title: string; abstract: string; categories: string[] })
    .filter(({ id }) => !used.has(id))
    .map(({ title, abstract, categories }) => ({ title, abstract, category: categories[0] ?? '' }));
  return {
    training: papers.filter((_, index) => index % 5 !== 0),
    held: papers.filter((_, index) => index % 5 === 0),
  };
}

/** Pseudo-random numbers in [0, 1) that are the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A title as the digests' generator writes it: without the signs that a file name cannot hold. */
export function stripForbidden(title: string): string {
  return title
    .replace(/[:?/\\*"<>|]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A summary in a style that digests have. */
export function makeSummary(style: SummaryStyle, paper: SamplePaper, random: () => number): string {
  const words = stripForbidden(paper.title).split(' ');
  switch (style) {
    case 'first word':
      return `针对${words[0] ?? ''}相关问题,提出新方法,提升效率`;
    case 'method': {
      const names = words.filter((word) => /^\p{L}.*[\p{Lu}\p{N}]/u.test(word));
      const name = (names[Math.floor(random() * names.length)] ?? '').replace(/[^\p{L}\p{N}]+$/u, '');
      return random() < 0.5
        ? `针对推理延迟问题,提出${name}方法,提升任务表现`
        : `针对${name}训练开销问题,提出自适应框架,降低通信成本`;
    }
    case 'nothing':
      return '针对模型性能不匹配问题,提出有效方法,平衡加速与负载均衡';
    case 'English':
      return paper.abstract.split(/(?<=\.) /u)[Math.floor(random() * 3)] ?? paper.abstract;
    case 'empty':
      return '';
  }
}

/** Every paper's title, glued behind the abstract of another paper as generated digests do it. */
export function makeHeldSamples(papers: readonly SamplePaper[], style: SummaryStyle, seed: number): BoundarySample[] {
  const random = createRandom(seed);
  return papers.map((paper) => {
    const context = { summary: makeSummary(style, paper, random), abstract: paper.abstract };
    return glue(pick(papers, random).abstract, stripForbidden(paper.title), context);
  });
}

/** As many samples per paper as there are rounds, with every quirk of real and of hand-written digests, the rare ones more often than there. */
export function makeTrainingSamples(papers: readonly SamplePaper[], rounds: number, seed: number): BoundarySample[] {
  const random = createRandom(seed);
  const chinese = inventChinesePapers(Math.ceil(papers.length / 30), random);
  const byCategory = new Map<string, SamplePaper[]>();
  for (const paper of papers) byCategory.set(paper.category, [...(byCategory.get(paper.category) ?? []), paper]);
  const endInUrl = papers.filter(({ abstract }) => /https?:\/\/\S*[^\s.]$/u.test(abstract));
  const pickPrevious = (paper: SamplePaper): SamplePaper => {
    const chance = random();
    if (chance < 0.08) return pick(endInUrl, random);
    if (chance < 0.1) return pick(chinese, random);
    return pick(chance < 0.45 ? (byCategory.get(paper.category) ?? papers) : papers, random);
  };
  return Array.from({ length: rounds }, () => [...papers, ...chinese])
    .flat()
    .map((paper) => makeTrainingSample(paper, pickPrevious(paper), pick(papers, random), random));
}

function makeTrainingSample(
  paper: SamplePaper,
  previous: SamplePaper,
  following: SamplePaper,
  random: () => number,
): BoundarySample {
  const typed = random() < 0.03 ? paper.title.replace(': ', ':') : paper.title;
  const title = random() < 0.2 ? typed : stripForbidden(typed);
  const summary = makeSummary(pickStyle(random), { ...paper, title }, random);
  const chance = random();
  const abstract = chance < 0.2 ? '' : chance < 0.5 ? paper.abstract + stripForbidden(following.title) : paper.abstract;
  const context = { summary, abstract };
  const before = bendAbstract(previous.abstract, random);
  // A paper whose title is missing leaves the abstract alone on the line.
  return random() < 0.015 ? { line: before, context, offset: undefined } : glue(before, title, context);
}

function pickStyle(random: () => number): SummaryStyle {
  const chance = random();
  if (chance < 0.3) return 'first word';
  if (chance < 0.5) return 'method';
  if (chance < 0.65) return 'nothing';
  return chance < 0.7 ? 'English' : 'empty';
}

/** The text before a title: often the whole abstract, sometimes none, its last words, without its full stop or with a blank behind it. */
function bendAbstract(abstract: string, random: () => number): string {
  const chance = random();
  if (chance < 0.06) return '';
  if (chance < 0.09)
    return abstract
      .split(' ')
      .slice(-Math.ceil(random() * 12))
      .join(' ');
  if (chance < 0.15) return abstract.replace(/[.。\s]+$/u, '');
  return chance < 0.16 ? `${abstract} ` : abstract;
}

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}
