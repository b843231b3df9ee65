/** Work that goes on by itself, one after the other, and that somebody may have to wait for. */
export class PendingWork {
  private last: Promise<unknown> = Promise.resolve();

  /** Begins the work when all that was added before has ended, well or not; settles as the work does. */
  add<T>(work: () => Promise<T>): Promise<T> {
    const added = this.last.then(work, work);
    this.last = added.catch(() => undefined);
    return added;
  }

  /** Resolves when all that was added up to now has ended. */
  async done(): Promise<void> {
    await this.last;
  }
}
