/** Where each system keeps caches. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../server/src/platform/cacheFolder';

describe('the cache folder', () => {
  it.each([
    ['linux', {}, '/home/u', ['/home/u', '.cache', 'digest-desk']],
    ['linux', { XDG_CACHE_HOME: '/var/caches' }, '/home/u', ['/var/caches', 'digest-desk']],
    ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/u', ['/home/u', '.cache', 'digest-desk']],
    ['darwin', { XDG_CACHE_HOME: '/var/caches' }, '/Users/u', ['/Users/u', 'Library', 'Caches', 'digest-desk']],
    ['win32', { LOCALAPPDATA: '/l' }, '/u', ['/l', 'digest-desk', 'Cache']],
  ] as const)('is on %s with %j below %s', (platform, environment, home, expected) => {
    expect(cacheFolder(platform, environment, home)).toBe(path.join(...expected));
  });
});
