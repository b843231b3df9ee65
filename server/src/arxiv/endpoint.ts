/** The address of arXiv's query API, which a machine's settings may replace by a mirror. */

export const defaultEndpoint = 'https://export.arxiv.org/api/query';

/** `https` only, but for a server on this machine; `undefined` for anything else. */
export function parseEndpoint(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return undefined;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)) ? url : undefined;
}

/** 127.0.0.0/8 and ::1 (RFC 1122, RFC 4291), and the name that stands for them (RFC 6761). */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/** Where a redirect leads, if that is the same host by the same means; `undefined` for anywhere else. */
export function followRedirect(from: URL, location: string | null): URL | undefined {
  if (location === null || !URL.canParse(location, from.href)) return undefined;
  const to = new URL(location, from);
  return to.host === from.host && to.protocol === from.protocol ? to : undefined;
}

/** The query for some papers in one call; identifiers are without version, so that the answer is the latest one. */
export function queryUrl(endpoint: URL, identifiers: readonly string[]): URL {
  const url = new URL(endpoint);
  url.searchParams.set('id_list', identifiers.join(','));
  url.searchParams.set('max_results', String(identifiers.length));
  return url;
}
