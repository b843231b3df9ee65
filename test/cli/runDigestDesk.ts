/** Runs the command line in this process, on files in memory. */
import { runCommandLine } from '../../server/src/cli/commandLine';
import type { MemoryFile } from './memoryFiles';
import { MemoryFiles } from './memoryFiles';

export interface RunResult {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
  readonly files: MemoryFiles;
}

/** `parameters` is split at blanks. */
export async function runDigestDesk(
  parameters: string,
  files: Readonly<Record<string, MemoryFile>> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<RunResult> {
  const localFiles = new MemoryFiles(files);
  let output = '';
  let errors = '';
  const exitCode = await runCommandLine(
    parameters.split(' ').filter((parameter) => parameter !== ''),
    {
      localFiles,
      terminal: {
        writeOutput: (text) => (output += text),
        writeError: (text) => (errors += text),
        flush: () => Promise.resolve(),
      },
      environment,
      version: '1.2.3',
    },
  );
  return { exitCode, output, errors, files: localFiles };
}
