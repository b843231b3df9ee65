/** Everything the client and the manifest show exists in English and in Simplified Chinese. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

describe('localization of the client', () => {
  const used = new Set(globSync('client/src/**/*.ts', { cwd: root }).flatMap(localizedStrings));
  const translated = readTexts('l10n/bundle.l10n.zh-cn.json');

  it('has strings to check', () => expect(used.size).toBeGreaterThan(10));

  it('translates exactly the strings that are used', () => {
    expect(Object.keys(translated).sort()).toEqual([...used].sort());
  });

  it.each(Object.entries(translated))('keeps the placeholders of "%s"', (english, chinese) => {
    expect(placeholders(chinese)).toEqual(placeholders(english));
    expect(chinese).toMatch(/\p{Script=Han}/u);
  });
});

describe('localization of the manifest', () => {
  const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
  const used = [...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
  const english = readTexts('package.nls.json');
  const chinese = readTexts('package.nls.zh-cn.json');

  it('defines exactly the keys that are used', () => {
    expect(Object.keys(english).sort()).toEqual([...new Set(used)].sort());
  });

  it('has the same keys in both languages', () => expect(Object.keys(chinese)).toEqual(Object.keys(english)));

  it.each(Object.keys(english))('keeps the command links and settings of %s', (key) => {
    expect(commandLinks(chinese[key] ?? '')).toEqual(commandLinks(english[key] ?? ''));
  });
});

/** The first arguments of the calls of `l10n.t` in a file; any that is not a plain string is a mistake. */
function localizedStrings(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const strings: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText().endsWith('l10n.t')) {
      const [message] = node.arguments;
      if (!message || !ts.isStringLiteral(message)) throw new Error(`${file}: l10n.t needs a plain string`);
      strings.push(message.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return strings;
}

function readTexts(file: string): Record<string, string> {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, string>;
}

function placeholders(text: string): string[] {
  return (text.match(/\{\d+\}/g) ?? []).sort();
}

function commandLinks(text: string): string[] {
  return text.match(/\(command:[^)]+\)/g) ?? [];
}
