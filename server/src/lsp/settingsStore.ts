/** The settings of each document, however the client hands them over. */
import type { LocalizedText } from '../localization';
import type { Settings } from '../settings/settings';
import { parseSettings } from '../settings/settings';

export const settingsSection = 'digestDesk';

export class SettingsStore {
  private readonly requested = new Map<string, Promise<Settings>>();
  private readonly shown = new Set<string>();
  private handedOver: Settings;

  /**
   * `request` asks the client for the section of a document; `undefined` for a client that only hands settings over, at
   * the start (`initial`) and when they change. `warn` is called once per warning.
   */
  constructor(
    private readonly request: ((uri: string) => Promise<unknown>) | undefined,
    initial: unknown,
    private readonly warn: (warning: LocalizedText) => void,
  ) {
    this.handedOver = this.read(sectionOf(initial));
  }

  /** The settings of a document by the client's own address for it. Rejects when the client does not answer. */
  async settingsOf(uri: string): Promise<Settings> {
    if (this.request === undefined) return this.handedOver;
    const known = this.requested.get(uri);
    if (known !== undefined) return known;
    const requested = this.request(uri).then((value) => this.read(value));
    this.requested.set(uri, requested);
    requested.catch(() => this.requested.delete(uri));
    return requested;
  }

  /** Takes the payload of `workspace/didChangeConfiguration`; what was requested before is asked for again. */
  change(payload: unknown): void {
    this.requested.clear();
    if (this.request === undefined) this.handedOver = this.read(sectionOf(payload));
  }

  forget(uri: string): void {
    this.requested.delete(uri);
  }

  private read(value: unknown): Settings {
    const { settings, warnings } = parseSettings(value);
    for (const warning of warnings) {
      if (this.shown.has(warning.en)) continue;
      this.shown.add(warning.en);
      this.warn(warning);
    }
    return settings;
  }
}

/** The section in what a client hands over: `{ digestDesk: … }`, else the value itself. */
function sectionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && settingsSection in value ? value[settingsSection] : value;
}
