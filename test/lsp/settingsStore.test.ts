/** The three ways in which clients hand over settings, and `digest-desk.json` over them. */
import { describe, expect, it } from 'vitest';
import { SettingsStore } from '../../server/src/lsp/settingsStore';
import { defaultSettings } from '../../server/src/settings/settings';
import { MemoryFileSystem } from '../workspace/memoryFileSystem';

const noFiles = new MemoryFileSystem();
const off = { rules: { 'missing-date': 'off' } };

describe('the settings store', () => {
  it('asks the client once per document until the settings change', async () => {
    const asked: string[] = [];
    const request = (uri: string): Promise<unknown> => {
      asked.push(uri);
      return Promise.resolve(uri.endsWith('b') ? off : null);
    };
    const store = new SettingsStore(request, undefined, noFiles, () => undefined);
    expect((await store.settingsOf('file:///a')).rules).toEqual({});
    expect((await store.settingsOf('file:///b')).rules).toEqual(off.rules);
    await store.settingsOf('file:///b');
    expect(asked).toEqual(['file:///a', 'file:///b']);
    store.change(undefined);
    store.forget('file:///a');
    await store.settingsOf('file:///b');
    expect(asked).toEqual(['file:///a', 'file:///b', 'file:///b']);
  });

  it('asks again after the client failed to answer', async () => {
    let answers = 0;
    const request = (): Promise<unknown> =>
      answers++ === 0 ? Promise.reject(new Error('gone')) : Promise.resolve(off);
    const store = new SettingsStore(request, undefined, noFiles, () => undefined);
    await expect(store.settingsOf('file:///a')).rejects.toThrow('gone');
    expect((await store.settingsOf('file:///a')).rules).toEqual(off.rules);
  });

  it.each([[off], [{ digestDesk: off }]])('takes what the client hands over: %j', async (handedOver) => {
    const atStart = new SettingsStore(undefined, handedOver, noFiles, () => undefined);
    expect((await atStart.settingsOf('file:///a')).rules).toEqual(off.rules);
    const later = new SettingsStore(undefined, undefined, noFiles, () => undefined);
    expect((await later.settingsOf('file:///a')).rules).toEqual({});
    later.change(handedOver);
    expect((await later.settingsOf('file:///a')).rules).toEqual(off.rules);
  });

  it('warns of each unusable value once', async () => {
    const warnings: string[] = [];
    const store = new SettingsStore(undefined, { linkVersion: 'maybe' }, noFiles, ({ en }) => warnings.push(en));
    store.change({ linkVersion: 'maybe' });
    expect((await store.settingsOf('file:///a')).linkVersion).toBe('keep');
    expect(warnings).toEqual([expect.stringContaining('digestDesk.linkVersion')]);
  });
});

describe('digest-desk.json', () => {
  const uri = 'file:///w/2026/a.digest';

  function createStore(
    files: Readonly<Record<string, string>>,
    own: unknown = {},
  ): { store: SettingsStore; files: Map<string, string>; reads: string[]; warnings: string[] } {
    const fileSystem = new MemoryFileSystem();
    for (const [name, text] of Object.entries(files)) fileSystem.files.set(`file:///${name}`, text);
    const warnings: string[] = [];
    const store = new SettingsStore(
      () => Promise.resolve(own),
      undefined,
      fileSystem,
      ({ en }) => warnings.push(en),
    );
    return { store, files: fileSystem.files, reads: fileSystem.reads, warnings };
  }

  it('wins over the editor, code by code and key by key', async () => {
    const own = { rules: { 'missing-date': 'off', 'missing-link': 'hint' }, linkVersion: 'strip' };
    const { store } = createStore({ 'w/digest-desk.json': '{ "rules": { "missing-date": "error" } }' }, own);
    expect(await store.settingsOf(uri)).toEqual({
      ...defaultSettings,
      rules: { 'missing-date': 'error', 'missing-link': 'hint' },
      linkVersion: 'strip',
      topics: [],
    });
  });

  it('is the nearest one alone', async () => {
    const { store } = createStore({
      'w/digest-desk.json': '{ "linkVersion": "strip" }',
      'w/2026/digest-desk.json': '{}',
    });
    expect((await store.settingsOf(uri)).linkVersion).toBe('keep');
    expect((await store.settingsOf('file:///w/b.digest')).linkVersion).toBe('strip');
    expect((await store.settingsOf('untitled:Untitled-1')).linkVersion).toBe('keep');
  });

  it('is read once until it changes', async () => {
    const { store, files, reads } = createStore({ 'w/digest-desk.json': '\uFEFF{ "linkVersion": "strip" }' });
    const before = await store.settingsOf(uri);
    expect(before.linkVersion).toBe('strip');
    expect(await store.settingsOf(uri)).toBe(before);
    await store.settingsOf('file:///w/2026/b.digest');
    expect(reads).toEqual(['file:///w/2026/digest-desk.json', 'file:///w/digest-desk.json']);
    files.set('file:///w/2026/digest-desk.json', '{}');
    store.configurationFilesChanged();
    expect((await store.settingsOf(uri)).linkVersion).toBe('keep');
  });

  it('names the place of what is not usable; the rest holds', async () => {
    const { store, warnings } = createStore({
      'w/digest-desk.json': '{\n  "rules": { "mising-date": "off" },\n  "linkVersion": "strip" }',
      'v/digest-desk.json': '{ "rules": }',
    });
    expect(await store.settingsOf(uri)).toEqual({ ...defaultSettings, linkVersion: 'strip' });
    await store.settingsOf('file:///w/b.digest');
    expect(await store.settingsOf('file:///v/b.digest')).toEqual(defaultSettings);
    expect(warnings).toEqual([
      '/w/digest-desk.json:2:14: unknown code "mising-date"; did you mean "missing-date"?',
      '/v/digest-desk.json:1:12: not valid JSON (value expected); nothing in this file is used',
    ]);
  });
});
