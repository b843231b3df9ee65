/** What speaks for and against a paper of a digest being a certain paper of the record. */
import { parseAuthorList } from '../digest/authorList';
import type { Paper } from '../digest/digest';
import type { PaperMetadata } from './paperMetadata';
import { splitFoldedWords } from './plainText';
import type { ComparedTitle, TitleRelation } from './titleRelation';
import { comparedTitle, relateTitles, titleReadings } from './titleRelation';

/** What a digest says of a paper, made ready for comparison. */
export interface PaperDescription {
  /** The readings of the title, the title as it stands first; empty without one. */
  readonly titles: readonly ComparedTitle[];
  /** The neighbouring words of the abstract. */
  readonly abstractPairs: ReadonlySet<string>;
  /** Initial and surname of each author; empty where none is named. */
  readonly authors: ReadonlySet<string>;
  readonly authorCount: number | undefined;
}

/** How the digest's paper and one of the record compare; the record may have several versions of it. */
export interface Evidence {
  readonly identifier: string;
  /** The closest relation of any reading of the title to any of the record's. */
  readonly title: TitleRelation;
  /** Whether the record's title is no other paper's by chance. */
  readonly isTellingTitle: boolean;
  /** The share, 0 to 1, of the shorter abstract's neighbouring words that the other has too; `undefined` where there is too little to tell. */
  readonly abstract: number | undefined;
  /** `unknown` where the digest neither names nor counts them, or some are the same and some are not. */
  readonly authors: 'same' | 'sameCount' | 'different' | 'unknown';
}

/** Shorter texts (a caption, a last sentence with the address of the code) may be like those of other papers, or like no abstract. */
const fewestPairs = 30;

/** A title with fewer words or letters may be another paper's as well. */
const fewestWords = 3;
const fewestLetters = 16;

/** Different papers have less in common: of 290 abstracts in reports, none shared more than .19 with any other paper's. */
export const commonByChance = 0.2;

export function describePaper(paper: Paper): PaperDescription {
  const authors = paper.authors === undefined ? [] : parseAuthorList(paper.authors.value);
  const count = paper.layout === 'report' ? /\d+/.exec(paper.authorCount?.value.text ?? '')?.[0] : undefined;
  return {
    titles: titleReadings(paper.title?.text ?? '').map(comparedTitle),
    abstractPairs: wordPairs(paper.abstract?.value.text ?? ''),
    authors: new Set(authors.map((name) => authorKey(name.text))),
    authorCount: count === undefined || Number(count) === 0 ? undefined : Number(count),
  };
}

export function weighEvidence(
  description: PaperDescription,
  identifier: string,
  versions: readonly PaperMetadata[],
): Evidence {
  const titles = versions.map((version) => comparedTitle(version.title));
  const relations = new Set(
    description.titles.flatMap((reading) => titles.map((title) => relateTitles(reading, title))),
  );
  const shares = versions
    .map((version) => compareAbstracts(description.abstractPairs, wordPairs(version.abstract ?? '')))
    .filter((share) => share !== undefined);
  return {
    identifier,
    title: (['same', 'contained', 'similar'] as const).find((relation) => relations.has(relation)) ?? 'different',
    isTellingTitle: titles.some(isTellingTitle),
    abstract: shares.length === 0 ? undefined : Math.max(...shares),
    authors: versions[0] === undefined ? 'unknown' : compareAuthors(description, versions[0]),
  };
}

/** Whether a title is long enough to be no other paper's by chance. */
export function isTellingTitle({ words, key }: ComparedTitle): boolean {
  return words.length >= fewestWords && key.length >= fewestLetters;
}

/** Whether an abstract is long enough to be compared. */
export function isTellingAbstract(pairs: ReadonlySet<string>): boolean {
  return pairs.size >= fewestPairs;
}

function wordPairs(text: string): ReadonlySet<string> {
  const words = splitFoldedWords(text);
  return new Set(words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`));
}

/** One text may be cut off, and the other may have more behind it: the shorter one decides. */
function compareAbstracts(first: ReadonlySet<string>, second: ReadonlySet<string>): number | undefined {
  if (!isTellingAbstract(first) || !isTellingAbstract(second)) return undefined;
  return [...first].filter((pair) => second.has(pair)).length / Math.min(first.size, second.size);
}

function compareAuthors(description: PaperDescription, metadata: PaperMetadata): Evidence['authors'] {
  const { authors, authorCount } = description;
  const official = new Set(metadata.authors.map(authorKey));
  if (authors.size > 0 && official.size > 0) {
    const common = [...authors].filter((author) => official.has(author)).length / Math.min(authors.size, official.size);
    if (common === 0) return 'different';
    return common >= 0.5 ? 'same' : 'unknown';
  }
  return authorCount !== undefined && authorCount === metadata.authors.length + metadata.omittedAuthors
    ? 'sameCount'
    : 'unknown';
}

/** `Jonas Weber`, `J. Weber` and `Jonas B. Weber` are the same; a name of one word stands for itself. */
function authorKey(name: string): string {
  const words = splitFoldedWords(name.replace(/[(（].*$/, '')).filter((word) => !/^(?:jr|sr|i{2,3}|iv)$/.test(word));
  return `${words.length > 1 ? (words[0]?.charAt(0) ?? '') : ''} ${words.at(-1) ?? ''}`;
}
