/** Colours on the terminal, for those who want them. */
import type { Severity } from '../diagnostics/rule';

export const colorChoices = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof colorChoices)[number];

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  severity(severity: Severity, text: string): string;
}

/** The codes of ANSI that begin and end a style. */
type Codes = readonly [begin: number, end: number];

const severityCodes: Readonly<Record<Severity, Codes>> = {
  error: [31, 39],
  warning: [33, 39],
  information: [34, 39],
  hint: [36, 39],
};

export function createStyle(isColored: boolean): Style {
  const paint = ([begin, end]: Codes, text: string): string =>
    isColored ? `\u001b[${begin}m${text}\u001b[${end}m` : text;
  return {
    bold: (text) => paint([1, 22], text),
    dim: (text) => paint([2, 22], text),
    severity: (severity, text) => paint(severityCodes[severity], text),
  };
}

/** `auto` means a terminal that can do more than print, unless `NO_COLOR` (no-color.org) says otherwise. */
export function choosesColor(
  choice: ColorChoice,
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (choice !== 'auto') return choice === 'always';
  return isTerminal && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
}
