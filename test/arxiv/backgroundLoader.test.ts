/** What arXiv is asked for while nobody waits. */
import { describe, expect, it } from 'vitest';
import { BackgroundLoader } from '../../server/src/arxiv/backgroundLoader';
import { limits } from '../../server/src/arxiv/limits';
import type { FetchPapers, LoadOutcome } from '../../server/src/arxiv/recordLoader';
import { FakeClock } from './fakeClock';

const never: FetchPapers = () => Promise.reject(new Error('not called'));
const answered: LoadOutcome = { asked: 1, failure: undefined };

/** A loader that answers when it is told to; `asked` is what it was asked for. */
function createLoader(outcomes: readonly Partial<LoadOutcome>[] = []): {
  clock: FakeClock;
  asked: (readonly string[])[];
  loader: BackgroundLoader;
  answer: () => Promise<void>;
  loaded: () => number;
} {
  const clock = new FakeClock();
  const asked: (readonly string[])[] = [];
  const fresh = new Set<string>();
  const answers: (() => void)[] = [];
  let loads = 0;
  const loader = new BackgroundLoader(
    {
      isFresh: (identifier) => fresh.has(identifier),
      load: (identifiers) => {
        const outcome = { ...answered, ...outcomes[asked.length] };
        asked.push(identifiers);
        return new Promise((resolve) =>
          answers.push(() => {
            if (outcome.failure === undefined) for (const identifier of identifiers) fresh.add(identifier);
            resolve(outcome);
          }),
        );
      },
    },
    clock,
    () => loads++,
  );
  const answer = async (): Promise<void> => {
    answers.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { clock, asked, loader, answer, loaded: () => loads };
}

describe('papers that somebody looks at', () => {
  it('are asked for once, and together while a request is under way', async () => {
    const { asked, loader, answer, loaded } = createLoader();
    const first = loader.request('2601.00001', never);
    void loader.request('2601.00002', never);
    void loader.request('2601.00001', never);
    void loader.request('2601.00003', never);
    await answer();
    await answer();
    await first;
    expect(asked).toEqual([['2601.00001'], ['2601.00002', '2601.00003']]);
    expect(loaded()).toBe(2);
    expect(loader.isWanted('2601.00003')).toBe(false);
    expect(loader.isWanted('2601.00004')).toBe(true);
  });

  it('are left alone for as long as arXiv wishes after a failure, else for five minutes', async () => {
    const later = new FakeClock().now() + 90_000;
    const { asked, clock, loader, answer } = createLoader([
      { failure: { kind: 'paused', retryAt: later } },
      { failure: { kind: 'refused' } },
    ]);
    const first = loader.request('2601.00001', never);
    void loader.request('2601.00002', never);
    await answer();
    await first;
    expect(asked).toEqual([['2601.00001']]);
    expect(loader.isWanted('2601.00001')).toBe(false);
    clock.advance(90_000);
    expect(loader.isWanted('2601.00001')).toBe(true);
    const second = loader.request('2601.00001', never);
    await answer();
    await second;
    clock.advance(limits.pause - 1);
    expect(loader.isWanted('2601.00001')).toBe(false);
    clock.advance(1);
    expect(loader.isWanted('2601.00001')).toBe(true);
  });
});
