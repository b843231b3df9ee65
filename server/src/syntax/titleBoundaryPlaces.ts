/** Lists the places in a line where a title may start at all: behind a sentence, a URL, a closing sign, or inside a run of letters. */

/** What stands directly before a place, white space aside; a closed stop is one with a bracket or a quote behind it. */
export type Before = 'lineStart' | 'stop' | 'closedStop' | 'closer' | 'digit' | 'lower' | 'upper' | 'han' | 'slash';

/** What the title would start with; `capital` is a capital before a small letter or a blank, `acronym` any other. */
export type After = 'capital' | 'acronym' | 'lower' | 'digit' | 'opener' | 'han';

/** A place (UTF-16 offset) where a title may start. */
export interface BoundaryPlace {
  readonly offset: number;
  readonly before: Before;
  readonly after: After;
  /** Whether white space separates the place from the text before it. */
  readonly spaced: boolean;
  /** Where the URL begins in which the place lies or which ends there; `undefined` outside of URLs. */
  readonly urlStart: number | undefined;
}

type Sign = 'upper' | 'lower' | 'digit' | 'han' | 'space' | 'stop' | 'closer' | 'opener' | 'quote' | 'slash' | 'other';

/** Tried in this order; a quote or a dollar both opens and closes. */
const signPatterns: readonly (readonly [Sign, RegExp])[] = [
  ['lower', /^[a-z]/],
  ['space', /^\s/],
  ['upper', /^\p{Lu}/u],
  ['digit', /^\p{N}/u],
  ['stop', /^[.!?。！？…．]/],
  ['closer', /^[)\]}%”’）】》」』]/],
  ['quote', /^["'$]/],
  ['opener', /^[([{`“‘\\<（【《「『¡¿]/],
  ['slash', /^\//],
  ['han', /^\p{Script=Han}/u],
  ['lower', /^\p{L}/u],
];

const asciiSigns: readonly Sign[] = Array.from({ length: 128 }, (_, code) => classify(String.fromCharCode(code)));

const urlStartPattern =
  /https?:\/\/|www\.|(?<![\p{L}\p{N}./@-])[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){0,4}\.(?:com|org|io|net|ai|edu|dev|co|cn)\//giu;

/** How far back from the window a URL is looked for that reaches into it. */
const longestUrl = 200;

/** The places of `line` from the offset `from` on, in order. `isKnown` tells whether a word occurs in the title's own context. */
export function listPlaces(line: string, from: number, isKnown: (word: string) => boolean): BoundaryPlace[] {
  const places: BoundaryPlace[] = [];
  const urls = findUrls(line, from);
  let textEnd = line.slice(0, from).trimEnd().length;
  for (const character of line.slice(from)) {
    const offset = from;
    from += character.length;
    const sign = signOf(character);
    if (sign === 'space') continue;
    const before = kindBefore(line, textEnd);
    const after = kindAfter(line, offset, sign);
    if (before !== undefined && after !== undefined) {
      const spaced = before !== 'lineStart' && textEnd < offset;
      const urlStart = urls.find(({ start, end }) => start < textEnd && textEnd <= end)?.start;
      const place = { offset, before, after, spaced, urlStart };
      if (isPossible(line, place, isKnown)) places.push(place);
    }
    textEnd = from;
  }
  return places;
}

function findUrls(line: string, from: number): { start: number; end: number }[] {
  const searchFrom = Math.max(0, from - longestUrl);
  return [...line.slice(searchFrom).matchAll(urlStartPattern)].map((match) => {
    const start = searchFrom + match.index;
    const length = line.slice(start).search(/[\s)\]}>]/u);
    return { start, end: length < 0 ? line.length : start + length };
  });
}

function signOf(character: string): Sign {
  return asciiSigns[character.charCodeAt(0)] ?? classify(character);
}

function classify(character: string): Sign {
  return signPatterns.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other';
}

function kindAfter(line: string, offset: number, sign: Sign): After | undefined {
  switch (sign) {
    case 'upper':
      return /^(?:[\p{Ll}\s]|$)/u.test(line.slice(offset + 1, offset + 2)) ? 'capital' : 'acronym';
    case 'lower':
      // A LaTeX command that has lost its backslash opens as the backslash would.
      return /^(?:emph|text|math)[a-z]*\{/.test(line.slice(offset, offset + 12)) ? 'opener' : 'lower';
    case 'digit':
    case 'han':
    case 'opener':
      return sign;
    case 'quote':
      return 'opener';
    case 'stop':
      // The name of a team or a library may start with a sign: `!Name`.
      return /^!\p{Lu}/u.test(line.slice(offset, offset + 2)) ? 'opener' : undefined;
    case 'closer':
    case 'slash':
    case 'space':
    case 'other':
      return undefined;
  }
}

function kindBefore(line: string, end: number): Before | undefined {
  if (end === 0) return 'lineStart';
  const sign = signOf(characterBefore(line, end));
  switch (sign) {
    case 'closer':
    case 'quote':
      return signOf(characterBefore(line, end - 1)) === 'stop' ? 'closedStop' : 'closer';
    case 'upper':
    case 'lower':
    case 'digit':
    case 'han':
    case 'stop':
    case 'slash':
      return sign;
    case 'opener':
    case 'space':
    case 'other':
      return undefined;
  }
}

function characterBefore(line: string, end: number): string {
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]$|[^]$/.exec(line.slice(Math.max(0, end - 2), end))?.[0] ?? '';
}

/** Leaves out the places inside an ordinary word, number or sentence, unless the context knows the word that starts there. */
function isPossible(line: string, place: BoundaryPlace, isKnown: (word: string) => boolean): boolean {
  const { offset, before, after, spaced } = place;
  const inUrl = place.urlStart !== undefined;
  if (before === 'lineStart') return true;
  if (spaced) return before === 'stop' || before === 'closedStop' || inUrl;
  const rest = line.slice(offset, offset + 40);
  const startsKnownWord = (): boolean => {
    const word = /^[\p{L}\p{N}]{3,}/u.exec(rest)?.[0];
    return word !== undefined && isKnown(word);
  };
  const startsWithCapital = after === 'capital' || after === 'acronym';
  // Behind a letter or a digit a brace belongs to a formula or a command.
  const breaksWord = (after === 'opener' && !rest.startsWith('{')) || after === 'han' || startsKnownWord();
  switch (before) {
    case 'stop':
      // Not the point in a number, unless a name such as `3DName` follows.
      return after !== 'digit' || !/^\d\.$/.test(line.slice(offset - 2, offset)) || /^\d+\p{Lu}(?!\p{Ll})/u.test(rest);
    case 'closedStop':
      return true;
    case 'closer':
      return after !== 'lower' || startsKnownWord();
    case 'slash':
      return inUrl;
    case 'han':
      return after !== 'han';
    case 'lower':
      return startsWithCapital || breaksWord || (after === 'digit' && (inUrl || /^\dD/.test(rest)));
    case 'upper':
      return after === 'capital' || breaksWord || (after === 'acronym' && inUrl);
    case 'digit':
      return startsWithCapital || breaksWord;
  }
}
