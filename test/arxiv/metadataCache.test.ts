/** The cache: what is kept, for how long it counts as fresh, and that nothing damages it. */
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFresh, MetadataCache } from '../../server/src/arxiv/metadataCache';
import type { PaperMetadata } from '../../server/src/arxiv/paperMetadata';
import { parseTimestamp } from '../../server/src/arxiv/paperMetadata';
import { parseAtomFeed } from '../../server/src/arxiv/atomFeed';
import { createNodeMetadataStore } from '../../server/src/platform/nodeMetadataStore';
import { atomFeed } from './atomFixtures';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'digest-desk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const fetched = parseTimestamp('2026-03-17T08:00:00Z');

function paper(id: string): PaperMetadata {
  const feed = parseAtomFeed(atomFeed([{ id }]), { kind: 'api', date: fetched });
  const [first] = feed.kind === 'papers' ? feed.papers : [];
  if (first === undefined) throw new Error('the fixture has no paper');
  return first;
}

describe('a record', () => {
  it.each(['2601.01301v2', 'hep-th/9901001v1'])('%s is read as it was written, with its date', async (id) => {
    const cache = new MetadataCache(createNodeMetadataStore(folder));
    const written = paper(id);
    await cache.write(written);
    expect(await cache.read(written.identifier)).toEqual({ ...written, source: { kind: 'cache', date: fetched } });
  });

  it('that was never written, is damaged, of another version or of another paper is not there', async () => {
    const cache = new MetadataCache(createNodeMetadataStore(folder));
    await cache.write(paper('2601.01301v2'));
    const good = path.join(folder, '2601.01301.json');
    for (const content of ['', '{"version":1', '{"version":0}', JSON.stringify({ version: 1, paper: {} })]) {
      await writeFile(good, content);
      expect(await cache.read('2601.01301')).toBeUndefined();
    }
    expect(await cache.read('2601.09999')).toBeUndefined();
    expect(await cache.read('../../etc/passwd')).toBeUndefined();
  });

  it('is fresh for a day, and never when it is from the future', () => {
    const record = paper('2601.01301v2');
    const then = Date.parse(fetched ?? '');
    const hours = (count: number): number => then + count * 3_600_000;
    expect([hours(0), hours(23), hours(25), hours(-1)].map((now) => isFresh(record, now))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the folder', () => {
  it('survives two windows that write the same record at the same time', async () => {
    const open = (): MetadataCache => new MetadataCache(createNodeMetadataStore(folder));
    const [first, second] = [open(), open()];
    const record = paper('2601.01301v2');
    await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? first : second).write(record)));
    expect((await first.read('2601.01301'))?.title).toBe(record.title);
    expect(await readdir(folder)).toEqual(['2601.01301.json']);
  });

  it('keeps the newest records only', async () => {
    for (let index = 0; index < 6; index++) {
      const file = path.join(folder, `2601.0000${index}.json`);
      await writeFile(file, '{}');
      await utimes(file, 1000 + index, 1000 + index);
    }
    await createNodeMetadataStore(folder, 3).write('2601.00009', '{}');
    expect(await readdir(folder)).toEqual(['2601.00004.json', '2601.00005.json', '2601.00009.json']);
  });

  it('that cannot be written costs nothing but the cache', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    const cache = new MetadataCache(createNodeMetadataStore(path.join(file, 'below')));
    await cache.write(paper('2601.01301v2'));
    expect(await cache.read('2601.01301')).toBeUndefined();
  });
});
