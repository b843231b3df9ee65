/** `digest-desk fix`: applies the safe fixes of digests, or shows what they would change. */
import type { FixedDigest } from '../diagnostics/fixAll';
import { fixAllSafe } from '../diagnostics/fixAll';
import { localized } from '../localization';
import { defaultSettings } from '../settings/settings';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import { encodeText } from './decodeText';
import { reasonOf } from './failure';
import { gatherDigests } from './gatherDigests';
import type { DigestFile } from './readDigests';
import { toPrintable } from './terminal';
import { formatUnifiedDiff } from './unifiedDiff';

export interface FixOptions {
  /** Print a diff and write nothing. */
  readonly dryRun: boolean;
}

/** Ends well whether or not there was anything to fix. */
export async function fix(paths: readonly string[], options: FixOptions, context: CommandContext): Promise<ExitCode> {
  const { files, index, complete } = await gatherDigests(paths, context);
  let usable = complete;
  for (const file of files) {
    const { uri, text } = file.document;
    try {
      const fixed = fixAllSafe(text, uri, defaultSettings, index);
      if (fixed.edits.length === 0) continue;
      if (options.dryRun) printDiff(file, fixed, context);
      else await writeFixed(file, fixed, context);
    } catch (error) {
      printFailure({ path: file.path, reason: reasonOf(error) }, context);
      usable = false;
    }
  }
  return usable ? exitCodes.success : exitCodes.unusable;
}

function printDiff(
  { path, document, hasByteOrderMark }: DigestFile,
  fixed: FixedDigest,
  context: CommandContext,
): void {
  const mark = hasByteOrderMark ? '\uFEFF' : '';
  const edits = fixed.edits.map(({ range, newText }) => ({
    range: { start: range.start + mark.length, end: range.end + mark.length },
    newText,
  }));
  context.terminal.writeOutput(formatUnifiedDiff(toPrintable(path), mark + document.text, edits));
}

async function writeFixed(file: DigestFile, fixed: FixedDigest, context: CommandContext): Promise<void> {
  await context.localFiles.replace(
    file.path,
    encodeText({ text: fixed.text, hasByteOrderMark: file.hasByteOrderMark }),
  );
  const { applied } = fixed;
  const message = localized(applied === 1 ? '1 fix' : `${applied} fixes`, `已修复 ${applied} 处`);
  context.terminal.writeOutput(`${toPrintable(`${file.path}: ${message[context.locale]}`)}\n`);
}
