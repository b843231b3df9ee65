/** `digest-desk fix`: applies the safe fixes of digests, or shows what they would change. */
import type { FixedDigest } from '../diagnostics/fixAll';
import { fixAllSafe } from '../diagnostics/fixAll';
import type { Rule } from '../diagnostics/rule';
import { ruleRegistry } from '../diagnostics/ruleRegistry';
import { localized } from '../localization';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import type { ConfigurationOption } from './configuration';
import { createSettingsLookup } from './configuration';
import { encodeText } from './decodeText';
import { reasonOf } from './failure';
import { gatherDigests } from './gatherDigests';
import type { ListingsOption } from './gatherListings';
import type { DigestFile } from './readDigests';
import { toPrintable } from './terminal';
import { formatUnifiedDiff } from './unifiedDiff';

export interface FixOptions extends ConfigurationOption, ListingsOption {
  /** Print a diff and write nothing. */
  readonly dryRun: boolean;
  /** The codes of the rules whose findings are fixed; `undefined` means all. */
  readonly rule?: readonly string[];
}

/** Ends well whether or not there was anything to fix. */
export async function fix(paths: readonly string[], options: FixOptions, context: CommandContext): Promise<ExitCode> {
  const settingsOf = await createSettingsLookup(options, context);
  const rules = chooseRules(options.rule);
  const { files, index, complete } = await gatherDigests(paths, options, context);
  let usable = complete;
  for (const file of files) {
    const { uri, text } = file.document;
    try {
      const settings = await settingsOf(uri);
      if (settings === undefined) {
        usable = false;
        continue;
      }
      const fixed = fixAllSafe(text, uri, settings, index, rules);
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

/** Exclusive rules stay, which have no safe fix: what `check` does not report beside them is not fixed either. */
function chooseRules(codes: readonly string[] | undefined): readonly Rule[] {
  if (codes === undefined) return ruleRegistry;
  return ruleRegistry.filter(({ code, exclusive }) => codes.includes(code) || exclusive === true);
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
