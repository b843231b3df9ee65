/** Describes a place where a title may start by named numbers, each of which speaks for or against it. */
import { judgeWord } from './titleBoundaryEvidence';
import type { Evidence, JudgedWord, SeldomSign } from './titleBoundaryEvidence';
import type { BoundaryPlace } from './titleBoundaryPlaces';
import { visitUrlFeatures } from './titleBoundaryUrl';
import { foldWord, isPronoun } from './titleBoundaryWords';

/** Receives a feature of a place; values given for the same name add up. */
export type FeatureVisitor = (name: string, value: number) => void;

/** Passes every feature of `place` that is not 0 to `visit`. */
export function visitFeatures(place: BoundaryPlace, evidence: Evidence, visit: FeatureVisitor): void {
  const { head, tail } = splitWords(place.offset, evidence);
  visitJunction(place, visit);
  visitUrlFeatures(place, evidence, tail[0], visit);
  visitSplitWord(place, evidence, visit);
  visitFirstWords(evidence, tail, visit);
  visitCase(tail, visit);
  visitSharing(head, tail, evidence, visit);
  visitSummary(head, tail, evidence, visit);
  visitSigns(place, evidence, visit);
  visitLength(place, evidence, tail, visit);
}

/** The words before a place and those from it on; a word that the place splits counts to each side with its part. */
function splitWords(offset: number, evidence: Evidence): { head: readonly JudgedWord[]; tail: readonly JudgedWord[] } {
  const { line, words } = evidence;
  const index = words.findIndex((word) => word.end > offset);
  const word = words[index];
  if (word === undefined) return { head: words, tail: [] };
  const head = words.slice(0, index);
  if (word.start >= offset) return { head, tail: words.slice(index) };
  const part = (start: number, end: number): JudgedWord =>
    judgeWord(evidence, { text: line.slice(start, end), start, end });
  return { head: [...head, part(word.start, offset)], tail: [part(offset, word.end), ...words.slice(index + 1)] };
}

function visitJunction(place: BoundaryPlace, visit: FeatureVisitor): void {
  visit(`${place.urlStart === undefined ? '' : 'url '}${place.before}${place.spaced ? ' spaced' : ''}`, 1);
  visit(`starts ${place.after}`, 1);
  if (place.before === 'stop' && place.after === 'digit' && !place.spaced) visit('stop then digit', 1);
}

/** A place inside a run of letters: whether the whole run, its first and its second part are words used elsewhere. */
function visitSplitWord(place: BoundaryPlace, evidence: Evidence, visit: FeatureVisitor): void {
  const { line, isUsedBefore, abstractWords, summaryWords } = evidence;
  const first = /[\p{L}\p{N}]+$/u.exec(line.slice(Math.max(0, place.offset - 60), place.offset))?.[0] ?? '';
  const second = /^[\p{L}\p{N}]+/u.exec(line.slice(place.offset, place.offset + 60))?.[0] ?? '';
  if (first === '' || second === '') return;
  const start = place.offset - first.length;
  const whole = foldWord(first + second);
  if (isUsedBefore(whole, start)) visit('split word used before', 1);
  if (abstractWords.has(whole)) visit('split word in abstract', 1);
  if (summaryWords.has(whole)) visit('split word in summary', 1);
  if (isUsedBefore(first, start)) visit('first part used before', 1);
  if (isUsedBefore(second, start)) visit('second part used before', 1);
  if (abstractWords.has(foldWord(second))) visit('second part in abstract', 1);
  if (summaryWords.has(foldWord(second))) visit('second part in summary', 1);
  if (first.length === 1) visit('first part one letter', 1);
  if (second.length === 1 && place.before === 'upper') visit('capitals split before one letter', 1);
  if (second.length <= 2) visit(`second part ${second.length} letters`, 1);
}

/** How the title would open: `Name Capital`, `The word`, `However,`. */
function visitFirstWords(evidence: Evidence, tail: readonly JudgedWord[], visit: FeatureVisitor): void {
  const { line } = evidence;
  const [first, second] = tail;
  if (first === undefined) return;
  if (isPronoun(first.text)) visit('starts with pronoun', 1);
  if (first.nameLike) visit('starts with name', 1);
  const behind = line.slice(first.end, first.end + 3);
  if (/^[,，]/u.test(behind)) visit('first word then comma', 1);
  if (/^\s*[.!?:;)\]=]/u.test(behind)) visit('first word then sign', 1);
  if (second === undefined) return;
  const gap = line.slice(first.end, second.start);
  if (gap === '-') visit('starts with hyphenated', 1);
  if (gap !== ' ') return;
  const isSmall = /^(?:the|a|an|in|to|by|as|for|with|on|from|at)$/iu.test(first.text);
  visit(`${isSmall ? 'small word' : first.nameLike ? 'name' : 'word'} then ${second.kind}`, 1);
}

/** Titles write their content words with capitals, all or all but the first with small letters; sentences mix. */
function visitCase(tail: readonly JudgedWord[], visit: FeatureVisitor): void {
  const words = tail.filter((word) => !word.joined);
  const countOf = (kind: JudgedWord['kind']): number => words.filter((word) => word.kind === kind).length;
  for (const kind of ['capital', 'lower', 'small', 'sentence', 'number'] as const)
    visit(`words ${kind}`, countOf(kind) / 10);
  const capitals = countOf('capital');
  const content = capitals + countOf('lower');
  if (content > 1)
    visit(capitals === content ? 'all capital' : capitals > 0.4 * content ? 'mixed case' : 'mostly lower', 1);
  const sentence = countOf('sentence');
  if (sentence === 0) visit('no sentence word', 1);
  if (sentence > 3) visit('many sentence words', 1);
}

/** A title's words occur in its own abstract; those before it in the text that they end. */
function visitSharing(
  head: readonly JudgedWord[],
  tail: readonly JudgedWord[],
  evidence: Evidence,
  visit: FeatureVisitor,
): void {
  const content = tail.filter((word) => word.sharing !== 'none');
  for (const word of content) {
    visit(`tail ${word.sharing}`, 0.1);
    if (word.nameLike) visit(`tail name ${word.sharing}`, 1);
  }
  const fresh = content.filter((word) => word.sharing === 'next').length;
  if (evidence.abstractWords.size > 0) {
    if (content.length > 0) visit('share of fresh words', fresh / content.length);
    if (fresh === 0) visit('no fresh word', 1);
  }
  const first = tail[0];
  if (first !== undefined) visit(`first word ${first.sharing}${first.nameLike ? ' name' : ''}`, 1);
  for (const word of tail.slice(1, 4)) visit(`near tail ${word.sharing}`, 0.3);
  const last = head.at(-1);
  if (last !== undefined) visit(`last word ${last.sharing}${last.nameLike ? ' name' : ''}`, 1);
  for (const word of head.slice(-5, -1)) {
    visit(`near head ${word.sharing}`, 0.3);
    visit(`near head ${word.kind}`, 0.3);
  }
}

/** A summary tends to name the method, with which many titles start. */
function visitSummary(
  head: readonly JudgedWord[],
  tail: readonly JudgedWord[],
  evidence: Evidence,
  visit: FeatureVisitor,
): void {
  if (evidence.summaryWords.size === 0) return;
  if (tail[0]?.inSummary === true) visit('first word in summary', 1);
  else if (tail.some((word) => word.inSummary)) visit('later word in summary', 1);
  const isNew = (word: JudgedWord): boolean => word.sharing === 'next' || word.sharing === 'neither';
  if (head.slice(-25).some((word) => word.inSummary && isNew(word))) visit('new summary word before', 1);
}

const seldomSigns: readonly SeldomSign[] = ['sentenceBreak', 'gluedBreak', 'url', 'comma', 'forbidden', 'percent'];

function visitSigns(place: BoundaryPlace, evidence: Evidence, visit: FeatureVisitor): void {
  const { line, signs } = evidence;
  for (const sign of seldomSigns) {
    const count = signs[sign].filter((offset) => offset > place.offset).length;
    if (count > 0) visit(`${sign} inside`, 1);
    if (count > 1) visit(`${sign} again`, Math.min(3, count - 1));
  }
  const title = line.slice(place.offset).trimEnd();
  const count = (pattern: RegExp): number => title.match(pattern)?.length ?? 0;
  if (/[.。]$/u.test(title)) visit('ends with stop', 1);
  if (count(/[([{（《【]/gu) !== count(/[)\]}）》】]/gu)) visit('unbalanced brackets', 1);
  if (count(/(?<!\\)\$/gu) % 2 === 1) visit('unbalanced dollars', 1);
  if (count(/"/gu) % 2 === 1 || count(/“/gu) !== count(/”/gu)) visit('unbalanced quotes', 1);
  const lastBreak = Math.max(
    -1,
    ...[...signs.sentenceBreak, ...signs.gluedBreak].filter((offset) => offset < place.offset - 2),
  );
  if (
    lastBreak >= 0 &&
    line
      .slice(lastBreak + 1, place.offset)
      .trim()
      .split(/\s+/u).length <= 2
  ) {
    visit('short sentence before', 1);
  }
}

/** Upper limits of the classes of length (characters), after the lengths of 5,104 real titles: median 84, longest 240. */
const lengthLimits = [10, 20, 30, 40, 55, 115, 130, 150, 180, 220, Infinity];

function visitLength(
  place: BoundaryPlace,
  evidence: Evidence,
  tail: readonly JudgedWord[],
  visit: FeatureVisitor,
): void {
  const length = evidence.line.slice(place.offset).trim().length;
  visit(`length below ${lengthLimits.find((limit) => length < limit) ?? Infinity}`, 1);
  if (tail.length <= 1) visit('one word only', 1);
}
