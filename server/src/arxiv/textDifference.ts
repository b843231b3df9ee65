/** What a text of a digest changes of arXiv's: place by place, and of which kind. */
import type { ChangeObject } from 'diff';
import { diffArrays } from 'diff';
import { latexToUnicode } from '../prose/latexToUnicode';
import type { TextRange } from '../text/textRange';
import { shiftRange, textIn } from '../text/textRange';
import { comparePieces, lettersOf } from './pieceDifference';

/** From harmless to grave. */
export const differenceKinds = [
  'case',
  'dash',
  'punctuation',
  'math',
  'spacing',
  'hyphen',
  'footnote',
  'tail',
  'wording',
] as const;

/**
 * `dash`: dashes and quotes of another form. `punctuation`: signs that a file name cannot hold, stops and the like. `math`:
 * formulas, LaTeX and accents that were flattened. `spacing`: a compound or unit as one word, with a blank or with a hyphen.
 * `hyphen`: the same as it comes about at the end of a line: a hyphen or blank swallowed, or a hyphen kept within a word.
 * `footnote`: a mark or number of a footnote. `tail`: the end or the beginning is missing, or something was added there.
 */
export type DifferenceKind = (typeof differenceKinds)[number];

/** These change what is said. */
export const gravestKinds: ReadonlySet<DifferenceKind> = new Set(['tail', 'wording']);

/** These are slips of extraction that nobody intends. */
export const slipKinds: ReadonlySet<DifferenceKind> = new Set(['hyphen', 'footnote']);

/** These are ways to write the same. */
export const typographicKinds: ReadonlySet<DifferenceKind> = new Set([
  'case',
  'dash',
  'punctuation',
  'math',
  'spacing',
]);

/** A difference of one kind alone: words that differ in two ways give two. */
export interface TextDifference {
  readonly kind: DifferenceKind;
  /** What is at fault, as UTF-16 offsets into the digest's text: words, or a part of one; empty where something is missing. */
  readonly range: TextRange;
  /** What is to stand there, blanks included where the range is empty. */
  readonly official: string;
}

interface Word {
  readonly text: string;
  readonly range: TextRange;
  /** Its letters and digits; the word itself where it has none. */
  readonly key: string;
}

/** Words of the digest and of the record that belong together: one of each by their letters, or some that were changed. */
interface Step {
  readonly own: readonly Word[];
  readonly official: readonly Word[];
}

/** Neighbouring steps at which the texts differ, and the word before them. */
interface Run {
  readonly steps: readonly Step[];
  readonly before: Word | undefined;
  readonly isAtEnd: boolean;
}

/** More differing words than this are another text, and would take long to compare. */
const mostChangedWords = 400;

/**
 * The differences in the order of the text, apart from each other. Where the digest's text has no LaTeX, the record's is
 * compared as it reads: nobody wants `$\times$` in place of `×`. LaTeX that reads like the text in its place is no difference.
 */
export function compareTexts(own: string, official: string): readonly TextDifference[] {
  const target = hasLatex(own) ? official : latexToUnicode(official);
  const steps = alignWords(splitWords(own), splitWords(target));
  if (steps === undefined) return [{ kind: 'wording', range: { start: 0, end: own.length }, official: target }];
  const differences = [...runsOf(steps)].flatMap((run) => describeRun(own, run));
  return differences.filter((each) => each.kind !== 'math' || !readAlike(textIn(own, each.range), each.official));
}

function readAlike(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) =>
    latexToUnicode(text)
      .replace(/[\s$]+/g, '')
      .replaceAll('×', 'x'),
  );
  return first === second;
}

function hasLatex(text: string): boolean {
  return /\$[^$]+\$|\\[a-zA-Z]+|\\["'`^~%]/.test(text);
}

function splitWords(text: string): readonly Word[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    range: { start: index, end: index + word.length },
    key: lettersOf(word) || word,
  }));
}

/** `undefined` where the texts differ too much. */
function alignWords(own: readonly Word[], official: readonly Word[]): readonly Step[] | undefined {
  const keysOf = (words: readonly Word[]): string[] => words.map(({ key }) => key);
  // The library's types do not tell of `undefined`, which it returns where the texts differ too much.
  const changes: ChangeObject<string[]>[] | undefined = diffArrays<string>(keysOf(own), keysOf(official), {
    maxEditLength: mostChangedWords,
  });
  if (changes === undefined) return undefined;
  const steps: Step[] = [];
  let [ownIndex, officialIndex] = [0, 0];
  let [removed, added]: [number, number] = [0, 0];
  const take = (ownCount: number, officialCount: number): void => {
    steps.push({
      own: own.slice(ownIndex, (ownIndex += ownCount)),
      official: official.slice(officialIndex, (officialIndex += officialCount)),
    });
  };
  for (const change of [...changes, { added: false, removed: false, value: [] }]) {
    if (change.removed) removed = change.value.length;
    else if (change.added) added = change.value.length;
    else {
      if (removed + added > 0) take(removed, added);
      [removed, added] = [0, 0];
      for (let count = change.value.length; count > 0; count--) take(1, 1);
    }
  }
  return steps;
}

function* runsOf(steps: readonly Step[]): Iterable<Run> {
  let run: Step[] = [];
  let before: Word | undefined;
  for (const [index, step] of steps.entries()) {
    if (!isSame(step)) {
      run.push(step);
      if (index < steps.length - 1) continue;
    }
    if (run.length > 0) yield { steps: run, before, isAtEnd: run.at(-1) === steps.at(-1) };
    before = step.own.at(-1) ?? before;
    run = [];
  }
}

function isSame({ own, official }: Step): boolean {
  return own.length === official.length && own.every(({ text }, index) => text === official[index]?.text);
}

/** A footnote's mark may stand apart from the stop that it has displaced; all else is looked at step by step. */
function describeRun(text: string, { steps, before, isAtEnd }: Run): readonly TextDifference[] {
  const whole = { own: steps.flatMap(({ own }) => own), official: steps.flatMap(({ official }) => official) };
  if (!steps.every(haveSameLetters) && hasFootnote(whole)) return [replaceWords('footnote', whole, before)];
  const differences: TextDifference[] = [];
  let previous = before;
  for (const [index, step] of steps.entries()) {
    const place = { previous, isAtEnd: isAtEnd && index === steps.length - 1 };
    const described = haveSameLetters(step)
      ? compareStep(text, step)
      : [replaceWords(classify(joined(step.own), joined(step.official), place), step, previous)];
    for (const difference of described) addDifference(text, differences, difference);
    previous = step.own.at(-1) ?? previous;
  }
  return differences;
}

/** Words that differ in the same way, with nothing but blanks between them, are one place. */
function addDifference(text: string, differences: TextDifference[], difference: TextDifference): void {
  const { kind, range, official } = difference;
  const last = differences.at(-1);
  const gap = last === undefined ? '' : text.slice(last.range.end, range.start);
  const isNext = last?.kind === kind && last.range.start < last.range.end && range.start < range.end;
  if (isNext && /^\s*$/.test(gap))
    differences.splice(-1, 1, {
      kind,
      range: { start: last.range.start, end: range.end },
      official: `${last.official}${gap}${official}`,
    });
  else differences.push(difference);
}

function haveSameLetters({ own, official }: Step): boolean {
  return own.length > 0 && official.length > 0 && lettersOf(joined(own)) === lettersOf(joined(official));
}

function compareStep(text: string, { own, official }: Step): readonly TextDifference[] {
  const start = own[0]?.range.start ?? 0;
  const slice = text.slice(start, own.at(-1)?.range.end);
  return comparePieces(slice, joined(official)).map((piece) => ({ ...piece, range: shiftRange(piece.range, start) }));
}

function joined(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

function replaceWords(kind: DifferenceKind, { own, official }: Step, before: Word | undefined): TextDifference {
  const words = joined(official);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) {
    const offset = before?.range.end ?? 0;
    return { kind, range: { start: offset, end: offset }, official: before === undefined ? `${words} ` : ` ${words}` };
  }
  // The blank before words that are to go goes with them.
  const start = words === '' && before !== undefined ? before.range.end : first.range.start;
  return { kind, range: { start, end: last.range.end }, official: words };
}

/** Whether the digest has a footnote's mark at the end of a sentence, and the record the same without it. */
function hasFootnote({ own, official }: Step): boolean {
  const text = joined(own);
  const withoutNote = text.replace(/ [\d*†‡]{1,2}(?= ?[.,](?: |$)|$)/g, '');
  return withoutNote !== text && withoutNote.replace(/ (?=[.,])/g, '') === joined(official);
}

interface Place {
  /** The word before; `undefined` at the start of the text. */
  readonly previous: Word | undefined;
  readonly isAtEnd: boolean;
}

/** Of words whose letters differ. */
function classify(own: string, official: string, { previous, isAtEnd }: Place): DifferenceKind {
  const isAtStart = previous === undefined;
  if (own === '' || official === '') {
    if (/^[*†‡§¶∗⋆♦]{1,2}$/.test(own)) return 'footnote';
    // A number by itself says something, unless it stands behind a sentence.
    if (/^\d{1,2}$/.test(own) && /[.!?]$/.test(previous?.text ?? '')) return 'footnote';
    if (lettersOf(own + official) === '') return 'punctuation';
    return isAtStart || isAtEnd ? 'tail' : 'wording';
  }
  const [reading, officialReading] = [own, official].map((text) =>
    lettersOf(latexToUnicode(text).replaceAll('×', 'x')),
  );
  if (reading === officialReading) return 'math';
  const isCutOff =
    (isAtEnd && (official.startsWith(own) || own.startsWith(official))) ||
    (isAtStart && (official.endsWith(own) || own.endsWith(official)));
  return isCutOff ? 'tail' : 'wording';
}
