/** The settings of each document, however the client hands them over, and what the nearest `digest-desk.json` says. */
import { ruleRegistry } from '../diagnostics/ruleRegistry';
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import type { FileSettings } from '../settings/configurationFile';
import { applyConfiguration, parseConfigurationFile, placeOfProblem } from '../settings/configurationFile';
import { NearestConfiguration } from '../settings/nearestConfiguration';
import type { Settings } from '../settings/settings';
import { parseSettings } from '../settings/settings';
import type { FileSystem } from '../workspace/fileSystem';

export const settingsSection = 'digestDesk';

/** In bytes; more than a thousand topics have. */
const longestConfiguration = 1_000_000;

export class SettingsStore {
  private readonly known = new Map<string, Promise<Settings>>();
  private readonly shown = new Set<string>();
  private readonly configurations: NearestConfiguration<{ readonly settings: FileSettings | undefined }>;
  private handedOver: Settings;

  /**
   * `request` asks the client for the section of a document; `undefined` for a client that only hands settings over, at
   * the start (`initial`) and when they change. `warn` is called once per warning.
   */
  constructor(
    private readonly request: ((uri: string) => Promise<unknown>) | undefined,
    initial: unknown,
    fileSystem: FileSystem,
    private readonly warn: (warning: LocalizedText) => void,
  ) {
    this.handedOver = this.read(sectionOf(initial));
    this.configurations = new NearestConfiguration((uri) => this.loadConfiguration(fileSystem, uri));
  }

  /**
   * The settings of a document by the client's own address for it: those of the client, and over them those of the
   * nearest `digest-desk.json`. Always the same object until something changes. Rejects when the client does not answer.
   */
  async settingsOf(uri: string): Promise<Settings> {
    const known = this.known.get(uri);
    if (known !== undefined) return known;
    const settings = this.combine(uri);
    this.known.set(uri, settings);
    settings.catch(() => this.known.delete(uri));
    return settings;
  }

  /** Takes the payload of `workspace/didChangeConfiguration`; what was requested before is asked for again. */
  change(payload: unknown): void {
    this.known.clear();
    if (this.request === undefined) this.handedOver = this.read(sectionOf(payload));
  }

  /** Configuration files have been written, moved or deleted. */
  configurationFilesChanged(): void {
    this.known.clear();
    this.configurations.forget();
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }

  private async combine(uri: string): Promise<Settings> {
    const [own, file] = await Promise.all([
      this.request === undefined ? this.handedOver : this.request(uri).then((value) => this.read(value)),
      this.configurations.find(uri),
    ]);
    return file?.settings === undefined ? own : applyConfiguration(own, file.settings);
  }

  private read(value: unknown): Settings {
    const { settings, warnings } = parseSettings(value);
    for (const warning of warnings) this.warnOnce(warning);
    return settings;
  }

  private async loadConfiguration(
    fileSystem: FileSystem,
    uri: string,
  ): Promise<{ readonly settings: FileSettings | undefined } | undefined> {
    const text = (await fileSystem.readText(uri, longestConfiguration))?.replace(/^\uFEFF/, '');
    if (text === undefined) return undefined;
    const codes = ruleRegistry.map(({ code }) => code);
    const { settings, problems } = parseConfigurationFile(text, codes);
    for (const problem of problems) {
      const place = placeOfProblem(decodeURI(new URL(uri).pathname), text, problem);
      this.warnOnce(localized(`${place}: ${problem.message.en}`, `${place}：${problem.message['zh-cn']}`));
    }
    return { settings };
  }

  private warnOnce(warning: LocalizedText): void {
    if (this.shown.has(warning.en)) return;
    this.shown.add(warning.en);
    this.warn(warning);
  }
}

/** The section in what a client hands over: `{ digestDesk: … }`, else the value itself. */
function sectionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && settingsSection in value ? value[settingsSection] : value;
}
