/** One spelling for the address of a document, whoever wrote it. */

/**
 * The address with its path percent-encoded in one way and a Windows drive in lower case: editors write `c%3A` where the
 * file system's own addresses have `C:`. An address that cannot be decoded is left as it is.
 */
export function normalizeUri(uri: string): string {
  const match = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)(.*)$/is.exec(uri);
  if (match === null) return uri;
  const [, start = '', path = '', rest = ''] = match;
  try {
    const segments = path.split('/').map((segment) => encodeURIComponent(decodeURIComponent(segment)));
    return start + segments.join('/').replace(/^\/[A-Z]%3A/, (drive) => `/${drive.charAt(1).toLowerCase()}%3A`) + rest;
  } catch {
    return uri;
  }
}

/**
 * The address of a path, absolute or relative to a folder's address, as a setting names it; Windows paths too. `undefined`
 * for a relative path without a folder, or one that leads nowhere from there.
 */
export function resolvePath(path: string, folder: string | undefined): string | undefined {
  const drive = /^([A-Za-z]:)[\\/]/.test(path) ? `/${path}` : path;
  const slashed = /^[A-Za-z]:|^\\\\/.test(path) ? drive.replace(/\\/g, '/') : path;
  const encoded = slashed.split('/').map(encodeURIComponent).join('/').replace(/\/$/, '');
  if (encoded.startsWith('/')) return normalizeUri(`file://${encoded}`);
  const base = folder === undefined ? undefined : `${folder.replace(/\/$/, '')}/`;
  return base !== undefined && URL.canParse(encoded, base) ? normalizeUri(new URL(encoded, base).href) : undefined;
}

/** The part before the first colon, in lower case; empty without one. */
export function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(':'))).toLowerCase();
}

/** The address of the folder that a document is in, without the slash at its end; all up to the colon for an address without folders. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(uri.lastIndexOf('/'), uri.indexOf(':') + 1, 0));
}

/** The name of a file as the user knows it; as it stands in the address where that cannot be decoded. */
export function fileNameOf(uri: string): string {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.indexOf(':')) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
