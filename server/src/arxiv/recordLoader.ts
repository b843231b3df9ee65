/** Brings the records of papers into memory: from the cache, and from arXiv where that is allowed. */
import type { AnsweredPapers } from './arxivClient';
import type { Clock } from './clock';
import type { FetchFailure } from './fetchFailure';
import type { MetadataCache } from './metadataCache';
import { freshness, isFresh } from './metadataCache';
import type { PaperMetadata } from './paperMetadata';
import type { PaperRecords } from './paperRecords';

/** Asks arXiv, as `ArxivClient.fetchPapers` does. */
export type FetchPapers = (
  identifiers: readonly string[],
  signal: AbortSignal,
  onAnswer: (answer: AnsweredPapers) => Promise<void>,
) => Promise<FetchFailure | undefined>;

export interface LoadOptions {
  /** `undefined` for working offline. */
  readonly fetchPapers: FetchPapers | undefined;
  readonly signal: AbortSignal;
  /** Papers that arXiv has answered for or refused, of all that it is to be asked for. */
  readonly onProgress: (done: number, total: number) => void;
}

export interface LoadOutcome {
  /** How many papers arXiv was to be asked for; 0 when the cache was enough, or offline. */
  readonly asked: number;
  /** Set when arXiv could not be asked for all of them; what is at hand is used. */
  readonly failure: FetchFailure | undefined;
}

export class RecordLoader {
  /** Identifiers that were looked for in the cache: what it has of them is in memory. */
  private readonly lookedUp = new Set<string>();
  /** Identifiers that arXiv was asked for and said nothing of, and when that was. */
  private readonly unanswered = new Map<string, number>();

  constructor(
    private readonly records: PaperRecords,
    private readonly cache: MetadataCache,
    private readonly clock: Clock,
  ) {}

  /** Reads what the cache has of the papers, however old. Tells whether anything new has come. */
  async loadCached(identifiers: readonly string[]): Promise<boolean> {
    return this.readCache([...new Set(identifiers)].filter((identifier) => !this.lookedUp.has(identifier)));
  }

  /** Rejects with the signal's reason when it is aborted; what has come before is kept. */
  async load(identifiers: readonly string[], options: LoadOptions): Promise<LoadOutcome> {
    const { fetchPapers, signal, onProgress } = options;
    // Another window may have asked meanwhile.
    await this.readCache(this.outdatedAmong(identifiers));
    const outdated = this.outdatedAmong(identifiers);
    signal.throwIfAborted();
    if (fetchPapers === undefined || outdated.length === 0) return { asked: 0, failure: undefined };
    let done = 0;
    const failure = await fetchPapers(outdated, signal, async ({ asked, papers }) => {
      this.records.addAnswers(papers);
      this.rememberUnanswered(asked, papers);
      for (const paper of papers) await this.cache.write(paper);
      onProgress((done += asked.length), outdated.length);
    });
    return { asked: outdated.length, failure };
  }

  /** Whether arXiv has been asked for the paper within a day, and need not be asked again. */
  isFresh(identifier: string): boolean {
    const now = this.clock.now();
    const unansweredFor = now - (this.unanswered.get(identifier) ?? -Infinity);
    return unansweredFor < freshness || this.records.history(identifier).some((paper) => isFresh(paper, now));
  }

  private async readCache(identifiers: readonly string[]): Promise<boolean> {
    const cached: PaperMetadata[] = [];
    for (const identifier of identifiers) {
      this.lookedUp.add(identifier);
      const paper = await this.cache.read(identifier);
      if (paper !== undefined) cached.push(paper);
    }
    this.records.addAnswers(cached);
    return cached.length > 0;
  }

  private outdatedAmong(identifiers: readonly string[]): readonly string[] {
    return [...new Set(identifiers)].filter((identifier) => !this.isFresh(identifier));
  }

  private rememberUnanswered(asked: readonly string[], papers: readonly PaperMetadata[]): void {
    const answered = new Set(papers.map(({ identifier }) => identifier));
    for (const identifier of asked) if (!answered.has(identifier)) this.unanswered.set(identifier, this.clock.now());
  }
}
