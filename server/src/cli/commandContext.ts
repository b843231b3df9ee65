/** What every command works with, and how it ends. */
import type { ArxivPorts } from '../arxiv/arxivPorts';
import type { Locale } from '../localization';
import type { CheckThreads } from './checkThreads';
import type { Failure } from './failure';
import { formatFailure } from './failure';
import type { LocalFiles } from './localFiles';
import type { Terminal } from './terminal';
import type { VersionControl } from './versionControl';

/** What the command line needs from outside. */
export interface CommandLinePorts {
  readonly localFiles: LocalFiles;
  readonly versionControl: VersionControl;
  /** `undefined` where everything is done in one thread. */
  readonly checkThreads: CheckThreads | undefined;
  readonly terminal: Terminal;
  readonly arxiv: ArxivPorts;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: string;
}

export interface CommandContext extends CommandLinePorts {
  readonly locale: Locale;
}

/** The exit codes: all well; findings at or above the threshold; an input or argument that is unusable. */
export const exitCodes = { success: 0, findings: 1, unusable: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export function printFailure(failure: Failure, { terminal, locale }: CommandContext): void {
  terminal.writeError(formatFailure(failure, locale));
}
