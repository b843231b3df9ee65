/** A digest in an editor that knows arXiv's record, from mails or from a server on this machine that stands for arXiv. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeLens, Hover } from 'vscode-languageserver-protocol/node';
import type { VerifyResult } from '../../server/src/protocol';
import { atomFeed } from '../arxiv/atomFixtures';
import type { LoopbackServer, Respond } from '../arxiv/loopbackServer';
import { sendFeed } from '../arxiv/loopbackServer';
import { inventedTextDigest } from '../support/invented';
import type { ServerSessions } from './serverSession';
import type { TestClient } from './testClient';

export const uri = 'file:///invented/2026-01-14.digest';

/** The identifier decides what the cache knows, which all tests of this file share. */
export function digestOf(identifier: string): string {
  return inventedTextDigest({ title: 'Quiet Bits Four-Bit Caches' }).replaceAll('2601.01301', identifier);
}

/** A temporary folder with these files. */
export async function createFolder(
  files: Readonly<Record<string, string>>,
): Promise<AsyncDisposable & { readonly uri: string }> {
  const root = await mkdtemp(path.join(tmpdir(), 'digest-desk-listings-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return {
    uri: pathToFileURL(root).href,
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}

export const answerAll: Respond = ({ identifiers }, response) =>
  sendFeed(response, atomFeed(identifiers.map((identifier) => ({ id: `${identifier}v2` }))));

/** A client with the digest open, and with the address of the server that stands for arXiv. */
export async function openDigest(
  server: ServerSessions,
  arxiv: LoopbackServer,
  identifier: string,
  settings: object = { network: true },
): Promise<TestClient> {
  const client = server.start();
  client.settings = { arxiv: { endpoint: arxiv.endpoint.href, ...settings } };
  await client.initialize();
  await client.open(uri, digestOf(identifier));
  return client;
}

export const verify = (client: TestClient): Promise<VerifyResult> =>
  client.connection.sendRequest('digestDesk/verify', { uri });

export function hoverText(client: TestClient): Promise<string> {
  return client
    .ask<Hover | null>('textDocument/hover', uri, { position: { line: 1, character: 2 } })
    .then((hover) => JSON.stringify(hover?.contents));
}

export const lensOf = async (client: TestClient): Promise<string | undefined> =>
  (await client.ask<CodeLens[]>('textDocument/codeLens', uri))[0]?.command?.title;
