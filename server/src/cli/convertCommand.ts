/** `digest-desk convert`: prints a digest in the other layout. */
import { convertDigest } from '../convert/convertDigest';
import type { Layout } from '../digest/digest';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import { failureReasons, reasonOf } from './failure';
import { namesFile } from './findFiles';
import { readDigests } from './readDigests';

export const convertTargets = ['text', 'report'] as const;

export interface ConvertOptions {
  readonly to: Layout;
}

/** A digest that has the layout already is printed as it is; the byte order mark, which belongs to the file, is not. */
export async function convert(path: string, { to }: ConvertOptions, context: CommandContext): Promise<ExitCode> {
  if (!(await namesFile(context.localFiles, path))) {
    printFailure({ path, reason: failureReasons.notRegular }, context);
    return exitCodes.unusable;
  }
  let exitCode: ExitCode = exitCodes.success;
  for await (const input of readDigests(context.localFiles, [path])) {
    try {
      if ('reason' in input) {
        printFailure(input, context);
        exitCode = exitCodes.unusable;
      } else {
        context.terminal.writeOutput(convertDigest(input.document, to));
      }
    } catch (error) {
      printFailure({ path, reason: reasonOf(error) }, context);
      exitCode = exitCodes.unusable;
    }
  }
  return exitCode;
}
