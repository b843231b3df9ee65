/** What a text of a digest changes of arXiv's: place by place, and of which kind. */
import type { ChangeObject } from 'diff';
import { diffArrays } from 'diff';
import { latexToUnicode } from '../prose/latexToUnicode';
import type { TextRange } from '../text/textRange';

/** From harmless to grave; only `wording` says something else than the record. */
export const differenceKinds = [
  'case',
  'dash',
  'punctuation',
  'math',
  'hyphen',
  'footnote',
  'tail',
  'wording',
] as const;

/**
 * `dash`: dashes and quotes of another form. `punctuation`: signs that a file name cannot hold, stops and the like. `math`:
 * formulas that were flattened. `hyphen`: one lost, or one of a line's end kept. `footnote`: a mark or number of a footnote.
 * `tail`: the end is missing, or something was added behind it.
 */
export type DifferenceKind = (typeof differenceKinds)[number];

export interface TextDifference {
  readonly kind: DifferenceKind;
  /** The words at fault, as UTF-16 offsets into the digest's text; empty where words are missing. */
  readonly range: TextRange;
  /** What is to stand there, blanks included where the range is empty. */
  readonly official: string;
}

interface Word {
  readonly text: string;
  readonly range: TextRange;
}

/** More differing words than this are another text, and would take long to compare. */
const mostChangedWords = 400;

/**
 * The differences in the order of the text. Where the digest's text has no LaTeX, the record's is compared as it reads:
 * nobody wants `$\times$` in place of `×`.
 */
export function compareTexts(own: string, official: string): readonly TextDifference[] {
  const target = hasLatex(own) ? official : latexToUnicode(official);
  const [ownWords, officialWords] = [splitWords(own), splitWords(target)];
  // The library's types do not tell of `undefined`, which it returns where the texts differ too much.
  const changes: ChangeObject<string[]>[] | undefined = diffArrays<string>(
    ownWords.map(({ text }) => text),
    officialWords.map(({ text }) => text),
    { maxEditLength: mostChangedWords },
  );
  if (changes === undefined) return [{ kind: 'wording', range: { start: 0, end: own.length }, official: target }];
  const differences: TextDifference[] = [];
  let [ownIndex, removed]: [number, readonly Word[]] = [0, []];
  let added: readonly string[] = [];
  const flush = (): void => {
    if (removed.length + added.length > 0) {
      const before = ownWords[ownIndex - removed.length - 1];
      differences.push(describe(removed, added, before, ownIndex === ownWords.length));
    }
    [removed, added] = [[], []];
  };
  for (const change of changes) {
    if (change.added) added = change.value;
    else if (change.removed) {
      removed = ownWords.slice(ownIndex, ownIndex + change.value.length);
      ownIndex += change.value.length;
    } else {
      flush();
      ownIndex += change.value.length;
    }
  }
  flush();
  return differences;
}

function hasLatex(text: string): boolean {
  return /\$[^$]+\$|\\[a-zA-Z]+|\\["'`^~%]/.test(text);
}

function splitWords(text: string): readonly Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    range: { start: match.index, end: match.index + match[0].length },
  }));
}

function describe(
  removed: readonly Word[],
  added: readonly string[],
  before: Word | undefined,
  isAtEnd: boolean,
): TextDifference {
  const own = removed.map(({ text }) => text).join(' ');
  const official = added.join(' ');
  const kind = classify(own, official, isAtEnd);
  const [first, last] = [removed[0], removed.at(-1)];
  if (first === undefined || last === undefined) {
    const offset = before?.range.end ?? 0;
    const words = before === undefined ? `${official} ` : ` ${official}`;
    return { kind, range: { start: offset, end: offset }, official: words };
  }
  // The blank before words that are to go goes with them.
  const start = official === '' && before !== undefined ? before.range.end : first.range.start;
  return { kind, range: { start, end: last.range.end }, official };
}

/** What each kind makes equal, from harmless to grave; each is tried on top of those before it. */
const normalizations: readonly (readonly [DifferenceKind, (text: string) => string])[] = [
  ['case', (text) => text.toLowerCase()],
  [
    'dash',
    (text) =>
      text
        .replace(/[‐‑‒–—―−]|--+/g, '-')
        .replace(/[“”„«»]|``|''/g, '"')
        .replace(/[‘’`]/g, "'"),
  ],
  ['punctuation', (text) => text.replace(/[:?/\\*"<>|.,;!'()[\]，。：；]/g, '')],
  [
    'math',
    (text) =>
      latexToUnicode(text)
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[$^_{}~]/g, ''),
  ],
  ['hyphen', (text) => text.replace(/-/g, '').replace(/\s+/g, '')],
  ['footnote', (text) => text.replace(/[*†‡§¶∗⋆♦]|\d(?=$)/g, '')],
];

function classify(own: string, official: string, isAtEnd: boolean): DifferenceKind {
  if (own === '' || official === '') {
    if (/^[\d*†‡§¶∗⋆♦]{1,2}[.,]?$/.test(own + official)) return 'footnote';
    return isAtEnd ? 'tail' : 'wording';
  }
  let [one, other] = [own, official];
  for (const [kind, normalize] of normalizations) {
    [one, other] = [normalize(one), normalize(other)];
    if (one === other) return kind;
  }
  const withoutNote = (text: string): string =>
    text.replace(/ [\d*†‡]{1,2}(?= ?[.,]|$)/g, '').replace(/ (?=[.,])/g, '');
  if (withoutNote(own) === withoutNote(official)) return 'footnote';
  return isAtEnd && (official.startsWith(own) || own.startsWith(official)) ? 'tail' : 'wording';
}
