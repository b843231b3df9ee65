/** `check --format sarif`: valid by the official schema, and what GitHub and viewers need of it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ruleRegistry } from '../../server/src/diagnostics/ruleRegistry';
import { inventedReport } from '../support/invented';
import { insecureLink, lateDate, textDigest } from './inventedDigests';
import type { MemoryFile } from './memoryFiles';
import { runDigestDesk, runOnDisk } from './runDigestDesk';

const region = z.strictObject({
  startLine: z.number(),
  startColumn: z.number(),
  endLine: z.number(),
  endColumn: z.number(),
});
const artifactLocation = z.strictObject({ uri: z.string(), uriBaseId: z.string() });
const physicalLocation = z.strictObject({ artifactLocation, region });
const message = z.strictObject({ text: z.string() });
const resultSchema = z.object({
  ruleId: z.string(),
  ruleIndex: z.number(),
  level: z.string(),
  message,
  locations: z.array(z.object({ physicalLocation })),
  partialFingerprints: z.record(z.string(), z.string()),
  relatedLocations: z.array(z.object({ message, physicalLocation })).optional(),
  fixes: z
    .array(
      z.object({
        description: message,
        artifactChanges: z.array(
          z.object({
            artifactLocation,
            replacements: z.array(
              z.object({ deletedRegion: region, insertedContent: z.object({ text: z.string() }).optional() }),
            ),
          }),
        ),
        properties: z.strictObject({ safe: z.boolean() }),
      }),
    )
    .optional(),
});
const runSchema = z.object({
  tool: z.object({
    driver: z.object({
      rules: z.array(
        z.object({
          id: z.string(),
          helpUri: z.string(),
          help: z.object({ text: z.string(), markdown: z.string() }),
          defaultConfiguration: z.object({ level: z.string(), enabled: z.boolean().optional() }),
        }),
      ),
    }),
  }),
  language: z.string(),
  columnKind: z.string(),
  originalUriBaseIds: z.record(z.string(), z.object({ uri: z.string() })),
  invocations: z.array(z.object({ executionSuccessful: z.boolean() })),
  results: z.array(resultSchema),
});
type Run = z.infer<typeof runSchema>;

const isValid = createValidator();

/** The schema is of draft 4: Ajv understands its keywords, and one pattern only as it was understood then. */
function createValidator(): (log: unknown) => readonly string[] {
  const { $schema, id, ...definition } = schema;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(definition);
  return (log) => {
    validate(log);
    return (validate.errors ?? []).map(({ instancePath, message: problem }) => `${instancePath} ${problem ?? ''}`);
  };
}

/** Runs `check --format sarif`, validates what it prints, and returns the one run in it. */
async function sarifRun(parameters: string, files: Readonly<Record<string, MemoryFile>>): Promise<Run> {
  return parseLog((await runDigestDesk(`check --format sarif ${parameters}`, files)).output);
}

function parseLog(output: string): Run {
  const log: unknown = JSON.parse(output);
  expect(isValid(log)).toEqual([]);
  const { runs } = z.object({ version: z.literal('2.1.0'), runs: z.array(runSchema) }).parse(log);
  const [run] = runs;
  if (run === undefined) throw new Error('there is no run');
  expect(runs).toHaveLength(1);
  return run;
}

describe('SARIF', () => {
  it('is refused by the schema when something is wrong with it', () => {
    expect(isValid({ version: '2.1.0', runs: [{ results: [] }] })).not.toEqual([]);
    expect(isValid({ version: '2.0.0', runs: [] })).not.toEqual([]);
  });

  it('names place, level and words of each finding, and no more than a viewer on another machine can use', async () => {
    const run = await sarifRun('./x/a.digest', { 'x/a.digest': lateDate });
    expect(run.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///' } });
    expect(run).toMatchObject({
      language: 'en',
      columnKind: 'utf16CodeUnits',
      invocations: [{ executionSuccessful: true }],
    });
    expect(run.results).toMatchObject([
      {
        ruleId: 'date-after-digest',
        level: 'error',
        message: { text: expect.stringContaining('2026-01-14') as string },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'x/a.digest', uriBaseId: '%SRCROOT%' },
              region: { startLine: 4, startColumn: 44, endLine: 4, endColumn: 54 },
            },
          },
        ],
      },
    ]);
  });

  it('explains every rule, in the language of the user', async () => {
    const { tool, results } = await sarifRun('a.digest', { 'a.digest': lateDate });
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(ruleRegistry.map(({ code }) => code));
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    for (const [index, rule] of ruleRegistry.entries()) {
      const described = tool.driver.rules[index];
      expect(described?.helpUri).toMatch(new RegExp(`/docs/diagnostics\\.md#${rule.code}$`));
      expect(described?.help.text).toContain(rule.explanation.en);
      expect(described?.help.markdown).toContain(described?.helpUri);
      expect(described?.defaultConfiguration.enabled).toBe(rule.offByDefault === true ? false : undefined);
    }
    const chinese = await sarifRun('--locale zh-cn a.digest', { 'a.digest': lateDate });
    expect(chinese.language).toBe('zh-CN');
    for (const { help, helpUri } of chinese.tool.driver.rules) {
      expect(help.text).toMatch(/\p{Script=Han}/u);
      expect(helpUri).toContain('/docs/diagnostics.zh-cn.md#');
    }
    expect(chinese.results[0]?.message.text).toMatch(/\p{Script=Han}/u);
  });

  it('has the fixes as replacements', async () => {
    const { results } = await sarifRun('a.digest', { 'a.digest': insecureLink });
    expect(results[0]?.fixes).toEqual([
      {
        description: { text: expect.stringMatching(/\w/) as string },
        artifactChanges: [
          {
            artifactLocation: { uri: 'a.digest', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 5, startColumn: 7, endLine: 5, endColumn: 40 },
                insertedContent: { text: 'https://arxiv.org/abs/2601.01234v1' },
              },
            ],
          },
        ],
        properties: { safe: true },
      },
    ]);
  });

  it('leaves out a fix that only makes room for what must be typed', async () => {
    const { results } = await sarifRun('a.digest', { 'a.digest': textDigest().replace(/Abstract[^]*/, '') });
    const missing = results.filter(({ ruleId }) => ruleId === 'missing-abstract');
    expect(missing).toHaveLength(1);
    expect(missing[0]?.fixes).toBeUndefined();
  });

  it('leads to the same paper in another digest', async () => {
    const files = { 'a.digest': textDigest(), 'b.digest': `2026-01-15\n\n${textDigest().slice(11)}` };
    const { results } = await sarifRun('a.digest b.digest', files);
    expect(results[0]?.relatedLocations).toEqual([
      {
        message: { text: expect.stringMatching(/\w/) as string },
        physicalLocation: {
          artifactLocation: { uri: 'b.digest', uriBaseId: '%SRCROOT%' },
          region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 42 },
        },
      },
    ]);
  });

  it('says when something could not be checked', async () => {
    const { invocations, results } = await sarifRun('no.digest', {});
    expect({ invocations, results }).toEqual({ invocations: [{ executionSuccessful: false }], results: [] });
  });

  it('writes names that no address can hold', async () => {
    const { results } = await sarifRun('a:b.md', { 'a:b.md': inventedReport({ abstract: '' }) });
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('a%3Ab.md');
  });
});

const reports = path.join(import.meta.dirname, '../../../shared/corpus/reports');
const areHere = existsSync(reports);
if (!areHere) console.warn('SKIPPED: SARIF of the real reports, ../shared is not here');

it.skipIf(!areHere)('is valid for the real reports, with one fingerprint for each finding of a file', async () => {
  const { results } = parseLog((await runOnDisk('check', '--format', 'sarif', reports)).output);
  const places = results.map(
    ({ locations: [location], partialFingerprints }) =>
      `${location?.physicalLocation.artifactLocation.uri ?? ''} ${partialFingerprints['digestDesk/v1'] ?? ''}`,
  );
  expect(places.length).toBeGreaterThan(100);
  expect(new Set(places).size).toBe(places.length);
});
