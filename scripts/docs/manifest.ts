/** What the documentation reads of package.json, and the part of it that the rules determine. */
import { z } from 'zod';
import type { Rule } from '../../server/src/diagnostics/rule';
import type { Locale } from '../../server/src/localization';

const settingSchema = z.object({
  type: z.string(),
  default: z.unknown(),
  markdownDescription: z.string(),
  enum: z.array(z.string()).optional(),
  enumDescriptions: z.array(z.string()).optional(),
});

const manifestSchema = z.object({
  contributes: z.object({
    configuration: z.object({ properties: z.record(z.string(), settingSchema) }),
    commands: z.array(z.object({ command: z.string(), title: z.string() })),
    keybindings: z.array(z.object({ command: z.string(), key: z.string() })),
  }),
});

/** What the pages show of the manifest. */
export type Manifest = z.infer<typeof manifestSchema>;

/** One setting of the manifest. */
export type ManifestSetting = z.infer<typeof settingSchema>;

/** The texts of package.nls.json or of its translation, by key. */
export type ManifestTexts = Readonly<Record<string, string>>;

export function parseManifest(source: string): Manifest {
  return manifestSchema.parse(JSON.parse(source));
}

export function parseManifestTexts(source: string): ManifestTexts {
  return z.record(z.string(), z.string()).parse(JSON.parse(source));
}

/** The text that `%key%` stands for; a text without percent signs is itself. */
export function resolveText(text: string, texts: ManifestTexts): string {
  const key = /^%(.+)%$/.exec(text)?.[1];
  return key === undefined ? text : (texts[key] ?? text);
}

const settingsPath = ['contributes', 'configuration', 'properties'];
const rulesPath = [...settingsPath, 'digestDesk.rules'];
const textPrefix = 'rules.';

/** The settings of package.json by their full names, each as the schema that it is. */
export function settingDefinitions(source: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const settings = asRecord(valueAt(JSON.parse(source), settingsPath));
  return Object.fromEntries(Object.entries(settings).map(([key, definition]) => [key, asRecord(definition)]));
}

/** The source of package.json with one property per rule under `digestDesk.rules`, so that the editor completes and explains codes. */
export function withRules(source: string, rules: readonly Rule[]): string {
  const manifest: unknown = JSON.parse(source);
  const level = valueAt(manifest, [...rulesPath, 'additionalProperties']);
  const properties = rules.map(({ code, severity, offByDefault }): [string, unknown] => [
    code,
    {
      ...asRecord(level),
      default: offByDefault === true ? 'off' : severity,
      markdownDescription: `%${textPrefix}${code}%`,
    },
  ]);
  const changed = withValueAt(manifest, [...rulesPath, 'properties'], Object.fromEntries(properties));
  return `${JSON.stringify(changed, undefined, 2)}\n`;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((current, key) => asRecord(current)[key], value);
}

/** The value with another one at a path; the order of keys stays, as everyone edits the manifest by hand. */
function withValueAt(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const record = asRecord(value);
  return { ...record, [key]: withValueAt(record[key], rest, replacement) };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse(value);
}

/** The texts with one description per rule, behind all others. */
export function withRuleTexts(texts: ManifestTexts, rules: readonly Rule[], locale: Locale): ManifestTexts {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith(textPrefix));
  const own = rules.map(({ code, summary }): [string, string] => [`${textPrefix}${code}`, summary[locale]]);
  return Object.fromEntries([...others, ...own]);
}
