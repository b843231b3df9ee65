/** The three ways in which clients hand over settings. */
import { describe, expect, it } from 'vitest';
import { SettingsStore } from '../../server/src/lsp/settingsStore';

const off = { rules: { 'missing-date': 'off' } };

describe('the settings store', () => {
  it('asks the client once per document until the settings change', async () => {
    const asked: string[] = [];
    const request = (uri: string): Promise<unknown> => {
      asked.push(uri);
      return Promise.resolve(uri.endsWith('b') ? off : null);
    };
    const store = new SettingsStore(request, undefined, () => undefined);
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
    const store = new SettingsStore(request, undefined, () => undefined);
    await expect(store.settingsOf('file:///a')).rejects.toThrow('gone');
    expect((await store.settingsOf('file:///a')).rules).toEqual(off.rules);
  });

  it.each([[off], [{ digestDesk: off }]])('takes what the client hands over: %j', async (handedOver) => {
    const atStart = new SettingsStore(undefined, handedOver, () => undefined);
    expect((await atStart.settingsOf('file:///a')).rules).toEqual(off.rules);
    const later = new SettingsStore(undefined, undefined, () => undefined);
    expect((await later.settingsOf('file:///a')).rules).toEqual({});
    later.change(handedOver);
    expect((await later.settingsOf('file:///a')).rules).toEqual(off.rules);
  });

  it('warns of each unusable value once', async () => {
    const warnings: string[] = [];
    const store = new SettingsStore(undefined, { linkVersion: 'maybe' }, ({ en }) => warnings.push(en));
    store.change({ linkVersion: 'maybe' });
    expect((await store.settingsOf('file:///a')).linkVersion).toBe('keep');
    expect(warnings).toEqual([expect.stringContaining('digestDesk.linkVersion')]);
  });
});
