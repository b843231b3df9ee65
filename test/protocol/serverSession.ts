/** One server per test, from one build per file. */
import path from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { InitializeParams } from 'vscode-languageserver-protocol/node';
import type { BuiltServer } from './buildServer';
import { buildServer } from './buildServer';
import { TestClient } from './testClient';

export interface ServerSessions {
  /** The built server's file. */
  readonly file: () => string;
  /** A client of a server that has just started; both end with the test. All share one cache, unless another is given. */
  readonly start: (cacheFolder?: string) => TestClient;
  /** The same, initialized. */
  readonly startInitialized: (params?: Partial<InitializeParams>) => Promise<TestClient>;
}

/** To be called once at the top of a test file. */
export function useServer(): ServerSessions {
  let built: BuiltServer | undefined;
  const clients: TestClient[] = [];
  beforeAll(() => {
    built = buildServer();
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.dispose();
  });
  afterAll(() => built?.remove());
  const file = (): string => {
    if (built === undefined) throw new Error('the server is not built yet');
    return built.file;
  };
  const start = (cacheFolder = path.join(path.dirname(file()), 'cache')): TestClient => {
    const client = new TestClient(file(), cacheFolder);
    clients.push(client);
    return client;
  };
  const startInitialized = async (params?: Partial<InitializeParams>): Promise<TestClient> => {
    const client = start();
    await client.initialize(params);
    return client;
  };
  return { file, start, startInitialized };
}
