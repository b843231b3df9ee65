/** Asks arXiv for papers that somebody looks at, without keeping anybody waiting. */
import type { Clock } from './clock';
import { limits } from './limits';
import type { FetchPapers, RecordLoader } from './recordLoader';

export class BackgroundLoader {
  /** What is to be asked for, or being asked for. */
  private readonly wanted = new Set<string>();
  private pausedUntil = 0;

  /** `onLoaded` is called when records may have come. */
  constructor(
    private readonly loader: Pick<RecordLoader, 'isFresh' | 'load'>,
    private readonly clock: Clock,
    private readonly onLoaded: () => void,
  ) {}

  /** Whether arXiv is to be asked for the paper: not when it was within a day, nor while it does not answer. */
  isWanted(identifier: string): boolean {
    return !this.loader.isFresh(identifier) && this.clock.now() >= this.pausedUntil;
  }

  /** Asks for the paper; together with what is wanted while a request is under way. Resolves when nothing is wanted any more. */
  async request(identifier: string, fetchPapers: FetchPapers): Promise<void> {
    const isRunning = this.wanted.size > 0;
    this.wanted.add(identifier);
    if (isRunning) return;
    try {
      while (this.wanted.size > 0) await this.load([...this.wanted], fetchPapers);
    } finally {
      this.wanted.clear();
    }
  }

  private async load(identifiers: readonly string[], fetchPapers: FetchPapers): Promise<void> {
    const { signal } = new AbortController();
    const { failure } = await this.loader.load(identifiers, { fetchPapers, signal, onProgress: () => undefined });
    for (const identifier of identifiers) this.wanted.delete(identifier);
    if (failure !== undefined) {
      this.wanted.clear();
      this.pausedUntil = 'retryAt' in failure ? failure.retryAt : this.clock.now() + limits.pause;
    }
    this.onLoaded();
  }
}
