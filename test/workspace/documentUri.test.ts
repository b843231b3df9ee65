/** Addresses of documents. */
import { describe, expect, it } from 'vitest';
import { normalizeUri } from '../../server/src/workspace/documentUri';

describe('normalizeUri', () => {
  it.each([
    ['file:///c%3A/Papers/a%20b.digest', 'file:///C:/Papers/a b.digest'],
    ['file:///home/me/%E8%AE%BA%E6%96%87.digest', 'file:///home/me/论文.digest'],
    ['file:///a/%28x%29%21.digest', 'file:///a/(x)!.digest'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['vscode-remote://ssh%2Bhost/a.digest', 'vscode-remote://ssh%2Bhost/a.digest'],
  ])('gives one spelling for %s and %s', (first, second) => {
    expect(normalizeUri(first)).toBe(normalizeUri(second));
  });

  it('keeps apart what is different', () => {
    const uris = ['file:///a/b', 'file:///a%2Fb', 'file:///A/b', 'file:///a/b?c', 'file:///a/b#c', 'other:///a/b'];
    expect(new Set(uris.map(normalizeUri)).size).toBe(uris.length);
  });

  it('leaves alone what it cannot decode', () => {
    expect(['file:///%E8%ZZ', 'no address', ''].map(normalizeUri)).toEqual(['file:///%E8%ZZ', 'no address', '']);
  });
});
