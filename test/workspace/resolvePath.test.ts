/** Paths as settings name them. */
import { describe, expect, it } from 'vitest';
import { resolvePath } from '../../server/src/workspace/documentUri';

describe('the address of a path', () => {
  it.each([
    ['mails', 'file:///w/digests', 'file:///w/digests/mails'],
    ['./a b/x.txt', 'file:///w/digests/', 'file:///w/digests/a%20b/x.txt'],
    ['../mails/', 'file:///w/digests', 'file:///w/mails'],
    ['/srv/mails', undefined, 'file:///srv/mails'],
    ['C:\\mails\\2026', undefined, 'file:///c%3A/mails/2026'],
    ['100%', 'file:///w', 'file:///w/100%25'],
    ['mails', undefined, undefined],
  ])('%s in %s', (path, folder, expected) => {
    expect(resolvePath(path, folder)).toBe(expected);
  });
});
