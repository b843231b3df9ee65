/** `digest-desk format`: brings digests into their canonical form, or tells which are not in it. */
import { formatDigest } from '../formatting/formatDigest';
import { localized } from '../localization';
import type { Settings } from '../settings/settings';
import { applyTextEdits } from '../text/textEdit';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import type { ConfigurationOption } from './configuration';
import { createSettingsLookup } from './configuration';
import { encodeText } from './decodeText';
import { reasonOf } from './failure';
import type { DigestFile } from './readDigests';
import { readDigests } from './readDigests';
import { toPrintable } from './terminal';

export interface FormatOptions extends ConfigurationOption {
  /** Name the files that would change and write nothing. */
  readonly check: boolean;
}

const messages = {
  formatted: localized('formatted', '已格式化'),
  unformatted: localized('not formatted', '未格式化'),
};

/** With `check`, a file that would change counts as a finding. */
export async function format(
  paths: readonly string[],
  options: FormatOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { check } = options;
  const settingsOf = await createSettingsLookup(options, context);
  const message = messages[check ? 'unformatted' : 'formatted'][context.locale];
  let usable = true;
  let changes = false;
  for await (const input of readDigests(context.localFiles, paths)) {
    try {
      if ('reason' in input) {
        printFailure(input, context);
        usable = false;
        continue;
      }
      const settings = await settingsOf(input.document.uri);
      if (settings === undefined) usable = false;
      else if (await formatFile(input, settings, check, context)) {
        changes = true;
        context.terminal.writeOutput(`${toPrintable(`${input.path}: ${message}`)}\n`);
      }
    } catch (error) {
      printFailure({ path: input.path, reason: reasonOf(error) }, context);
      usable = false;
    }
  }
  if (!usable) return exitCodes.unusable;
  return check && changes ? exitCodes.findings : exitCodes.success;
}

/** Tells whether the file was, or with `check` would be, changed. */
async function formatFile(
  file: DigestFile,
  settings: Settings,
  check: boolean,
  { localFiles }: CommandContext,
): Promise<boolean> {
  const { path, document, hasByteOrderMark } = file;
  const edits = formatDigest(document, settings);
  if (edits.length === 0) return false;
  const text = applyTextEdits(document.text, edits);
  if (!check) await localFiles.replace(path, encodeText({ text, hasByteOrderMark }));
  return true;
}
