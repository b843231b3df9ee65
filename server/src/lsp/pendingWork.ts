/** Work that goes on by itself, and that somebody may have to wait for. */
export class PendingWork {
  private readonly pending = new Set<Promise<unknown>>();

  /** Keeps the work in mind until it has ended, well or not; returns it. */
  add<T>(work: Promise<T>): Promise<T> {
    this.pending.add(work);
    const forget = (): void => {
      this.pending.delete(work);
    };
    work.then(forget, forget);
    return work;
  }

  /** Resolves when all that was added up to now has ended. */
  async done(): Promise<void> {
    await Promise.allSettled(this.pending);
  }
}
