/** The commands, arguments and options of `digest-desk`. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ruleRegistry } from '../diagnostics/ruleRegistry';
import { exportFormats } from '../export/exportDigest';
import type { Locale, LocalizedText } from '../localization';
import { parseLocale } from '../localization';
import { closestWord } from '../settings/closestWord';
import type { AddOptions } from './addCommand';
import { add } from './addCommand';
import type { CheckOptions } from './checkCommand';
import { check, failThresholds } from './checkCommand';
import type { CommandContext, CommandLinePorts, ExitCode } from './commandContext';
import { exitCodes, printFailure } from './commandContext';
import type { ConvertOptions } from './convertCommand';
import { convert, convertTargets } from './convertCommand';
import type { ExportOptions } from './exportCommand';
import { exportDigests } from './exportCommand';
import type { CoverageOptions } from './coverageCommand';
import { coverage } from './coverageCommand';
import { findingFormats } from './formats/findingFormat';
import type { FixOptions } from './fixCommand';
import { fix } from './fixCommand';
import type { FormatOptions } from './formatCommand';
import { format } from './formatCommand';
import { reasonOf, UnusableArgument } from './failure';
import { recordFormats } from './gatherRecords';
import { helpHeadings, helpTexts, localizeUsageError, usageErrorTexts } from './helpTexts';
import type { ResolveOptions } from './resolveCommand';
import { resolve } from './resolveCommand';
import { colorChoices } from './style';
import type { VerifyOptions } from './verifyCommand';
import { verify } from './verifyCommand';

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
    const failure =
      error instanceof UnusableArgument ? error.failure : { path: parameters[0] ?? '', reason: reasonOf(error) };
    printFailure(failure, context);
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
  program.addHelpText('after', `\n${text('exitCodes')}\n\n${text('environment')}`);

  const localeOption = (): Option => new Option('--locale <en|zh-cn>', text('locale')).choices(['en', 'zh-cn']);
  const command = (name: 'check' | 'fix' | 'format' | 'export' | 'resolve' | 'verify' | 'coverage'): Command =>
    program.command(name).description(text(name)).argument('<path...>', text('paths')).addOption(localeOption());
  const configurableCommand = (name: 'check' | 'fix' | 'format' | 'export' | 'coverage'): Command =>
    command(name).option('--config <file>', text('config'));

  addCheckOptions(configurableCommand('check'), text).action(
    async (paths: string[], options: CheckOptions, checkCommand: Command) => {
      if (options.updateBaseline && options.baseline === undefined)
        checkCommand.error(usageErrorTexts.baselineNeeded[context.locale]);
      finish(await check(paths, options, context));
    },
  );
  configurableCommand('fix')
    .option('--dry-run', text('dryRun'), false)
    .option('--listings <path>', text('listings'), appendPath)
    .addOption(new Option('--rule <code>', text('rule')).argParser(createRuleParser(context.locale)))
    .action(async (paths: string[], options: FixOptions) => finish(await fix(paths, options, context)));
  configurableCommand('format')
    .option('--check', text('formatCheck'), false)
    .action(async (paths: string[], options: FormatOptions) => finish(await format(paths, options, context)));
  program
    .command('convert')
    .description(text('convert'))
    .argument('<file>', text('file'))
    .addOption(localeOption())
    .addOption(new Option('--to <text|report>', text('convertTo')).choices(convertTargets).makeOptionMandatory())
    .action(async (path: string, options: ConvertOptions) => finish(await convert(path, options, context)));
  const formatOption = (key: 'resolveFormat' | 'recordFormat'): Option =>
    new Option('--format <text|json>', text(key)).choices(recordFormats).default('text');
  const exporting = configurableCommand('export').addOption(
    new Option('--format <format>', text('exportFormat')).choices(exportFormats).default('json'),
  );
  addRecordOptions(exporting, 'network', text).action(async (paths: string[], options: ExportOptions) =>
    finish(await exportDigests(paths, options, context)),
  );
  addRecordOptions(command('resolve').addOption(formatOption('resolveFormat')), 'networkUnneeded', text).action(
    async (paths: string[], options: ResolveOptions) => finish(await resolve(paths, options, context)),
  );
  addRecordOptions(command('verify').addOption(formatOption('recordFormat')), 'network', text).action(
    async (paths: string[], options: VerifyOptions) => finish(await verify(paths, options, context)),
  );
  const covering = configurableCommand('coverage').addOption(formatOption('recordFormat'));
  addRecordOptions(covering, 'networkUnneeded', text).action(async (paths: string[], options: CoverageOptions) =>
    finish(await coverage(paths, options, context)),
  );
  const addPapers = program
    .command('add')
    .description(text('add'))
    .argument('<file>', text('digest'))
    .argument('<id...>', text('identifiers'))
    .addOption(localeOption())
    .option('--config <file>', text('config'))
    .addOption(formatOption('recordFormat'));
  addRecordOptions(addPapers, 'network', text).action(
    async (path: string, identifiers: string[], options: AddOptions) =>
      finish(await add(path, identifiers, options, context)),
  );
  return program;
}

/** `--offline` is how it works anyway; scripts may say so. */
function addRecordOptions(
  command: Command,
  network: 'network' | 'networkUnneeded',
  text: (key: keyof typeof helpTexts) => string,
): Command {
  return command
    .option('--listings <path>', text('listings'), appendPath)
    .addOption(new Option('--network', text(network)).conflicts('offline'))
    .option('--offline', text('offline'))
    .addHelpText('after', network === 'network' ? `\n${text('environment')}` : '');
}

function addCheckOptions(command: Command, text: (key: keyof typeof helpTexts) => string): Command {
  return command
    .addOption(
      new Option(`--format <${findingFormats.join('|')}>`, text('checkFormat')).choices(findingFormats).default('text'),
    )
    .addOption(new Option(`--fail-on <severity>`, text('failOn')).choices(failThresholds).default('error'))
    .option('--listings <path>', text('listings'), appendPath)
    .option('--baseline <file>', text('baseline'))
    .option('--update-baseline', text('updateBaseline'), false)
    .option('--changed-since <revision>', text('changedSince'))
    .addOption(new Option(`--color <${colorChoices.join('|')}>`, text('color')).choices(colorChoices).default('auto'))
    .option('-q, --quiet', text('quiet'), false);
}

/** For an option that may be repeated. */
function appendPath(path: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), path];
}

/** An option that may be repeated, each time with the code of a rule. */
function createRuleParser(locale: Locale): (code: string, before: readonly string[] | undefined) => readonly string[] {
  const codes = ruleRegistry.map((rule) => rule.code);
  return (code, before = []) => {
    if (codes.includes(code)) return [...before, code];
    throw new InvalidArgumentError(usageErrorTexts.unknownCode(closestWord(code, codes))[locale]);
  };
}

function localizeHeading(heading: string, locale: Locale): string {
  const localizedHeading: LocalizedText | undefined = helpHeadings[heading];
  return localizedHeading?.[locale] ?? heading;
}
