/** A clock that moves only when somebody sleeps. */
import type { Clock } from '../../server/src/arxiv/clock';

export class FakeClock implements Clock {
  /** Every time somebody slept, in milliseconds. */
  readonly slept: number[] = [];

  constructor(private time = Date.parse('2026-03-17T08:00:00Z')) {}

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.slept.push(milliseconds);
    this.time += milliseconds;
    return Promise.resolve();
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
  }
}
