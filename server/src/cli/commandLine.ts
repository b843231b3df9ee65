/** The commands, arguments and options of `digest-desk`. */
import { Command, CommanderError, Option } from 'commander';
import type { Locale, LocalizedText } from '../localization';
import { parseLocale } from '../localization';
import type { CheckOptions } from './checkCommand';
import { check, failThresholds } from './checkCommand';
import type { CommandContext, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import type { ConvertOptions } from './convertCommand';
import { convert, convertTargets } from './convertCommand';
import { exportDigests, exportFormats } from './exportCommand';
import type { LocalFiles } from './localFiles';
import { findingFormats } from './findingFormat';
import type { FixOptions } from './fixCommand';
import { fix } from './fixCommand';
import type { FormatOptions } from './formatCommand';
import { format } from './formatCommand';
import { reasonOf } from './failure';
import { helpHeadings, helpTexts, localizeUsageError } from './helpTexts';
import type { Terminal } from './terminal';

/** What the command line needs from outside. */
export interface CommandLinePorts {
  readonly localFiles: LocalFiles;
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: string;
}

/** Runs `digest-desk` with its arguments (without interpreter and script); never rejects. */
export async function runCommandLine(parameters: readonly string[], ports: CommandLinePorts): Promise<ExitCode> {
  const context = { ...ports, locale: chooseLocale(parameters, ports.environment) };
  const exitCode = await runCommand(parameters, context, ports.version);
  try {
    await ports.terminal.flush();
    return exitCode;
  } catch (error) {
    printFailure({ path: helpTexts.standardOutput[context.locale], reason: reasonOf(error) }, context);
    return exitCodes.unusable;
  }
}

async function runCommand(parameters: readonly string[], context: CommandContext, version: string): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.success;
  const program = createProgram(context, version, (code) => (exitCode = code));
  try {
    await program.parseAsync(parameters, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.unusable;
    printFailure({ path: parameters[0] ?? '', reason: reasonOf(error) }, context);
    return exitCodes.unusable;
  }
}

/** That of `--locale`, else of the environment as POSIX orders its variables. Needed before the arguments are parsed: their errors are localized. */
function chooseLocale(parameters: readonly string[], environment: CommandLinePorts['environment']): Locale {
  const flag = parameters.findLastIndex((parameter) => /^--locale(=|$)/.test(parameter));
  const given = flag < 0 ? undefined : (parameters[flag]?.split('=')[1] ?? parameters[flag + 1]);
  return parseLocale(
    [given, environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((tag) => (tag ?? '') !== ''),
  );
}

function createProgram(context: CommandContext, version: string, finish: (code: ExitCode) => void): Command {
  const text = (key: keyof typeof helpTexts): string => helpTexts[key][context.locale];
  const program = new Command('digest-desk').description(text('program')).exitOverride();
  program.configureOutput({
    writeOut: (output) => context.terminal.writeOutput(output),
    writeErr: (output) => context.terminal.writeError(output),
    outputError: (message, write) => write(localizeUsageError(message, context.locale)),
  });
  program.configureHelp({
    styleTitle: (title) => localizeHeading(title, context.locale),
    optionDescription: (option) => option.description,
    argumentDescription: (argument) => argument.description,
  });
  program.helpOption('-h, --help', text('help')).helpCommand(false);
  program.version(version, '-V, --version', text('version'));
  program.showHelpAfterError(text('usageHint'));
  program.addHelpText('after', `\n${text('exitCodes')}`);

  const localeOption = (): Option => new Option('--locale <en|zh-cn>', text('locale')).choices(['en', 'zh-cn']);
  const command = (name: 'check' | 'fix' | 'format' | 'export', pathsText: string): Command =>
    program.command(name).description(text(name)).argument('<path...>', pathsText).addOption(localeOption());

  command('check', text('paths'))
    .addOption(new Option('--format <text|json>', text('checkFormat')).choices(findingFormats).default('text'))
    .addOption(new Option(`--fail-on <severity>`, text('failOn')).choices(failThresholds).default('error'))
    .action(async (paths: string[], options: CheckOptions) => finish(await check(paths, options, context)));
  command('fix', text('paths'))
    .option('--dry-run', text('dryRun'), false)
    .action(async (paths: string[], options: FixOptions) => finish(await fix(paths, options, context)));
  command('format', text('paths'))
    .option('--check', text('formatCheck'), false)
    .action(async (paths: string[], options: FormatOptions) => finish(await format(paths, options, context)));
  command('export', text('paths'))
    .addOption(new Option('--format <json>', text('exportFormat')).choices(exportFormats).default('json'))
    .action(async (paths: string[]) => finish(await exportDigests(paths, context)));
  program
    .command('convert')
    .description(text('convert'))
    .argument('<file>', text('file'))
    .addOption(localeOption())
    .addOption(new Option('--to <text|report>', text('convertTo')).choices(convertTargets).makeOptionMandatory())
    .action(async (path: string, options: ConvertOptions) => finish(await convert(path, options, context)));
  return program;
}

function localizeHeading(heading: string, locale: Locale): string {
  const localizedHeading: LocalizedText | undefined = helpHeadings[heading];
  return localizedHeading?.[locale] ?? heading;
}
