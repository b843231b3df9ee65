/** The request that converts an open digest, over the wire. */
import { expect, it } from 'vitest';
import type { ConvertResult } from '../../server/src/protocol';
import { inventedReport, inventedTextDigest } from '../support/invented';
import { useServer } from './serverSession';

const server = useServer();
const uri = 'file:///invented/2026-01-14.digest';

it.each([
  ['report', inventedTextDigest(), '### 1. Quiet Bits Four-Bit Key-Value Caches\n\n针对长上下文缓存占用问题'],
  [
    'text',
    inventedReport(),
    'Lantern: Sparse Routing Tables for Mixture-of-Experts Serving\n北岸大学发布了Lantern论文',
  ],
])('makes a %s of an open digest', async (target, text, words) => {
  const client = await server.startInitialized();
  await client.open(uri, text);
  const { text: converted } = await client.connection.sendRequest<ConvertResult>('digestDesk/convert', { uri, target });
  expect(converted).toContain(words);
});

it('has nothing to convert in a digest that has the layout, and in what is no digest', async () => {
  const client = await server.startInitialized();
  await client.open(uri, inventedReport());
  const notes = 'file:///invented/notes.md';
  await client.open(notes, '# Notes\n', 1, 'markdown');
  for (const asked of [uri, notes, 'file:///nowhere.digest'])
    expect(await client.connection.sendRequest('digestDesk/convert', { uri: asked, target: 'report' })).toEqual({});
  expect(client.logged).toEqual([]);
});
