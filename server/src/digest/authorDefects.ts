/** Finds what keeps a list of authors from being names with commas between them. */
import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/textRange';
import { isInverted } from './authorList';
import { bracketedRanges, maskBrackets } from './brackets';
import { hasInstitutionWord } from './institutionWords';

export type AuthorDefectKind = 'and' | 'semicolon' | 'comma' | 'bracket' | 'mark';

/** One kind of defect in one list. */
export interface AuthorDefect {
  readonly kind: AuthorDefectKind;
  /** Its first place, as offsets into the list. */
  readonly range: TextRange;
  /** The changes that remove all of its places, in order. */
  readonly edits: readonly TextEdit[];
  readonly certain: boolean;
}

/** Its blanks are bounded, since blanks alone may fill a line. */
const conjunction = /[,，;；]?\s{1,5}(?:and|&)\s{1,5}(?=\S)/g;
const semicolon = /\s{0,5}[;；](?!\s{1,5}(?:and|&)\s)\s{0,5}(?=[^\s,，;；])/g;
const separators = /[,，;；、][\s,，;；、]*/g;
const footnoteMark = /\s?[*∗⋆†‡§¶✉¹²³⁰⁴-⁹]{1,8}(?=\s{0,5}(?:[,，;；、\uE000]|(?:and|&)\s|$))/g;

/** Words of those who sign as a group, beside those of institutions. */
const groupWord = /\b(?:collaboration|consortium|initiative|project|community|contributors)\b/i;

/** The defects of a list, at most one of each kind; none in a list of names and commas. */
export function findAuthorDefects(list: string): readonly AuthorDefect[] {
  const masked = maskBrackets(list);
  const replace = (
    kind: AuthorDefectKind,
    pattern: RegExp,
    newText: string,
    certain: boolean,
  ): AuthorDefect | undefined =>
    defectOf(
      kind,
      [...masked.matchAll(pattern)].map(({ 0: found, index }) => ({
        range: { start: index, end: index + found.length },
        newText,
      })),
      certain,
    );
  return [
    replace('and', conjunction, ', ', !hasGroup(masked)),
    isInverted(masked) ? turnNames(list) : replace('semicolon', semicolon, ', ', !/[,，]/.test(masked)),
    findStrayCommas(masked),
    findBrackets(list, masked),
    replace('mark', footnoteMark, '', true),
  ].filter((defect) => defect !== undefined);
}

function defectOf(kind: AuthorDefectKind, edits: readonly TextEdit[], certain: boolean): AuthorDefect | undefined {
  const [first] = edits;
  return first === undefined ? undefined : { kind, range: first.range, edits, certain };
}

/** A group's name may hold an "and" of its own. */
function hasGroup(list: string): boolean {
  return hasInstitutionWord(list) || groupWord.test(list);
}

/** `King, B.; One, A.` as `B. King, A. One`. */
function turnNames(list: string): AuthorDefect | undefined {
  const names = list.split(/[;；]/).map((name) => name.split(/[,，]/).map((part) => part.trim()));
  const newText = names.map(([family = '', given = '']) => `${given} ${family}`.trim()).filter((name) => name !== '');
  const first = list.search(/[;；]/);
  const edits = [{ range: { start: 0, end: list.length }, newText: newText.join(', ') }];
  return { kind: 'semicolon', range: { start: first, end: first + 1 }, edits, certain: false };
}

/** Separators at an end of the list, and two of them in a row. */
function findStrayCommas(masked: string): AuthorDefect | undefined {
  const edits = [...masked.matchAll(separators)].flatMap(({ 0: found, index }): readonly TextEdit[] => {
    const isInside = index > 0 && index + found.length < masked.length;
    if (isInside && !/\S\s*\S/.test(found)) return [];
    return [{ range: { start: index, end: index + found.length }, newText: isInside ? ', ' : '' }];
  });
  return defectOf('comma', edits, true);
}

/** Brackets at the end of a name, but for a name in another script and for a note on authors left out. */
function findBrackets(list: string, masked: string): AuthorDefect | undefined {
  const ranges = bracketedRanges(list).filter(({ start, end }) => {
    const content = list.slice(start + 1, end - 1).trim();
    const isLast = /^\s*(?:[,，;；、\uE000]|(?:and|&)\s|$)/.test(masked.slice(end, end + 20));
    const isName = /^[\p{Script=Han}·\s]{2,6}$/u.test(content) && !hasInstitutionWord(content);
    return isLast && start > 0 && !isName && !/\b(?:additional|more|others|shown)\b/i.test(content);
  });
  const edits = ranges.map(({ start, end }): TextEdit => {
    const blank = /\s/.test(masked.charAt(start - 1)) ? 1 : 0;
    return { range: { start: start - blank, end }, newText: '' };
  });
  const [first] = ranges;
  if (first === undefined) return undefined;
  const areNumbers = ranges.every(({ start, end }) =>
    /^[\d\s,*†‡]*(?:and[\d\s]*)?$/.test(list.slice(start + 1, end - 1)),
  );
  return { kind: 'bracket', range: first, edits, certain: areNumbers };
}
