/** Threads that check digests, on Node: workers that run the same program. */
import { availableParallelism } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import type { CheckAnswer, CheckRequest, CheckThreads } from '../cli/checkThreads';
import type { DigestChecker } from '../cli/digestChecker';

/** `program` is the file that serves a checker when it runs as a worker. */
export function createNodeCheckThreads(program: URL): CheckThreads {
  return {
    most: availableParallelism(),
    start: (count) => {
      const threads = Array.from({ length: count }, () => new CheckThread(program));
      return {
        checkers: threads,
        end: async () => {
          await Promise.all(threads.map((thread) => thread.end()));
        },
      };
    },
  };
}

/** In a worker: answers the requests of the thread that started it. */
export function serveChecker(port: MessagePort, checker: DigestChecker): void {
  port.on('message', (request: CheckRequest) => {
    void answer(checker, request).then((result) => port.postMessage({ number: request.number, result }));
  });
}

/** A checker that fails ends its thread, which the other side hears of. */
function answer(checker: DigestChecker, request: CheckRequest): Promise<CheckAnswer['result']> {
  switch (request.method) {
    case 'read':
      return checker.read(...request.parameters);
    case 'learn':
      return checker.learn(...request.parameters);
    case 'check':
      return checker.check(...request.parameters);
  }
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A checker in a thread of its own. */
class CheckThread implements DigestChecker {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private requests = 0;

  constructor(program: URL) {
    this.worker = new Worker(program);
    this.worker.on('message', ({ number, result }: CheckAnswer) => {
      this.waiting.get(number)?.resolve(result);
      this.waiting.delete(number);
    });
    this.worker.on('error', (error: Error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('a thread has ended early')));
  }

  read(...parameters: Parameters<DigestChecker['read']>): ReturnType<DigestChecker['read']> {
    return this.ask({ method: 'read', parameters });
  }

  learn(...parameters: Parameters<DigestChecker['learn']>): ReturnType<DigestChecker['learn']> {
    return this.ask({ method: 'learn', parameters });
  }

  check(...parameters: Parameters<DigestChecker['check']>): ReturnType<DigestChecker['check']> {
    return this.ask({ method: 'check', parameters });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private ask<Result>(request: Pick<CheckRequest, 'method' | 'parameters'>): Promise<Result> {
    const number = this.requests++;
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve: (result) => resolve(result as Result), reject });
      this.worker.postMessage({ ...request, number });
    });
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
