/** What `digest-desk.json` may hold, and what is said about the rest. */
import { describe, expect, it } from 'vitest';
import {
  applyConfiguration,
  parseConfigurationFile,
  placeOfProblem,
} from '../../server/src/settings/configurationFile';
import { defaultSettings } from '../../server/src/settings/settings';
import { parseMarkedText } from '../support/markedText';

const codes = ['missing-date', 'missing-link', 'glued-title'];

/** Asserts the marked words and the messages of the problems; returns what is used. */
function checkProblems(marked: string, ...messages: readonly string[]): unknown {
  const { text, ranges } = parseMarkedText(marked);
  const { settings, problems } = parseConfigurationFile(text, codes);
  expect(problems.map(({ message }) => message.en)).toEqual(messages);
  expect(problems.map(({ range }) => text.slice(range.start, range.end))).toEqual(
    ranges.map((range) => text.slice(range.start, range.end)),
  );
  expect(problems.map(({ range }) => range)).toEqual(ranges);
  for (const { message } of problems) expect(message['zh-cn']).toMatch(/\p{Script=Han}/u);
  return settings;
}

describe('a configuration file', () => {
  it('holds the keys of the section, with comments and trailing commas', () => {
    const settings = checkProblems(`{
  // for editors
  "$schema": "digest-desk.schema.json",
  "rules": { "missing-date": "off", /* later: */ "glued-title": "error", },
  "topics": [{ "id": "kv-cache", "terms": { "KV cache": 3 } }],
  "linkVersion": "strip",
}`);
    expect(settings).toEqual({
      rules: { 'missing-date': 'off', 'glued-title': 'error' },
      topics: [{ id: 'kv-cache', terms: { 'KV cache': 3 } }],
      linkVersion: 'strip',
    });
  });

  it('names codes that do not exist, with the one that was meant', () => {
    const settings = checkProblems(
      '{ "rules": { ⟦"mising-dat"⟧: "off", ⟦"zebra"⟧: "off", "missing-link": "hint" } }',
      'unknown code "mising-dat"; did you mean "missing-date"?',
      'unknown code "zebra"',
    );
    expect(settings).toEqual({ rules: { 'missing-link': 'hint' } });
  });

  it('names values that are not allowed, and keeps what stands beside them', () => {
    const settings = checkProblems(
      '{ "linkVersion": ⟦"maybe"⟧, "rules": { "missing-date": ⟦true⟧, "missing-link": "hint" } }',
      expect.stringMatching(/^"linkVersion" is not valid \(.+\); it is ignored$/) as string,
      expect.stringMatching(/^"rules\.missing-date" is not valid \(.+\); it is ignored$/) as string,
    );
    expect(settings).toEqual({ rules: { 'missing-link': 'hint' } });
  });

  it('drops a list with one wrong element as a whole, and says so', () => {
    const settings = checkProblems(
      '{ "topics": [{ "id": "fine", "terms": {} }, { "id": "fine-too", "terms": { "cache": ⟦"3"⟧ }, ⟦"nmae"⟧: "x" }] }',
      expect.stringMatching(/^"topics\.1\.terms\.cache" is not valid \(.+\); "topics" is ignored$/) as string,
      'unknown setting "nmae"',
    );
    expect(settings).toEqual({});
  });

  it('names keys that do not exist, also those copied from the editor', () => {
    const settings = checkProblems(
      '{ ⟦"rulse"⟧: {}, ⟦"digestDesk.linkVersion"⟧: "strip", ⟦"root"⟧: true }',
      'unknown setting "rulse"; did you mean "rules"?',
      'unknown setting "digestDesk.linkVersion"; did you mean "linkVersion"?',
      'unknown setting "root"',
    );
    expect(settings).toEqual({});
  });

  it.each([
    ['{ "rules": ⟦}⟧', 'not valid JSON (value expected); nothing in this file is used'],
    ['{ ⟦rules⟧: {} }', 'not valid JSON (invalid symbol); nothing in this file is used'],
    ['⟦⟧', 'not valid JSON (value expected); nothing in this file is used'],
    ['⟦[]⟧', 'not a JSON object; nothing in this file is used'],
    ['⟦null⟧', 'not a JSON object; nothing in this file is used'],
  ])('that is unusable: %s', (text, message) => {
    expect(checkProblems(text, message)).toBeUndefined();
  });

  it('wins over other settings, code by code and key by key', () => {
    const base = { ...defaultSettings, rules: { 'missing-date': 'off', 'missing-link': 'hint' } } as const;
    expect(applyConfiguration(base, {})).toEqual(base);
    expect(applyConfiguration(base, { rules: { 'missing-date': 'error' }, linkVersion: 'strip' })).toEqual({
      ...defaultSettings,
      rules: { 'missing-date': 'error', 'missing-link': 'hint' },
      topics: [],
      linkVersion: 'strip',
    });
  });

  it('has places that compilers would write', () => {
    const text = '{\r\n  "rules": { "mistake": "off" }\r\n}';
    const [problem] = parseConfigurationFile(text, codes).problems;
    expect(problem && placeOfProblem('a/digest-desk.json', text, problem)).toBe('a/digest-desk.json:2:14');
  });
});
