/** Cuts a paper's text into passages and says how much each word of them tells about what the paper contributes. */
import { splitWords } from './words';
import type { Word } from './words';

/** What a paper says of itself; anything may be missing. */
export interface PaperText {
  readonly title?: string | undefined;
  /** The one-line summary of layout A or the brief of layout B. */
  readonly summary?: string | undefined;
  readonly abstract?: string | undefined;
}

export type PaperPart = 'title' | 'summary' | 'abstract';

/** Words that stand together; no term reaches from one passage into another. */
export interface Passage {
  readonly part: PaperPart;
  readonly words: readonly Word[];
  /** One number per word, 0 to 1: 1 where the paper names its own contribution, less where it gives background. */
  readonly relevance: readonly number[];
}

/** The passages of title, summary and abstract. */
export function splitPassages(paper: PaperText): readonly Passage[] {
  return [
    ...splitTitle(paper.title ?? ''),
    ...splitSummary(paper.summary ?? ''),
    ...splitAbstract(paper.abstract ?? ''),
  ];
}

const setting = new Set(['for', 'on', 'in', 'under', 'from', 'of', 'at', 'toward']);
const means = new Set(['via', 'through', 'with', 'using', 'by']);

/** In `Pruning for X with Y`, `X` is where the contribution is used and tells less than `Pruning` and `Y`. */
function splitTitle(title: string): readonly Passage[] {
  return title.split(/[:：?？]/).map((piece) => {
    const words = splitWords(piece);
    let relevance = 1;
    const perWord = words.map((word, index) => {
      const alone = !word.hyphenated && words[index + 1]?.hyphenated !== true;
      if (alone && index > 0 && setting.has(word.text)) relevance = 0.65;
      if (alone && means.has(word.text)) relevance = 1;
      return relevance;
    });
    return { part: 'title', words, relevance: perWord };
  });
}

const summaryRoles: readonly (readonly [RegExp, number])[] = [
  [/解决|针对|克服|应对/, 0.5],
  [/达成|实现了|达到|显著|优于|提升/, 0.5],
  [/使用|提出|采用|引入|通过|设计|利用|构建/, 1],
];

/** A summary's clauses: what was done counts, the problem that was solved and the gain that was reached count less. */
function splitSummary(summary: string): readonly Passage[] {
  return summary.split(/[，。；;]|,(?!\d)/).map((clause) => {
    const role = summaryRoles.find(([pattern]) => pattern.test(clause));
    return passage('summary', clause, role?.[1] ?? 0.6);
  });
}

const contribution =
  /\b(?:we (?:propose|introduce|present|develop|design|study|investigate|explore|show|describe)|in this (?:paper|work|study|article)|this (?:paper|work|study|article|survey)|here,? we|our (?:method|approach|framework|contributions?)|is proposed|are proposed|proposes|提出|本文)/i;

/** An abstract's sentences: those before the first that speaks of the paper's own contribution are background. */
function splitAbstract(abstract: string): readonly Passage[] {
  const sentences = abstract.split(/(?<=[.!?])\s+|(?<=[。！？])/);
  const contributes = sentences.map((sentence) => contribution.test(sentence));
  const first = contributes.indexOf(true);
  return sentences.map((sentence, index) => {
    const relevance = index < first ? 0.35 : 0.7;
    return passage('abstract', sentence, contributes[index] === true ? 1 : relevance);
  });
}

function passage(part: PaperPart, text: string, relevance: number): Passage {
  const words = splitWords(text);
  return { part, words, relevance: words.map(() => relevance) };
}
