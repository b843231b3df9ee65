/** Gathers, once per line, what all places of the line are judged by: its words, its breaks and what its context shares with it. */
import { foldWord, hanPairs, isContentWord, isNameLike, listWords, vocabularyOf, wordKind } from './titleBoundaryWords';
import type { Word, WordKind } from './titleBoundaryWords';

/** Where else a content word occurs: in the title's own abstract, in the line before the word, both or neither; `none` for other words. */
export type Sharing = 'next' | 'previous' | 'both' | 'neither' | 'none';

/** A word of the line with what is known of it. */
export interface JudgedWord extends Word {
  readonly kind: WordKind;
  readonly sharing: Sharing;
  readonly nameLike: boolean;
  readonly inSummary: boolean;
  /** Whether the word continues a hyphenated word, a LaTeX command or a URL, so that its case means nothing. */
  readonly joined: boolean;
}

/** What a line and the context of its title say, whatever place is looked at. */
export interface Evidence {
  readonly line: string;
  /** The words of the window in which titles are sought, in order. */
  readonly words: readonly JudgedWord[];
  /** The offsets of the signs that a title seldom holds, by kind. */
  readonly signs: Readonly<Record<SeldomSign, readonly number[]>>;
  /** Tells whether a word occurs in the line before an offset. */
  readonly isUsedBefore: (word: string, offset: number) => boolean;
  readonly abstractWords: ReadonlySet<string>;
  readonly summaryWords: ReadonlySet<string>;
}

const seldomSigns = {
  sentenceBreak: /(?<!\b(?:vs|Dr|St|al|No|Mr|Ms|Prof|etc))[.!?][)\]}"'”’]*(?=\s+[\p{Lu}\p{N}$\\([])|[。！？]/gu,
  gluedBreak: /(?<=[\p{Ll}\p{N})\]}%]|\p{Lu}{2})[.!?](?=\p{Lu})/gu,
  url: /https?:|www\.|\w\.(?:com|io|org|net)\//gu,
  comma: /[,，、]/gu,
  /** The signs that a file name cannot hold, and that generated titles have lost. */
  forbidden: /[:?/\\*"<>|]/gu,
  percent: /%/gu,
} as const;

/** A sign that speaks against a title when it stands inside of it. */
export type SeldomSign = keyof typeof seldomSigns;

/** The signs that join a word to what stands before it. */
const joiners = `-'’\\/_@`;

/** How much of the end of a line, and of the start of its context, is read for words; real abstracts stay below 2,000 characters. */
const longestAbstract = 2500;

/** Gathers the evidence of a line whose title is sought from the offset `from` on. */
export function gatherEvidence(line: string, from: number, summary: string, abstract: string): Evidence {
  const lineWords = listWords(line, Math.max(0, line.length - longestAbstract));
  const firstUse = new Map<string, number>();
  for (const word of lineWords) {
    const folded = foldWord(word.text);
    if (!firstUse.has(folded)) firstUse.set(folded, word.start);
  }
  const evidence = {
    line,
    signs: findSigns(line, from),
    isUsedBefore: (word: string, offset: number): boolean => (firstUse.get(foldWord(word)) ?? offset) < offset,
    abstractWords: vocabularyOf(abstract.slice(0, longestAbstract)),
    summaryWords: vocabularyOf(summary.slice(0, longestAbstract)),
  };
  const words = lineWords.filter((word) => word.end > from).map((word) => judgeWord(evidence, word));
  return { ...evidence, words };
}

/** Judges a word of the line, or the part of one that a place inside of it leaves. */
export function judgeWord(evidence: Omit<Evidence, 'words'>, word: Word): JudgedWord {
  const kind = wordKind(word.text);
  const isContent = isContentWord(word.text);
  const occursIn = (vocabulary: ReadonlySet<string>): boolean =>
    isContent &&
    (kind === 'han' ? hanPairs(word.text).some((pair) => vocabulary.has(pair)) : vocabulary.has(foldWord(word.text)));
  return {
    ...word,
    kind,
    sharing: isContent
      ? sharingOf(occursIn(evidence.abstractWords), evidence.isUsedBefore(word.text, word.start))
      : 'none',
    nameLike: isNameLike(word.text),
    inSummary: occursIn(evidence.summaryWords),
    joined: word.start > 0 && joiners.includes(evidence.line.charAt(word.start - 1)),
  };
}

function sharingOf(inAbstract: boolean, before: boolean): Sharing {
  if (inAbstract) return before ? 'both' : 'next';
  return before ? 'previous' : 'neither';
}

function findSigns(line: string, from: number): Record<SeldomSign, number[]> {
  const window = line.slice(from);
  const offsetsOf = (pattern: RegExp): number[] => [...window.matchAll(pattern)].map((match) => from + match.index);
  return {
    sentenceBreak: offsetsOf(seldomSigns.sentenceBreak),
    gluedBreak: offsetsOf(seldomSigns.gluedBreak),
    url: offsetsOf(seldomSigns.url),
    comma: offsetsOf(seldomSigns.comma),
    forbidden: offsetsOf(seldomSigns.forbidden),
    percent: offsetsOf(seldomSigns.percent),
  };
}
