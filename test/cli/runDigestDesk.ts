/** Runs the command line in this process, on files in memory. */
import { expect } from 'vitest';
import type { ArxivPorts } from '../../server/src/arxiv/arxivPorts';
import type { CheckThreads } from '../../server/src/cli/checkThreads';
import { runCommandLine } from '../../server/src/cli/commandLine';
import { nodeLocalFiles } from '../../server/src/platform/nodeLocalFiles';
import type { VersionControl } from '../../server/src/cli/versionControl';
import { createMemoryArxivPorts } from '../arxiv/memoryArxivPorts';
import type { MemoryFile } from './memoryFiles';
import { MemoryFiles } from './memoryFiles';

export interface RunResult {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
  readonly files: MemoryFiles;
}

/** Runs the command line in this process on the files of this machine; complaints fail the test. */
export async function runOnDisk(...parameters: readonly string[]): Promise<Pick<RunResult, 'exitCode' | 'output'>> {
  let output = '';
  const exitCode = await runCommandLine(parameters, {
    localFiles: nodeLocalFiles,
    versionControl: { findChanges: () => Promise.resolve('noProgram') },
    checkThreads: undefined,
    terminal: {
      outputIsTerminal: false,
      errorIsTerminal: false,
      writeOutput: (text) => (output += text),
      writeError: (text) => expect.fail(text),
      flush: () => Promise.resolve(),
    },
    arxiv: createMemoryArxivPorts(),
    environment: {},
    version: '1.2.3',
  });
  return { exitCode, output };
}

/** What a run differs in from one in CI, without Git, in one thread, on a machine that has never asked arXiv. */
export interface RunSurroundings {
  readonly outputIsTerminal?: boolean;
  readonly errorIsTerminal?: boolean;
  readonly versionControl?: VersionControl;
  readonly checkThreads?: CheckThreads;
  readonly arxiv?: ArxivPorts;
}

/** `parameters` is split at blanks. */
export async function runDigestDesk(
  parameters: string,
  files: Readonly<Record<string, MemoryFile>> = {},
  environment: Readonly<Record<string, string>> = {},
  surroundings: RunSurroundings = {},
): Promise<RunResult> {
  const localFiles = new MemoryFiles(files);
  let output = '';
  let errors = '';
  const exitCode = await runCommandLine(
    parameters.split(' ').filter((parameter) => parameter !== ''),
    {
      localFiles,
      versionControl: surroundings.versionControl ?? { findChanges: () => Promise.resolve('noProgram') },
      checkThreads: surroundings.checkThreads,
      terminal: {
        outputIsTerminal: surroundings.outputIsTerminal ?? false,
        errorIsTerminal: surroundings.errorIsTerminal ?? false,
        writeOutput: (text) => (output += text),
        writeError: (text) => (errors += text),
        flush: () => Promise.resolve(),
      },
      arxiv: surroundings.arxiv ?? createMemoryArxivPorts(),
      environment,
      version: '1.2.3',
    },
  );
  return { exitCode, output, errors, files: localFiles };
}
