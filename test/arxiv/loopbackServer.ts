/** A real HTTP server on this machine that answers as a test tells it, and keeps a log. */
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the server saw it. */
export interface LoggedRequest {
  /** By the test's clock, in milliseconds. */
  readonly time: number;
  readonly path: string;
  readonly identifiers: readonly string[];
  readonly userAgent: string | undefined;
  /** Requests under way when this one came, itself included. */
  readonly concurrent: number;
}

export type Respond = (request: LoggedRequest, response: ServerResponse) => void;

export interface LoopbackServer extends AsyncDisposable {
  readonly endpoint: URL;
  readonly log: readonly LoggedRequest[];
}

export async function startLoopbackServer(now: () => number, respond: Respond): Promise<LoopbackServer> {
  const log: LoggedRequest[] = [];
  let concurrent = 0;
  const server = createServer((request, response) => {
    concurrent++;
    response.once('close', () => concurrent--);
    const url = new URL(request.url ?? '', 'http://localhost');
    const logged = {
      time: now(),
      path: url.pathname,
      identifiers: (url.searchParams.get('id_list') ?? '').split(','),
      userAgent: request.headers['user-agent'],
      concurrent,
    };
    log.push(logged);
    respond(logged, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: new URL(`http://127.0.0.1:${port}/api/query`),
    log,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export function sendFeed(response: ServerResponse, xml: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/atom+xml; charset=utf-8' }).end(xml);
}
