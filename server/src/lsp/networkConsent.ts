/** The user's consent to asking arXiv, which may be withdrawn while a request is under way. */
import type { FetchPapers } from '../arxiv/recordLoader';

export class NetworkConsent {
  private controller = new AbortController();
  private isOver = false;

  /**
   * Limits the requests to the time of the consent; those that are under way when it ends are aborted, and the papers count
   * as not asked for, as without a network. To be called only where the settings say that the user consents.
   */
  limit(fetchPapers: FetchPapers): FetchPapers {
    if (this.controller.signal.aborted && !this.isOver) this.controller = new AbortController();
    const withdrawn = this.controller.signal;
    const isWithdrawn = (): boolean => withdrawn.aborted;
    return async (identifiers, signal, onAnswer) => {
      if (isWithdrawn()) return undefined;
      try {
        return await fetchPapers(identifiers, AbortSignal.any([signal, withdrawn]), onAnswer);
      } catch (error) {
        if (!isWithdrawn() || signal.aborted) throw error;
        return undefined;
      }
    };
  }

  /** Aborts what is under way. */
  withdraw(): void {
    this.controller.abort();
  }

  /** Withdraws the consent for good, as the session ends. */
  end(): void {
    this.isOver = true;
    this.withdraw();
  }
}
