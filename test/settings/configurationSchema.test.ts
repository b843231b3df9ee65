/** The JSON schema that editors complete and check `digest-desk.json` with says the same as the program that reads it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import chinese from '../../package.nls.zh-cn.json';
import { generateFiles } from '../../scripts/docs/generatedFiles';
import { ruleRegistry } from '../../server/src/diagnostics/ruleRegistry';
import { configurationFileName, parseConfigurationFile } from '../../server/src/settings/configurationFile';

const root = path.resolve(import.meta.dirname, '../..');
const generated = generateFiles((file) => readFileSync(path.join(root, file), 'utf8'));
const codes = ruleRegistry.map(({ code }) => code);

const schemas = [english, chinese].map((texts) => path.normalize(texts['configurationFile.schema']));

describe.each(schemas)('%s', (file) => {
  const source = generated.get(file) ?? '';
  const isValid = new Ajv({ strict: false }).compile(JSON.parse(source) as object);

  it('exists and has no text left to be translated', () => {
    expect(existsSync(path.join(root, file))).toBe(true);
    expect(source).not.toMatch(/"%[^"]*%"/);
  });

  it.each([
    '{}',
    '{ "$schema": "x", "rules": {}, "topics": [], "linkVersion": "keep" }',
    JSON.stringify({ rules: Object.fromEntries(codes.map((code) => [code, 'hint'])) }),
    '{ "topics": [{ "id": "kv-cache", "name": "KV", "terms": { "KV cache": 3 } }] }',
    '{ "topics": [{ "id": "KV cache", "terms": {} }] }',
    '{ "topics": [{ "id": "kv-cache", "terms": {}, "weight": 1 }] }',
    '{ "rules": { "missing-dat": "off" } }',
    '{ "rules": { "missing-date": "fatal" } }',
    '{ "rules": "off" }',
    '{ "linkVersion": true }',
    '{ "linkversion": "keep" }',
    '[]',
  ])('allows what the program uses, and nothing else: %s', (text) => {
    expect(isValid(JSON.parse(text))).toBe(parseConfigurationFile(text, codes).problems.length === 0);
  });
});

it('is contributed for the file, which may have comments', () => {
  const { jsonValidation, languages } = manifest.contributes;
  expect(jsonValidation).toEqual([{ fileMatch: configurationFileName, url: '%configurationFile.schema%' }]);
  expect(languages).toContainEqual({ id: 'jsonc', filenames: [configurationFileName] });
});
