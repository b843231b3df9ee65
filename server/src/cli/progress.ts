/** How far a long run is, for a person who waits: one line that is written over and at last wiped away. */
import { localized } from '../localization';
import type { CommandContext } from './commandContext';

export interface StatusLine {
  show(text: string): void;
  /** Wipes the line, so that something else can be printed. */
  clear(): void;
}

export interface Progress {
  /** One step is done. */
  advance(): void;
  /** Wipes the line, so that something else can be printed. */
  clear(): void;
  end(): void;
}

const wipe = '\r\u001b[K';

/** Draws only when it is shown and the error output is a terminal. */
export function createStatusLine({ terminal }: CommandContext, isShown: boolean): StatusLine {
  if (!isShown || !terminal.errorIsTerminal) return { show: () => undefined, clear: () => undefined };
  let shown = '';
  const show = (text: string): void => {
    if (text === shown) return;
    terminal.writeError(text === '' ? wipe : wipe + text);
    shown = text;
  };
  return { show, clear: () => show('') };
}

export function createProgress(context: CommandContext, steps: number, isShown: boolean): Progress {
  const line = createStatusLine(context, isShown);
  const label = localized('Checking', '正在检查')[context.locale];
  let done = 0;
  return {
    advance: () => line.show(`${label} ${Math.floor((100 * ++done) / steps)} %`),
    clear: () => line.clear(),
    end: () => line.clear(),
  };
}
