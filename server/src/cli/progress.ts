/** How far a long run is, for a person who waits: one line that is written over and at last wiped away. */
import { localized } from '../localization';
import type { CommandContext } from './commandContext';

export interface Progress {
  /** One step is done. */
  advance(): void;
  /** Wipes the line, so that something else can be printed. */
  clear(): void;
  end(): void;
}

const wipe = '\r\u001b[K';

/** Draws only when it is shown and the error output is a terminal. */
export function createProgress({ terminal, locale }: CommandContext, steps: number, isShown: boolean): Progress {
  if (!isShown || !terminal.errorIsTerminal) {
    return { advance: () => undefined, clear: () => undefined, end: () => undefined };
  }
  const label = localized('Checking', '正在检查')[locale];
  let done = 0;
  let shown = '';
  const show = (text: string): void => {
    if (text === shown) return;
    terminal.writeError(text === '' ? wipe : wipe + text);
    shown = text;
  };
  return {
    advance: () => show(`${label} ${Math.floor((100 * ++done) / steps)} %`),
    clear: () => show(''),
    end: () => show(''),
  };
}
