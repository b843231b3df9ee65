/** Recognises what stands among institutions and is none: notes, captions, addresses, persons. */
import type { TextRange } from '../text/textRange';
import { companySuffix } from './companySuffix';
import { hasInstitutionWord } from './institutionWords';
import type { NameContext } from './personName';
import { leadingPersonName } from './personName';
import { isPlace } from './placeNames';
import { normalizeTitle } from './title';

/** What the words are instead. */
export type JunkKind =
  'mark' | 'divider' | 'web' | 'note' | 'position' | 'caption' | 'venue' | 'address' | 'person' | 'rest';

export interface InstitutionJunk {
  readonly kind: JunkKind;
  /** The words at fault, as offsets into the name; all of it where nothing else is in it. */
  readonly words: TextRange;
  /** Whether they are certainly no part of an institution. */
  readonly certain: boolean;
}

const marks = '*∗⋆★†‡§¶♦♣♠♥✉#';
const markAtStart = new RegExp(`^[${marks}]+\\s*`);
const markAtEnd = new RegExp(`(?:\\s{0,3}[${marks}]){1,10}$`);
const markWithin = new RegExp(`\\s[${marks}]{1,3}\\s`);

/** A footnote's digit between two names; `Lyon 1` and `Paris 8` are names. */
const digitWithin = /(?<=\p{Ll}) (\d) (?=\p{Lu}\p{Ll})/u;
const hasNumberInName = /universit[eé]|hospital|campus|building|\bno\b/i;

/** Patterns of what is no institution, by kind; those of the first group are certain where they are all of a name. */
const patterns: readonly (readonly [JunkKind, RegExp])[] = [
  ['web', /https?:\/\/\S+|\bwww\.\S+|[\w.+-]{1,64}@[\w.-]{3,64}|@[\w-]+\.[\w.-]+/i],
  [
    'note',
    /\b(?:equal(?:ly)? contribut\w*|contribut(?:ed|ion)s? equal(?:ly)?|corresponding authors?|co-?first authors?|joint(?:ly)? first authors?|project (?:lead(?:er)?|page)|work (?:was )?done (?:while|during|when|at)|these authors|equal advising|all rights reserved)\b/i,
  ],
  ['caption', /^(?:figure|fig\.|table|algorithm)\s?\d|[:：]$|：/i],
  ['caption', /\b(?:input|output) (?:image|video|text|prompt)s?\b|\bground[ -]truth\b|\bzero-shot\b/i],
  ['venue', /^\p{Lu}[\p{L}-]{1,11}\s?['’]\s?\d{2}$|^(?:arxiv|preprint|\p{Lu}{3,8} 20\d\d)\b/iu],
  [
    'position',
    /\b(?:doctor of philosophy|ph\.?\s?d\.?|lecturer|(?:assistant |associate |full )?professor|post-?doc\w*|(?:graduate |undergraduate )?students?|interns?|al+umn[aiu]\w*|(?:senior |student |life )?members?|fellow)\b/i,
  ],
  ['address', /\b(?:district|village|street|road|avenue|boulevard|p\.?\s?o\.? box|zip|postal code)\b/i],
];

/** What is wrong with a name in the list of institutions, `undefined` for most; `title` is the paper's. */
export function findJunk(name: string, title: string, context: NameContext): InstitutionJunk | undefined {
  const whole = { start: 0, end: name.length };
  if (!/\p{L}[\p{L}\p{N}]|\p{N}\p{L}/u.test(name)) return { kind: 'rest', words: whole, certain: true };
  if (companySuffix(name)?.length === name.length) return { kind: 'rest', words: whole, certain: true };
  return (
    findPattern(name) ??
    findPerson(name, context) ??
    findMark(name) ??
    (isCaption(name, title) ? { kind: 'caption', words: whole, certain: false } : undefined) ??
    (isPlace(name) ? { kind: 'address', words: whole, certain: false } : undefined) ??
    findRest(name)
  );
}

function findPattern(name: string): InstitutionJunk | undefined {
  const isInstitution = hasInstitutionWord(name);
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(name);
    if (match === null || (isInstitution && (kind === 'address' || kind === 'position'))) continue;
    const certain = (kind === 'web' || kind === 'note') && !isInstitution;
    const words = isInstitution
      ? { start: match.index, end: match.index + match[0].length }
      : { start: 0, end: name.length };
    return { kind, words, certain };
  }
  return undefined;
}

/** A mark at an end is cut; one within divides two institutions. */
function findMark(name: string): InstitutionJunk | undefined {
  const start = markAtStart.exec(name)?.[0];
  if (start !== undefined) return { kind: 'mark', words: { start: 0, end: start.length }, certain: true };
  const end = markAtEnd.exec(name);
  if (end !== null) return { kind: 'mark', words: { start: end.index, end: name.length }, certain: true };
  const within = markWithin.exec(name) ?? (hasNumberInName.test(name) ? null : digitWithin.exec(name));
  return within === null
    ? undefined
    : { kind: 'divider', words: { start: within.index, end: within.index + within[0].length }, certain: false };
}

/** The name with a comma for each mark between two institutions. */
export function replaceDividers(name: string): string {
  return name.replace(new RegExp(`${markWithin.source}|${digitWithin.source}`, 'gu'), ', ');
}

function findPerson(name: string, context: NameContext): InstitutionJunk | undefined {
  const person = leadingPersonName(name, context);
  if (person === undefined) return undefined;
  const rest = name.slice(person.length).replace(/^[^\p{L}\p{N}]+/u, '');
  const end = rest === '' || isPlace(rest) ? name.length : person.length;
  return { kind: 'person', words: { start: 0, end }, certain: context.authors.includes(name) };
}

/** Tells whether a name without any word of an institution is taken from the title. */
function isCaption(name: string, title: string): boolean {
  const letters = normalizeTitle(name);
  return letters.length > 15 && !hasInstitutionWord(name) && normalizeTitle(title).includes(letters);
}

/** The beginning of an address (`… University No`), and pieces that begin within a word or sentence. */
function findRest(name: string): InstitutionJunk | undefined {
  const number = / No\.?$/.exec(name);
  if (number !== null) return { kind: 'address', words: { start: number.index, end: name.length }, certain: false };
  return /^(?:st|nd|rd|th) \p{Lu}/u.test(name)
    ? { kind: 'rest', words: { start: 0, end: name.length }, certain: false }
    : undefined;
}
