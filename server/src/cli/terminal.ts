/** Where the command line prints. */

export interface Terminal {
  /** Whether a person reads the results as they are printed, not a file or a program. */
  readonly outputIsTerminal: boolean;
  /** The same for what goes wrong. */
  readonly errorIsTerminal: boolean;
  /** Results. */
  writeOutput(text: string): void;
  /** What went wrong. */
  writeError(text: string): void;
  /** Resolves when all results have been taken, or nobody wants them any more; rejects when they cannot be written. */
  flush(): Promise<void>;
}

// C0 and C1 control characters, line separators, and the marks that reorder what follows.
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g; // eslint-disable-line no-control-regex

/** A text on one line that cannot steer the terminal: such characters are written as `\u001b`. */
export function toPrintable(text: string): string {
  return text.replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
