/** Coverage and the papers to add, asked of a real server with listing mails in the folder. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import type { AddPapersResult, CoverageResult } from '../../server/src/protocol';
import { announced, identifierOf, mailText } from '../coverage/inventedMails';
import { inventedTextDigest } from '../support/invented';
import { useServer } from './serverSession';
import type { TestClient } from './testClient';

const server = useServer();
const quantization = 'Post-training quantization of weights';

const digestOf = (number: number): string =>
  inventedTextDigest({
    title: `${quantization} ${number}`,
    link: `https://arxiv.org/abs/${identifierOf(number)}`,
    abstract: `${quantization}.`,
  });

interface Session extends AsyncDisposable {
  readonly client: TestClient;
  /** Of the digest that is open. */
  readonly uri: string;
}

/** A server that has read a folder with these files and a digest, which is open. */
async function openFolder(files: Readonly<Record<string, string>>): Promise<Session> {
  const root = await mkdtemp(path.join(tmpdir(), 'digest-desk-coverage-'));
  const all = { ...files, 'own.digest': digestOf(31) };
  for (const [name, text] of Object.entries(all)) await writeFile(path.join(root, name), text);
  const folder = pathToFileURL(root).href;
  const client = await server.startInitialized({ workspaceFolders: [{ uri: folder, name: 'folder' }] });
  const uri = `${folder}/own.digest`;
  await client.open(uri, all['own.digest']);
  return { client, uri, [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }) };
}

const mail = mailText(1, 2, ...[31, 32, 33].map((number) => announced(number, `${quantization} ${number}`)));

describe('coverage', () => {
  it('is asked for, and the missing papers are added, with what other digests of the folder have', async () => {
    await using session = await openFolder({ 'mail.txt': mail, 'other.digest': digestOf(33) });
    const { client, uri } = session;
    const { report, topics } = await client.connection.sendRequest<CoverageResult>('digestDesk/coverage', { uri });
    expect(report).toContain('# Coverage of own.digest\n');
    expect(report).toContain('**2026-02-01 18:00 – 2026-02-02 18:00**: 1 of 3 papers in this digest');
    expect(topics.map(({ name, papers }) => [name, papers.map(({ elsewhere }) => elsewhere)])).toEqual([
      ['Quantization', [[], ['other.digest']]],
    ]);
    const identifiers = [...(topics[0]?.papers ?? []).map(({ identifier }) => identifier), identifierOf(31)];
    const { edit } = await client.connection.sendRequest<AddPapersResult>('digestDesk/addPapers', { uri, identifiers });
    const text = JSON.stringify(edit);
    expect(text).toContain(`${quantization} 32`);
    expect(text).toContain(`${quantization} 33`);
    expect(text).not.toContain(`${quantization} 31`);
  });

  it('answers with nothing where there is no mail, no digest or nothing to add', async () => {
    await using session = await openFolder({});
    const { client, uri } = session;
    const ask = (of: string): Promise<CoverageResult> =>
      client.connection.sendRequest('digestDesk/coverage', { uri: of });
    expect(await ask(uri)).toEqual({ topics: [] });
    expect(await ask('file:///closed.digest')).toEqual({ topics: [] });
    const params = { uri, identifiers: [identifierOf(32)] };
    expect(await client.connection.sendRequest('digestDesk/addPapers', params)).toEqual({});
  });

  it('can be cancelled, and lets other requests pass', async () => {
    const many = Array.from({ length: 1500 }, (_, index) => announced(100 + index, `${quantization} ${index}`));
    await using session = await openFolder({ 'mail.txt': mail + many.join('') });
    const { client, uri } = session;
    await client.connection.sendRequest('digestDesk/papers', { uri });
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest('digestDesk/coverage', { uri }, source.token);
    source.cancel();
    await expect(cancelled).rejects.toThrow('was cancelled');
    const order: string[] = [];
    const coverage = client.connection
      .sendRequest<CoverageResult>('digestDesk/coverage', { uri })
      .then(() => order.push('coverage'));
    await client.connection.sendRequest('digestDesk/papers', { uri }).then(() => order.push('papers'));
    await coverage;
    expect(order).toEqual(['papers', 'coverage']);
  });
});
