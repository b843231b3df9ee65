/** Writes a title that stands in capitals as its paper writes the words. */
import { spelledTerm } from './spelledTerms';

/** The spelling of words by their lower case; a word that is written in the ordinary way stands in lower case. */
type Spellings = ReadonlyMap<string, string>;

/** Latin and Greek letters with their accents, and digits; Chinese words have no case. */
const wordOrCompound = /[A-Za-z\d\u00C0-\u024F\u0370-\u03FF]+(?:[-‐‑][A-Za-z\d\u00C0-\u024F\u0370-\u03FF]+)*/g;
const compoundHyphen = /[-‐‑]/;

/** Words within a title that titles at arXiv leave small. */
const smallWords: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'and', 'or', 'nor', 'but', 'of', 'for', 'in', 'on', 'at', 'to', 'by', 'as', 'with', 'from'],
  ...['into', 'over', 'than', 'via', 'vs', 'per'],
]);

/** How a paper spells the words of its title: in its abstract, and names in its brief, whose capitals may come from the title. */
function learnSpellings(title: string, abstract: string, brief: string): Spellings {
  const wanted = wordsToLookUp(title);
  const counts = new Map<string, Map<string, number>>();
  const count = (form: string): void => {
    const word = form.toLowerCase();
    if (!wanted.has(word)) return;
    const forms = counts.get(word) ?? new Map<string, number>();
    counts.set(word, forms.set(form, (forms.get(form) ?? 0) + 1));
  };
  for (const form of formsIn(abstract)) count(form);
  for (const form of formsIn(brief)) if (isSpecial(form) && /\p{Ll}/u.test(form)) count(form);
  return new Map([...counts].map(([word, forms]) => [word, usualForm(word, forms)]));
}

/** A title's words in lower case, plurals also without their s, compounds also as one word. */
function wordsToLookUp(title: string): ReadonlySet<string> {
  const words = formsIn(title).map((form) => form.toLowerCase());
  return new Set(words.flatMap((word) => [word, singularOf(word), withoutHyphens(word)]));
}

function singularOf(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutHyphens(word: string): string {
  return word.replace(/[-‐‑]/g, '');
}

/** The words of a text, those of compounds also one by one; what stands in URLs is no word. */
function formsIn(text: string): readonly string[] {
  const compounds = text.replace(/https?:\/\/\S+/g, ' ').match(wordOrCompound) ?? [];
  return compounds.flatMap((form) => (compoundHyphen.test(form) ? [form, ...form.split(compoundHyphen)] : [form]));
}

/** The form with capitals of its own that is used most, unless the ordinary ones together are used more. */
function usualForm(word: string, forms: ReadonlyMap<string, number>): string {
  let ordinary = 0;
  let special = 0;
  let best = { form: word, times: 0 };
  for (const [form, times] of forms) {
    if (!isSpecial(form)) ordinary += times;
    else {
      special += times;
      if (times > best.times) best = { form, times };
    }
  }
  return special >= ordinary ? best.form : word;
}

/** Tells whether a word has capitals other than the first letter's (`LLM`, `dVLA`, `HilbertA`). */
function isSpecial(form: string): boolean {
  return form !== form.toLowerCase() && form !== capitalize(form.toLowerCase());
}

function capitalize(word: string): string {
  return word.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

/** Words with capitals, single letters and small words stay as they are. */
function capitalizeInTitle(word: string): string {
  return word !== word.toLowerCase() || word.length === 1 || smallWords.has(word) ? word : capitalize(word);
}

/**
 * The title in the capitals that titles have. Words that the paper spells in their own way, and well-known terms, are spelt so;
 * what may be a name keeps its capitals.
 */
export function recaseTitle(title: string, abstract: string, brief: string): string {
  const spellings = learnSpellings(title, abstract, brief);
  const name = /^[^\s:：]+(?:\s[^\s:：])?(?=\s?[:：])/.exec(title)?.[0] ?? '';
  return title.replace(/[\p{L}\p{N}]+(?:['’\-‐‑][\p{L}\p{N}]+)*/gu, (compound, offset: number) =>
    recaseCompound(compound, {
      spellings,
      isName: offset < name.length,
      opensPhrase: offset === 0 || /[:：?!.—–]\s?["“‘'(]?$/.test(title.slice(Math.max(0, offset - 3), offset)),
    }),
  );
}

interface Place {
  readonly spellings: Spellings;
  /** Before the title's colon, where methods are named. */
  readonly isName: boolean;
  /** At the title's start or behind its colon. */
  readonly opensPhrase: boolean;
}

function recaseCompound(compound: string, place: Place): string {
  const spelled = spellingOf(compound, place.spellings);
  if (spelled !== undefined && isSpecial(spelled)) return spelled.replace(/[^-‐‑]+/g, capitalizeInTitle);
  // Where the paper writes one word, the hyphen may be that of a line end.
  const isOneWord = spelled === undefined && place.spellings.has(withoutHyphens(compound.toLowerCase()));
  const parts = compound.split(/([-‐‑])/);
  return parts
    .map((part, index) => {
      const opensPhrase = index === 0 && (place.opensPhrase || parts.length > 1);
      const recased = recaseWord(part, { ...place, opensPhrase });
      return index > 0 && isOneWord && !isSpecial(recased) ? recased.toLowerCase() : recased;
    })
    .join('');
}

function recaseWord(word: string, { spellings, isName, opensPhrase }: Place): string {
  const lower = word.toLowerCase();
  if (/\p{Ll}/u.test(word)) return word;
  const spelled = spellingOf(word, spellings);
  if (spelled !== undefined && isSpecial(spelled)) return spelled;
  if (smallWords.has(lower)) return opensPhrase ? capitalize(lower) : lower;
  if (spelled !== undefined) return capitalize(lower);
  const mayBeName = isName || word.length === 1 || /\p{N}/u.test(word) || !/[aeiouyà-ü]/.test(lower);
  return mayBeName ? word : capitalize(lower);
}

/** The spelling of a word or, with an s, of its plural: the paper's own before the usual one. */
function spellingOf(word: string, spellings: Spellings): string | undefined {
  const lower = word.toLowerCase();
  const singular = singularOf(lower);
  const plural = (form: string | undefined): string | undefined =>
    form !== undefined && isSpecial(form) ? `${form}s` : undefined;
  return spellings.get(lower) ?? plural(spellings.get(singular)) ?? spelledTerm(lower) ?? plural(spelledTerm(singular));
}
