/** The manifest names only what exists, and all that there is. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { defaultSettings } from '../../server/src/settings/settings';

const root = path.resolve(import.meta.dirname, '../..');
const { commands, keybindings, menus, configuration, viewsWelcome } = manifest.contributes;
const declared = commands.map(({ command }) => command).sort();

describe('package.json', () => {
  it('declares the commands that the extension registers', () => {
    const source = readFileSync(path.join(root, 'client/src/extension.ts'), 'utf8');
    const registered = [...source.matchAll(/^ +'(digestDesk\.\w+)':/gm)].map(([, command]) => command);
    expect(declared).toEqual(registered.sort());
  });

  it('uses only declared commands in menus, keybindings and the welcome text', () => {
    const welcome = readFileSync(path.join(root, 'package.nls.json'), 'utf8');
    const used = [
      ...Object.values(menus).flatMap((items: readonly object[]) =>
        items.flatMap((item) => ('command' in item ? [String(item.command)] : [])),
      ),
      ...keybindings.map(({ command }) => command),
      ...[...welcome.matchAll(/command:(digestDesk\.\w+)/g)].map(([, command]) => command ?? ''),
    ];
    expect(viewsWelcome.length).toBeGreaterThan(0);
    expect(used.filter((command) => !declared.includes(command))).toEqual([]);
  });

  it('documents every setting of the server, with the same default', () => {
    const documented = Object.fromEntries(
      Object.entries(configuration.properties)
        .filter(([key]) => key !== 'digestDesk.trace.server')
        .map(([key, { default: value }]) => [key.replace('digestDesk.', ''), value]),
    );
    expect(documented).toEqual(defaultSettings);
  });

  it('points to files that exist', () => {
    const paths = JSON.stringify(manifest).match(
      /"(?:\.\/)?(?:media|syntaxes|snippets|l10n)(?:\/[^"]+)?"|"\.\/language-[^"]+"/g,
    );
    expect(paths?.length).toBeGreaterThan(8);
    const missing = paths?.filter((quoted) => !existsSync(path.join(root, String(JSON.parse(quoted)))));
    expect(missing).toEqual([]);
  });
});
