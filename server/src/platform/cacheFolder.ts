/** Where the records of papers are kept on this machine, for all windows and the command line. */
import { homedir } from 'node:os';
import path from 'node:path';

/** The folder that each system sets aside for what can be fetched again (on Linux, the XDG Base Directory Specification). */
export function cacheFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home = homedir(),
): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = environment;
  if (platform === 'win32') return path.join(local ?? path.join(home, 'AppData', 'Local'), 'digest-desk', 'Cache');
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'digest-desk');
  // The specification has relative paths ignored.
  const base = xdg !== undefined && path.isAbsolute(xdg) ? xdg : path.join(home, '.cache');
  return path.join(base, 'digest-desk');
}
