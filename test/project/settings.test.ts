/** The settings in package.json are those of the server's schema: keys, types, choices and defaults. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import manifest from '../../package.json';
import { ruleRegistry } from '../../server/src/diagnostics/ruleRegistry';
import {
  defaultSettings,
  editorSettingsSchema,
  parseSettings,
  settingsSchema,
} from '../../server/src/settings/settings';

/** Keys of a JSON schema that are for the reader of the settings, or that the manifest leaves out because the editor checks less. */
const leftOut = [
  'markdownDescription',
  'enumDescriptions',
  'defaultSnippets',
  'scope',
  'default',
  '$schema',
  'propertyNames',
];

function essence(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema, (key, value: unknown) => (leftOut.includes(key) ? undefined : value)));
}

const schemas = { ...settingsSchema, ...editorSettingsSchema };

const properties: Readonly<Record<string, unknown>> = manifest.contributes.configuration.properties;

/** The one setting that the language client reads by itself. */
const clientSettings = ['digestDesk.trace.server'];

describe('the settings in package.json', () => {
  it('are those of the schema', () => {
    const expected = [...Object.keys(schemas).map((key) => `digestDesk.${key}`), ...clientSettings];
    expect(Object.keys(properties).sort()).toEqual(expected.sort());
  });

  it.each(['topics', 'linkVersion', 'listings', 'arxiv.network', 'arxiv.endpoint'] as const)(
    'allow for %s what the schema allows',
    (key) => {
      expect(essence(properties[`digestDesk.${key}`])).toEqual(essence(z.toJSONSchema(schemas[key])));
    },
  );

  it('allow for rules every code of the registry, its severities, and its own default', () => {
    const {
      type,
      default: fallback,
      properties: codes,
      additionalProperties,
    } = manifest.contributes.configuration.properties['digestDesk.rules'];
    const schema = z.toJSONSchema(settingsSchema.rules);
    expect(essence({ type, additionalProperties })).toEqual(essence(schema));
    expect(fallback).toEqual(defaultSettings.rules);
    expect(Object.entries(codes).map(([code, value]) => [code, value.default])).toEqual(
      ruleRegistry.map(({ code, severity, offByDefault }) => [code, offByDefault === true ? 'off' : severity]),
    );
    for (const value of Object.values(codes)) expect(essence(value)).toEqual(essence(schema.additionalProperties));
  });

  it('have defaults that the server accepts and shares', () => {
    for (const key of ['rules', 'topics', 'linkVersion', 'listings', 'arxiv.network', 'arxiv.endpoint'] as const)
      expect(manifest.contributes.configuration.properties[`digestDesk.${key}`].default).toEqual(defaultSettings[key]);
    const { 'arxiv.network': network, 'arxiv.endpoint': endpoint, ...others } = defaultSettings;
    expect(parseSettings({ ...others, arxiv: { network, endpoint } })).toEqual({
      settings: defaultSettings,
      warnings: [],
    });
  });

  it('fall back to arXiv itself for an address that is not safe', () => {
    const { settings, warnings } = parseSettings({ arxiv: { endpoint: 'http://elsewhere.example/api' } });
    expect(settings['arxiv.endpoint']).toBe(defaultSettings['arxiv.endpoint']);
    expect(warnings.map(({ en }) => en)).toEqual([expect.stringContaining('digestDesk.arxiv.endpoint')]);
  });

  it('let no workspace lead to the network', () => {
    const { properties } = manifest.contributes.configuration;
    expect(properties['digestDesk.arxiv.network'].scope).toBe('application');
    expect(properties['digestDesk.arxiv.endpoint'].scope).toBe('machine');
  });
});
