/** Makes the LaTeX of titles and abstracts readable as plain text: `1.78$\times$` becomes `1.78×`. */
import { findFormulas } from './formula';
import {
  accentCommands,
  blackboardLetters,
  latexSymbols,
  sizeCommands,
  styleCommands,
  subscripts,
  superscripts,
} from './latexSymbols';

/** Formulas are converted as far as Unicode goes, commands in prose as far as known; a dollar that opens no formula stays. */
export function latexToUnicode(text: string): string {
  let result = '';
  let last = 0;
  for (const { range, source } of findFormulas(text)) {
    result += convert(text.slice(last, range.start), 'prose') + convert(source, 'formula');
    last = range.end;
  }
  return (result + convert(text.slice(last), 'prose')).normalize('NFC');
}

type Mode = 'formula' | 'prose';

/** Arguments within arguments are read to this depth, far beyond what papers have; what lies deeper is text. */
const deepestNesting = 30;

function convert(source: string, mode: Mode, depth = 0): string {
  return new LatexReader(source, mode, depth).readAll();
}

/** Reads a piece of LaTeX once, from left to right. */
class LatexReader {
  private offset = 0;

  constructor(
    private readonly source: string,
    private readonly mode: Mode,
    /** How many arguments what is being read stands in. */
    private depth: number,
  ) {}

  readAll(): string {
    let result = '';
    while (this.offset < this.source.length) result += this.readNext();
    return this.mode === 'formula' ? result.replace(/ {2,}/g, ' ').trim() : result;
  }

  private readNext(): string {
    const character = this.source.charAt(this.offset++);
    if (character === '\\') return this.readCommand();
    if (this.mode === 'prose') return character;
    switch (character) {
      case '{':
        this.offset--;
        return this.readArgument();
      case '^':
        return raise(this.readArgument());
      case '_':
        return lower(this.readArgument());
      case '-':
        return '−';
      case "'":
        return '′';
      case '}':
        return '';
      case '~':
      case '&':
        return ' ';
      case ',':
        return /^(?:\s|\d{3}(?!\d)|$)/.test(this.source.slice(this.offset, this.offset + 4)) ? ',' : ', ';
      default:
        return character;
    }
  }

  private readCommand(): string {
    const name = /^(?:[a-zA-Z]+|.)/s.exec(this.source.slice(this.offset, this.offset + 40))?.[0] ?? '';
    this.offset += name.length;
    const mark = lookUp(accentCommands, name);
    if (mark !== undefined && this.startsAccent(name)) return accent(this.readArgument(), mark);
    if (styleCommands.has(name) && this.peek() === '{') return this.readArgument();
    if (sizeCommands.has(name) && this.mode === 'formula') return '';
    if (name === 'mathbb') return this.readBlackboard();
    if (/^[dt]?frac$/.test(name)) return `${grouped(this.readArgument())}/${grouped(this.readArgument())}`;
    if (name === 'sqrt') return `√${grouped(this.readArgument())}`;
    return lookUp(latexSymbols, name) ?? (this.mode === 'formula' ? name : `\\${name}`);
  }

  private readBlackboard(): string {
    const letters = this.readArgument();
    return translate(letters, blackboardLetters) ?? letters;
  }

  /** Whether an accent's argument follows: in prose `\"o` and `\"{o}`, but not `\'s` or `\c` before a blank; in a formula anything. */
  private startsAccent(name: string): boolean {
    return this.mode === 'formula' || (/^[a-z]/i.test(name) ? this.peek() === '{' : /[{aeiouycn\\]/i.test(this.peek()));
  }

  private peek(): string {
    return this.source.charAt(this.offset);
  }

  /** What `{…}` holds, else one character or command; converted. */
  private readArgument(): string {
    if (this.depth >= deepestNesting) return this.source.charAt(this.offset++);
    this.depth++;
    const argument = this.readGroupOrNext();
    this.depth--;
    return argument;
  }

  private readGroupOrNext(): string {
    while (this.peek() === ' ') this.offset++;
    if (this.peek() !== '{') return this.offset < this.source.length ? this.readNext() : '';
    const end = closingBrace(this.source, this.offset);
    const inner = this.source.slice(this.offset + 1, end);
    this.offset = end + 1;
    return convert(inner, this.mode, this.depth);
  }
}

/** The offset of the brace that closes the one at `start`; the end of the text when none does. */
function closingBrace(source: string, start: number): number {
  let depth = 0;
  for (let offset = start; offset < source.length; offset++) {
    const character = source.charAt(offset);
    if (character === '\\') offset++;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return offset;
  }
  return source.length;
}

/** A table's own entry: commands may be called `constructor`, too. */
function lookUp(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function accent(letter: string, mark: string): string {
  const base = letter === 'ı' ? 'i' : letter;
  return Array.from(base).length === 1 ? base + mark : base;
}

function raise(argument: string): string {
  return translate(argument, superscripts) ?? `^${grouped(argument)}`;
}

function lower(argument: string): string {
  return translate(argument, subscripts) ?? `_${grouped(argument)}`;
}

function translate(argument: string, table: Readonly<Record<string, string>>): string | undefined {
  const translated = Array.from(argument, (character) => table[character]);
  return translated.every((character) => character !== undefined) ? translated.join('') : undefined;
}

function grouped(argument: string): string {
  return /^(?:[\p{L}\p{M}]|[\d.]+|\p{L}?)$/u.test(argument) ? argument : `(${argument})`;
}
