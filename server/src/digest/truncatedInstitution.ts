/** Recognises names of institutions of which only a piece is left: `The University of Hong`, `Shanghai Jiao`. */
import type { TextRange } from '../text/textRange';
import { hasInstitutionWord } from './institutionWords';
import { normalizeTitle } from './title';
import { knownPieces, piecesWithoutFront, universityNames } from './universityNames';

export interface TruncatedInstitution {
  /** The piece, as offsets into the name: beside it a department or a place may stand. */
  readonly piece: TextRange;
  /** Full names that the piece comes from; empty when they are too many or unknown. */
  readonly completions: readonly string[];
}

/** Function words, and first halves of names of places and of subjects; a direction counts behind "of" only. */
const cutOff =
  /\b(?:of|and|for|the|at|in|de|du|di|[Tt]echnological|TECHNOLOGICAL)$|\s&$|\b(?:Hong|Notre|Los|Las|San|Santa|Abu|Kuala|Buenos|Sri|Puerto|Addis|Saint)$|\bof (?:New|North|South|East|West|Northern|Southern|Eastern|Western|Central|British|Cape|Rhode|St\.?|Electronic|Electrical|Mechanical|Civil|Computer|Tel|Costa|United)$/;

/** A word that says what kind of institution it is, and nothing else. */
const kindAlone =
  /^(?:the )?(?:university|universit[éà]|universidad|department|school|college|institute|laboratory|faculty|academy)$/i;

const fullNames: ReadonlySet<string> = new Set(universityNames.map((name) => name.toLowerCase()));
const pieces: ReadonlyMap<string, readonly string[]> = new Map([
  ...collectBeginnings(),
  ...Object.entries({ ...knownPieces, ...piecesWithoutFront }),
]);

/** The beginnings of the listed names that are no names themselves, in lower case, with the names. */
function collectBeginnings(): ReadonlyMap<string, readonly string[]> {
  const beginnings = new Map<string, string[]>();
  for (const name of universityNames) {
    const words = name.split(' ');
    for (let count = 2; count < words.length; count++) {
      const beginning = words.slice(0, count).join(' ').toLowerCase();
      // What stops before or behind the kind of institution may be a name: `Hong Kong`, `Hong Kong University`.
      const mayBeName =
        [count - 1, count].some((index) => hasInstitutionWord(words[index] ?? '')) && !/ of$/.test(beginning);
      if (mayBeName || fullNames.has(beginning) || beginning === 'university of') continue;
      beginnings.set(beginning, [...(beginnings.get(beginning) ?? []), name]);
    }
  }
  return beginnings;
}

/** What is left of a longer name; `undefined` for a name that is whole. */
export function findTruncated(name: string): TruncatedInstitution | undefined {
  const bare = name.replace(/^the /i, '');
  const offset = name.length - bare.length;
  if (fullNames.has(bare.toLowerCase())) return undefined;
  const completions = pieces.get(bare.toLowerCase());
  if (completions !== undefined) return { piece: { start: offset, end: name.length }, completions };
  return findWithoutFront(bare, offset) ?? findCutOff(name);
}

/** `Jiao Tong University Shanghai`; also a known piece with an abbreviation behind it: `University of Technology (TU/e)`. */
function findWithoutFront(bare: string, offset: number): TruncatedInstitution | undefined {
  const lower = bare.toLowerCase();
  const abbreviated = / \([^()]{1,20}\)$/.exec(lower)?.index;
  if (abbreviated !== undefined && lower.slice(0, abbreviated) in knownPieces)
    return { piece: { start: offset, end: offset + abbreviated }, completions: [] };
  for (const [piece, completions] of Object.entries(piecesWithoutFront))
    if (lower.startsWith(`${piece} `) && /^(?: \p{Lu}\S*){1,3}$/u.test(bare.slice(piece.length)))
      return { piece: { start: offset, end: offset + piece.length }, completions };
  return undefined;
}

/** A name that stops where none does, perhaps behind a department: `School of Law The University of Hong`. */
function findCutOff(name: string): TruncatedInstitution | undefined {
  const whole = { start: 0, end: name.length };
  if (kindAlone.test(name)) return { piece: whole, completions: [] };
  if (isOpenBracket(name)) return { piece: whole, completions: [`${name})`] };
  if (!cutOff.test(name)) return undefined;
  const start = Math.max(0, name.lastIndexOf('University of '));
  return { piece: { start, end: name.length }, completions: pieces.get(name.slice(start).toLowerCase()) ?? [] };
}

/** `Westhill University (North Campus`, whose rest stood behind a comma. */
function isOpenBracket(name: string): boolean {
  const bracket = name.lastIndexOf('(');
  return bracket > name.lastIndexOf(')') && hasInstitutionWord(name.slice(0, bracket));
}

/** The full name that two neighbouring pieces make up together; `undefined` where they make none. */
export function joinPieces(first: string, second: string): string | undefined {
  const joined = normalizeTitle(`${first} ${second}`.replace(/^the /i, ''));
  return universityNames.find((name) => normalizeTitle(name) === joined);
}
