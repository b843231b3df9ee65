/** Where records come from: memory, the cache, arXiv. */
import { describe, expect, it } from 'vitest';
import { failureMessage } from '../../server/src/arxiv/failureMessage';
import type { MetadataStore } from '../../server/src/arxiv/metadataCache';
import { freshness, MetadataCache } from '../../server/src/arxiv/metadataCache';
import type { PaperMetadata } from '../../server/src/arxiv/paperMetadata';
import { parseTimestamp } from '../../server/src/arxiv/paperMetadata';
import { PaperRecords } from '../../server/src/arxiv/paperRecords';
import type { FetchPapers, LoadOutcome } from '../../server/src/arxiv/recordLoader';
import { RecordLoader } from '../../server/src/arxiv/recordLoader';
import { FakeClock } from './fakeClock';

const nothing = { asked: 0, failure: undefined };

function createPaper(identifier: string, now: number): PaperMetadata {
  return {
    identifier,
    version: 1,
    submitted: undefined,
    revised: undefined,
    title: `Invented Paper ${identifier}`,
    authors: [],
    omittedAuthors: 0,
    categories: [],
    comments: undefined,
    journalReference: undefined,
    doi: undefined,
    abstract: undefined,
    isWithdrawn: false,
    source: { kind: 'api', date: parseTimestamp(new Date(now).toISOString()) },
  };
}

/**
 * Windows of one machine: each has its own memory, all have one cache and one clock; `asked` is what arXiv was asked for.
 * It answers for all papers, unless `fetch` does it.
 */
function createMachine(fetch?: FetchPapers): {
  clock: FakeClock;
  asked: (readonly string[])[];
  openWindow: () => {
    records: PaperRecords;
    load: (identifiers: readonly string[], network?: boolean) => Promise<LoadOutcome>;
  };
} {
  const clock = new FakeClock();
  const files = new Map<string, string>();
  const store: MetadataStore = {
    read: (key) => Promise.resolve(files.get(key)),
    write: (key, content) => Promise.resolve(void files.set(key, content)),
  };
  const asked: (readonly string[])[] = [];
  const fetchPapers: FetchPapers = async (identifiers, signal, onAnswer) => {
    asked.push(identifiers);
    if (fetch !== undefined) return fetch(identifiers, signal, onAnswer);
    const papers = identifiers.map((identifier) => createPaper(identifier, clock.now()));
    await onAnswer({ asked: identifiers, papers });
    return undefined;
  };
  const openWindow: ReturnType<typeof createMachine>['openWindow'] = () => {
    const records = new PaperRecords();
    const loader = new RecordLoader(records, new MetadataCache(store), clock);
    const load = (identifiers: readonly string[], network = true): Promise<LoadOutcome> =>
      loader.load(identifiers, {
        fetchPapers: network ? fetchPapers : undefined,
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
    return { records, load };
  };
  return { clock, asked, openWindow };
}

describe('the loader of records', () => {
  it('asks arXiv once a day for a paper, whichever window wants it', async () => {
    const { clock, asked, openWindow } = createMachine();
    const [one, other] = [openWindow(), openWindow()];
    expect(await one.load(['2601.01301', '2601.01302', '2601.01301'])).toEqual({ ...nothing, asked: 2 });
    expect(await one.load(['2601.01301'])).toEqual(nothing);
    expect(await other.load(['2601.01301', '2601.01303'])).toEqual({ ...nothing, asked: 1 });
    expect(other.records.find('2601.01301')?.source.kind).toBe('cache');
    clock.advance(freshness);
    await one.load(['2601.01301']);
    expect(asked).toEqual([['2601.01301', '2601.01302'], ['2601.01303'], ['2601.01301']]);
  });

  it('offline takes what the cache has, however old, and asks nobody', async () => {
    const { clock, asked, openWindow } = createMachine();
    await openWindow().load(['2601.01301']);
    clock.advance(400 * freshness);
    const { records, load } = openWindow();
    expect(await load(['2601.01301', '2601.01302'], false)).toEqual(nothing);
    expect(records.find('2601.01301')?.title).toBe('Invented Paper 2601.01301');
    expect(records.find('2601.01302')).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  it('does not ask again within a day for a paper that arXiv said nothing of', async () => {
    const { clock, asked, openWindow } = createMachine(async (identifiers, _, onAnswer) => {
      await onAnswer({ asked: identifiers, papers: [] });
      return undefined;
    });
    const { load } = openWindow();
    await load(['2601.01301']);
    expect(await load(['2601.01301'])).toEqual(nothing);
    clock.advance(freshness);
    await load(['2601.01301']);
    expect(asked).toHaveLength(2);
  });

  it('keeps what has come before a failure, and asks again for the rest alone', async () => {
    const time = new FakeClock().now();
    const failure = { kind: 'paused', retryAt: time + 90_000 } as const;
    const { asked, openWindow } = createMachine(async (_, __, onAnswer) => {
      await onAnswer({ asked: ['2601.01301', '2601.01302'], papers: [createPaper('2601.01301', time)] });
      return failure;
    });
    const { records, load } = openWindow();
    expect(await load(['2601.01301', '2601.01302', '2601.01303'])).toEqual({ asked: 3, failure });
    expect(records.find('2601.01301')).toBeDefined();
    await load(['2601.01301', '2601.01302', '2601.01303']);
    expect(asked.at(-1)).toEqual(['2601.01303']);
  });

  it('keeps what has come before the user cancels, in memory and in the cache', async () => {
    const time = new FakeClock().now();
    const { asked, openWindow } = createMachine(async (_, __, onAnswer) => {
      await onAnswer({ asked: ['2601.01301'], papers: [createPaper('2601.01301', time)] });
      throw new Error('cancelled');
    });
    const { records, load } = openWindow();
    await expect(load(['2601.01301', '2601.01302'])).rejects.toThrow('cancelled');
    expect(records.find('2601.01301')).toBeDefined();
    await expect(openWindow().load(['2601.01301', '2601.01302'])).rejects.toThrow('cancelled');
    expect(asked.at(-1)).toEqual(['2601.01302']);
  });
});

describe('the message of a failure', () => {
  it('says when to try again', () => {
    expect(failureMessage({ kind: 'paused', retryAt: 90_000 }, 0).en).toBe(
      'arXiv asks to wait before it is asked again. Try again in 2 min.',
    );
    expect(failureMessage({ kind: 'unreachable' }, 0)['zh-cn']).toBe('无法连接 arXiv。');
  });

  it('blames arXiv only for a pause that arXiv asks for', () => {
    expect(failureMessage({ kind: 'resting', retryAt: 300_000 }, 0)).toEqual({
      en: 'arXiv has failed several times in a row and is left alone for a while. Try again in 5 min.',
      'zh-cn': '多次查询 arXiv 接连失败，暂停查询。请在 5 分钟后重试。',
    });
  });

  it('names the folder that the queue needs', () => {
    expect(failureMessage({ kind: 'noQueue', folder: '/cache' }, 0)).toEqual({
      en: 'The folder /cache cannot be written, so arXiv is not asked.',
      'zh-cn': '无法写入文件夹 /cache，因此未查询 arXiv。',
    });
  });
});
