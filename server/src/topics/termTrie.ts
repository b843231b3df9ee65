/** Finds all terms of all topics in one pass over a text's words. */
import { singular, splitWords } from './words';
import type { Word } from './words';

interface TrieNode<T> {
  readonly words: Map<string, TrieNode<T>>;
  /** Words that end in `*`, by their first character. */
  readonly prefixes: Map<string, Affix<T>[]>;
  /** Words that begin with `*`, by their last character. */
  readonly suffixes: Map<string, Affix<T>[]>;
  value: T | undefined;
}

interface Affix<T> {
  /** Without the `*`. */
  readonly text: string;
  readonly node: TrieNode<T>;
}

/** A term in a text: its value and the index of its first word. */
export interface FoundTerm<T> {
  readonly value: T;
  readonly start: number;
}

/** Terms with a value each. A term's word may end or begin with `*`, which stands for any letters or none. */
export class TermTrie<T> {
  private readonly root: TrieNode<T> = createNode();

  /** The value of a term; it is made by `create` when the term is new. */
  upsert(term: string, create: () => T): T {
    let node = this.root;
    for (const word of splitTerm(term)) node = addChild(node, word);
    node.value ??= create();
    return node.value;
  }

  /** The terms in the words: leftmost first, the longest at each place, none overlapping another. */
  find(words: readonly Word[]): readonly FoundTerm<T>[] {
    const found: FoundTerm<T>[] = [];
    let index = 0;
    while (index < words.length) {
      const match = longestMatch(this.root, words, index);
      // A term without a single word would match everywhere, at no length.
      if (match === undefined || match.end === index) index += 1;
      else {
        found.push({ value: match.value, start: index });
        index = match.end;
      }
    }
    return found;
  }
}

function createNode<T>(): TrieNode<T> {
  return { words: new Map(), prefixes: new Map(), suffixes: new Map(), value: undefined };
}

/** The words of a term, with their `*`; a `*` alone is no word. */
function splitTerm(term: string): readonly string[] {
  return term.split(/[\s-]+/).flatMap((part) => {
    if (!part.includes('*')) return splitWords(part).map((word) => word.text);
    return part.length > 1 ? [part.normalize('NFKC').toLowerCase()] : [];
  });
}

function addChild<T>(node: TrieNode<T>, word: string): TrieNode<T> {
  if (word.endsWith('*')) return addAffix(node.prefixes, word.charAt(0), word.slice(0, -1));
  if (word.startsWith('*')) return addAffix(node.suffixes, word.charAt(word.length - 1), word.slice(1));
  const known = node.words.get(word);
  if (known !== undefined) return known;
  const child = createNode<T>();
  node.words.set(word, child);
  return child;
}

/** Keeps the affixes of one character longest first, so that the most exact is tried first. */
function addAffix<T>(affixes: Map<string, Affix<T>[]>, key: string, text: string): TrieNode<T> {
  const list = affixes.get(key) ?? [];
  const known = list.find((affix) => affix.text === text);
  if (known !== undefined) return known.node;
  const node = createNode<T>();
  list.push({ text, node });
  list.sort((first, second) => second.text.length - first.text.length);
  affixes.set(key, list);
  return node;
}

interface Match<T> {
  readonly value: T;
  /** The index of the first word behind the term. */
  readonly end: number;
}

function longestMatch<T>(node: TrieNode<T>, words: readonly Word[], index: number): Match<T> | undefined {
  let best: Match<T> | undefined = node.value === undefined ? undefined : { value: node.value, end: index };
  const word = words[index];
  if (word === undefined) return best;
  const visit = (text: string, end: number): void => {
    for (const child of childrenFor(node, text)) {
      const match = longestMatch(child, words, end);
      if (match !== undefined && (best === undefined || match.end > best.end)) best = match;
    }
  };
  visit(word.text, index + 1);
  const next = words[index + 1];
  // A hyphen may be a line end's (`quantiza-tion`) or a matter of taste (`micro-controller`): try the joined word too.
  if (next?.hyphenated === true) visit(singular(word.text + next.text), index + 2);
  return best;
}

/** The nodes that a word leads to, the most exact first. */
function childrenFor<T>(node: TrieNode<T>, text: string): readonly TrieNode<T>[] {
  const found: TrieNode<T>[] = [];
  const exact = node.words.get(text);
  if (exact !== undefined) found.push(exact);
  for (const prefix of node.prefixes.get(text.charAt(0)) ?? [])
    if (text.startsWith(prefix.text)) found.push(prefix.node);
  const suffixes = node.suffixes.get(text.charAt(text.length - 1)) ?? [];
  for (const suffix of suffixes) if (text.endsWith(suffix.text)) found.push(suffix.node);
  return found;
}
