/** `digest-desk check`: prints the findings of digests. */
import type { Severity } from '../diagnostics/rule';
import type { LocalizedText } from '../localization';
import { compareWithBaseline, readBaseline, updateBaseline } from './baseline';
import { createChangeFilter } from './changedDigests';
import type { CheckedDigests } from './checkDigests';
import { checkDigests } from './checkDigests';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes } from './commandContext';
import type { ConfigurationOption } from './configuration';
import { createSettingsLookup } from './configuration';
import { createFindingWriter } from './formats/createFindingWriter';
import type { FindingFormat } from './formats/findingFormat';
import type { ListingsOption } from './gatherListings';
import type { ColorChoice, Style } from './style';
import { choosesColor, createStyle } from './style';
import { formatBaselineNote, formatBaselineUpdate, formatSummary } from './summary';

/** From grave to slight, then the threshold that nothing reaches. */
export const failThresholds = ['error', 'warning', 'information', 'hint', 'never'] as const;
export type FailThreshold = (typeof failThresholds)[number];

export interface CheckOptions extends ConfigurationOption, ListingsOption {
  readonly format: FindingFormat;
  readonly failOn: FailThreshold;
  /** The path of the findings that are known. */
  readonly baseline?: string;
  /** Write the baseline instead of reporting anything. */
  readonly updateBaseline: boolean;
  readonly changedSince?: string;
  /** No summary and no progress. */
  readonly quiet: boolean;
  readonly color: ColorChoice;
}

/** The exit code tells of an unusable input first, of findings at or above the threshold second. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { baseline, listings } = options;
  const isChecked = await createChangeFilter(options.changedSince, context);
  const settingsOf = await createSettingsLookup(options, context);
  const run = (): Promise<CheckedDigests> =>
    checkDigests(paths, { settingsOf, isChecked, showsProgress: !options.quiet, listings }, context);
  if (baseline === undefined) return report(await run(), options, context);
  const isNew = options.updateBaseline && !(await exists(baseline, context));
  const entries = isNew ? [] : await readBaseline(baseline, context);
  const { files, complete } = await run();
  if (options.updateBaseline) {
    const count = await updateBaseline(baseline, files, context, entries);
    if (!options.quiet) note(formatBaselineUpdate(baseline, count), context);
    return complete ? exitCodes.success : exitCodes.unusable;
  }
  const compared = compareWithBaseline(baseline, entries, files, context);
  const exitCode = report({ files: compared.files, complete }, options, context);
  if (!options.quiet) note(formatBaselineNote(baseline, compared.known, compared.stale), context);
  return exitCode;
}

async function exists(path: string, { localFiles }: CommandContext): Promise<boolean> {
  return localFiles.inspect(path).then(
    () => true,
    () => false,
  );
}

function report(checked: CheckedDigests, options: CheckOptions, context: CommandContext): ExitCode {
  print(checked, options, context);
  if (!checked.complete) return exitCodes.unusable;
  const fails = checked.files.some(({ findings }) =>
    findings.some(({ severity }) => reaches(severity, options.failOn)),
  );
  return fails ? exitCodes.findings : exitCodes.success;
}

function print(
  { files, complete }: CheckedDigests,
  { format, failOn, color, quiet }: CheckOptions,
  context: CommandContext,
): void {
  const { locale, terminal, localFiles, environment, version } = context;
  const styleFor = (isTerminal: boolean): Style => createStyle(choosesColor(color, isTerminal, environment));
  const writer = createFindingWriter(format, {
    locale,
    version,
    fails: (severity) => reaches(severity, failOn),
    write: (text) => terminal.writeOutput(text),
    style: styleFor(terminal.outputIsTerminal),
    workingFolder: localFiles.uriOf('.').replace(/\/?$/, '/'),
  });
  for (const file of files) writer.add(file);
  writer.end(complete);
  if (format === 'text' && !quiet) note(formatSummary(files, styleFor(terminal.errorIsTerminal)), context);
}

function note(text: LocalizedText, { terminal, locale }: CommandContext): void {
  if (text[locale] !== '') terminal.writeError(text[locale]);
}

function reaches(severity: Severity, threshold: FailThreshold): boolean {
  return threshold !== 'never' && failThresholds.indexOf(severity) <= failThresholds.indexOf(threshold);
}
