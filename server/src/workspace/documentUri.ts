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

/** The part before the first colon, in lower case; empty without one. */
export function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(':'))).toLowerCase();
}
