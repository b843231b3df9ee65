/** What switching a rule off for a folder writes, and what it leaves alone. */
import { describe, expect, it } from 'vitest';
import { disableInConfiguration } from '../../server/src/settings/configurationEdit';
import { parseConfigurationFile } from '../../server/src/settings/configurationFile';
import { applyTextEdits } from '../../server/src/text/textEdit';

function disabled(text: string): string | undefined {
  const edits = disableInConfiguration(text, 'missing-link');
  return edits === undefined ? undefined : applyTextEdits(text, edits);
}

const alone = `{
  "rules": {
    "missing-link": "off"
  }
}
`;

describe('the change of a configuration file', () => {
  it.each([
    ['a file that does not exist yet', '', alone],
    ['a blank file', ' \n\n', alone],
    ['an empty object', '{}\n', alone],
    [
      'an object without rules',
      '{ "linkVersion": "strip" }',
      '{\n  "linkVersion": "strip",\n  "rules": {\n    "missing-link": "off"\n  }\n}',
    ],
    [
      'rules with comments, indented by tabs',
      '// ours\n{\n\t"rules": {\n\t\t"title-doubled": "off" // on purpose\n\t}\n}\n',
      '// ours\n{\n\t"rules": {\n\t\t"title-doubled": "off",\n\t\t"missing-link": "off" // on purpose\n\t}\n}\n',
    ],
    [
      'a rule with another level',
      '{\n    "rules": {\n        // later\n        "missing-link": "error",\n    },\n}\n',
      '{\n    "rules": {\n        // later\n        "missing-link": "off",\n    },\n}\n',
    ],
    [
      'CRLF',
      alone.replace('missing-link', 'title-doubled').replace(/\n/g, '\r\n'),
      '{\r\n  "rules": {\r\n    "title-doubled": "off",\r\n    "missing-link": "off"\r\n  }\r\n}\r\n',
    ],
  ])('adds the rule to %s', (_, text, expected) => {
    const after = disabled(text);
    expect(after).toBe(expected);
    const codes = ['missing-link', 'title-doubled'];
    expect(parseConfigurationFile(after ?? '', codes)).toMatchObject({
      settings: { rules: { 'missing-link': 'off' } },
      problems: [],
    });
  });

  it.each(['[]', '"off"', '{ "rules": "off" }', '{ "rules": [] }', '{ "rules": {', '{} {}', 'rules: off'])(
    'is none in %s',
    (text) => expect(disabled(text)).toBeUndefined(),
  );
});
