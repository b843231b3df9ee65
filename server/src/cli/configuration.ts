/** The settings of digests: those of the nearest `digest-desk.json`, or of the file that `--config` names. */
import { ruleRegistry } from '../diagnostics/ruleRegistry';
import { applyConfiguration, parseConfigurationFile, placeOfProblem } from '../settings/configurationFile';
import { NearestConfiguration } from '../settings/nearestConfiguration';
import type { Settings } from '../settings/settings';
import { defaultSettings } from '../settings/settings';
import type { CommandContext } from './commandContext';
import { printFailure } from './commandContext';
import { decodeText } from './decodeText';
import type { Failure } from './failure';
import { failureReasons, maximumFileSize, reasonOf } from './failure';
import { errorCodeOf } from './localFiles';
import { relativeUri } from './relativeUri';

/** The option that all commands share which depend on settings. */
export interface ConfigurationOption {
  readonly config?: string;
}

/** `undefined` for a digest whose configuration is unusable, which has been reported. Always the same object for one file. */
export type SettingsLookup = (uri: string) => Promise<Settings | undefined>;

export async function createSettingsLookup(
  { config }: ConfigurationOption,
  context: CommandContext,
): Promise<SettingsLookup> {
  if (config !== undefined) {
    const loaded = await loadConfiguration(config, context);
    if (loaded === undefined) printFailure({ path: config, reason: failureReasons.missing }, context);
    return () => Promise.resolve(loaded?.settings);
  }
  const configurations = new NearestConfiguration((uri) => loadConfiguration(displayPath(uri, context), context));
  return async (uri) => {
    const nearest = await configurations.find(uri);
    return nearest === undefined ? defaultSettings : nearest.settings;
  };
}

/** As a user in the present folder would call the file. */
function displayPath(uri: string, { localFiles }: CommandContext): string {
  const relative = relativeUri(localFiles.uriOf('.'), uri);
  return relative === uri || relative.startsWith('../') ? localFiles.pathOf(uri) : decodeURIComponent(relative);
}

/** What a configuration makes of the defaults; `settings` is `undefined` for one that is unusable. */
interface LoadedConfiguration {
  readonly settings: Settings | undefined;
}

/** `undefined` when there is no such file. Says what is wrong with it, one line for each problem. */
async function loadConfiguration(path: string, context: CommandContext): Promise<LoadedConfiguration | undefined> {
  const text = await readConfiguration(path, context);
  if (text === undefined) return undefined;
  if (typeof text !== 'string') {
    printFailure(text, context);
    return { settings: undefined };
  }
  const codes = ruleRegistry.map(({ code }) => code);
  const { settings, problems } = parseConfigurationFile(text, codes);
  for (const problem of problems)
    printFailure({ path: placeOfProblem(path, text, problem), reason: problem.message }, context);
  return { settings: settings === undefined ? undefined : applyConfiguration(defaultSettings, settings) };
}

async function readConfiguration(path: string, { localFiles }: CommandContext): Promise<string | Failure | undefined> {
  try {
    const decoded = decodeText(await localFiles.read(path, maximumFileSize));
    return 'reason' in decoded ? { path, reason: decoded.reason } : decoded.text;
  } catch (error) {
    return errorCodeOf(error) === 'ENOENT' ? undefined : { path, reason: reasonOf(error) };
  }
}
