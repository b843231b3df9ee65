/** Checks all digests that the arguments mean: in this thread, or in several when there is much to do. */
import type { Settings } from '../settings/settings';
import type { CheckedFile } from './checkedFile';
import type { RunningCheckers } from './checkThreads';
import type { CommandContext } from './commandContext';
import { printFailure } from './commandContext';
import type { DigestChecker, HeldDigest } from './digestChecker';
import { createDigestChecker } from './digestChecker';
import type { Failure } from './failure';
import type { FoundFile } from './findFiles';
import type { Progress } from './progress';
import { createProgress } from './progress';
import type { Input } from './readDigests';
import { findInputs, readInputs } from './readDigests';

export interface CheckPlan {
  /** `undefined` for a digest whose settings are unknown, which has been reported: it is not checked. */
  readonly settingsOf: (uri: string) => Promise<Settings | undefined>;
  /** Of the digests that are read, those to be checked; the others are only seen beside them. */
  readonly isChecked: (digest: HeldDigest) => boolean;
  readonly showsProgress: boolean;
  /** The mails that are given; `undefined` for those beside the digests. */
  readonly listings: readonly string[] | undefined;
}

export interface CheckedDigests {
  /** In the order of the arguments. */
  readonly files: readonly CheckedFile[];
  /** Whether every input was usable; what was not has been reported. */
  readonly complete: boolean;
}

/** In bytes for each thread. A thread needs a quarter of a second to load the program and to become fast; in that time 500 kB are parsed. */
const leastWork = 1_000_000;

/** In bytes; less is checked before anybody wonders. */
const longRun = 2_000_000;

export async function checkDigests(
  paths: readonly string[],
  plan: CheckPlan,
  context: CommandContext,
): Promise<CheckedDigests> {
  const inputs = await findInputs(context.localFiles, paths);
  const found = inputs.flatMap(({ files }) => files);
  const size = found.reduce((sum, file) => sum + file.size, 0);
  const progress = createProgress(context, 2 * found.length, plan.showsProgress && size >= longRun);
  const running = startCheckers(Math.min(found.length, Math.floor(size / leastWork)), context);
  const run = new CheckRun(running.checkers, progress, context);
  try {
    const digests = await run.read(inputs, plan);
    const files = await run.check(digests.filter(plan.isChecked), plan);
    return { files, complete: run.complete };
  } finally {
    progress.end();
    await running.end();
  }
}

function startCheckers(useful: number, { checkThreads, localFiles }: CommandContext): RunningCheckers {
  const count = Math.min(useful, checkThreads?.most ?? 1);
  if (checkThreads !== undefined && count > 1) return checkThreads.start(count);
  return { checkers: [createDigestChecker(localFiles)], end: () => Promise.resolve() };
}

/** The two steps of a run, each shared out among the checkers. */
class CheckRun {
  complete = true;
  private readonly holders = new Map<string, DigestChecker>();

  constructor(
    private readonly checkers: readonly DigestChecker[],
    private readonly progress: Progress,
    private readonly context: CommandContext,
  ) {}

  /** Reads all digests and makes them known to all checkers: each takes the next file as soon as it has done with one. */
  async read(inputs: readonly Input[], { listings }: CheckPlan): Promise<readonly HeldDigest[]> {
    const results = new Map<string, HeldDigest | Failure | undefined>();
    const queue: Iterator<FoundFile> = inputs.flatMap(({ files }) => files).values();
    await this.each(async (checker) => {
      for (let next = queue.next(); next.done !== true; next = queue.next()) {
        this.holders.set(next.value.uri, checker);
        results.set(next.value.uri, await checker.read(next.value));
        this.progress.advance();
      }
    });
    const digests: HeldDigest[] = [];
    for await (const input of readInputs(inputs, ({ uri }) => Promise.resolve(results.get(uri)))) {
      if ('reason' in input) this.fail(input);
      else digests.push(input);
    }
    // In one order, so that it does not matter which of them checks a digest; all of them read the same mails.
    const [failures = []] = await this.each((checker) => checker.learn(digests, listings));
    for (const failure of failures) this.fail(failure);
    return digests;
  }

  /** Checks these digests, each by the one that holds it. */
  async check(digests: readonly HeldDigest[], { settingsOf }: CheckPlan): Promise<readonly CheckedFile[]> {
    this.progress.clear();
    const settings = new Map<string, Settings>();
    for (const { uri } of digests) {
      const known = await settingsOf(uri);
      if (known === undefined) this.complete = false;
      else settings.set(uri, known);
    }
    const results = new Map<string, CheckedFile | Failure>();
    await this.each(async (checker) => {
      for (const [uri, own] of settings) {
        if (this.holders.get(uri) !== checker) continue;
        results.set(uri, await checker.check(uri, own));
        this.progress.advance();
      }
    });
    return digests.flatMap(({ uri }) => {
      const result = results.get(uri);
      if (result === undefined || 'findings' in result) return result ?? [];
      this.fail(result);
      return [];
    });
  }

  private each<Result>(work: (checker: DigestChecker) => Promise<Result>): Promise<readonly Result[]> {
    return Promise.all(this.checkers.map(work));
  }

  private fail(failure: Failure): void {
    this.progress.clear();
    printFailure(failure, this.context);
    this.complete = false;
  }
}
