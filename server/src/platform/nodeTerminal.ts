/** The terminal of the command line, on Node. */
import type { Terminal } from '../cli/terminal';

/** Writes to the standard streams; a reader that has gone away, as `head` does, ends the output quietly. */
export function createNodeTerminal(): Terminal {
  const output = createWriter(process.stdout);
  const error = createWriter(process.stderr);
  return {
    outputIsTerminal: process.stdout.isTTY,
    errorIsTerminal: process.stderr.isTTY,
    writeOutput: output.write,
    writeError: error.write,
    flush: output.flush,
  };
}

interface Writer {
  readonly write: (text: string) => void;
  readonly flush: () => Promise<void>;
}

function createWriter(stream: NodeJS.WriteStream): Writer {
  let failure: NodeJS.ErrnoException | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => (failure ??= error));
  const write = (text: string, done?: () => void): void => {
    if (failure === undefined) stream.write(text, done);
    else done?.();
  };
  return {
    write: (text) => write(text),
    flush: async () => {
      await new Promise<void>((resolve) => write('', resolve));
      if (failure !== undefined && failure.code !== 'EPIPE') throw failure;
    },
  };
}
