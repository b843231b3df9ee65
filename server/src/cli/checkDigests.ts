/** Checks all digests that the arguments mean: in this thread, or in several when there is much to do. */
import type { Settings } from '../settings/settings';
import type { CheckedFile } from './checkedFile';
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
}

export interface CheckedDigests {
  /** In the order of the arguments. */
  readonly files: readonly CheckedFile[];
  /** Whether every input was usable; what was not has been reported. */
  readonly complete: boolean;
}

/** In bytes for each thread. A thread starts within a tenth of a second, in which 200 kB are parsed. */
const leastWork = 500_000;

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
  const { checkers, end } = startCheckers(Math.min(found.length, Math.floor(size / leastWork)), context);
  try {
    return await checkWith(checkers, inputs, plan, progress, context);
  } finally {
    progress.end();
    await end();
  }
}

function startCheckers(
  useful: number,
  { checkThreads, localFiles }: CommandContext,
): {
  readonly checkers: readonly DigestChecker[];
  readonly end: () => Promise<void>;
} {
  const count = Math.min(useful, checkThreads?.most ?? 1);
  if (checkThreads !== undefined && count > 1) return checkThreads.start(count);
  return { checkers: [createDigestChecker(localFiles)], end: () => Promise.resolve() };
}

async function checkWith(
  checkers: readonly DigestChecker[],
  inputs: readonly Input[],
  plan: CheckPlan,
  progress: Progress,
  context: CommandContext,
): Promise<CheckedDigests> {
  const holders = new Map<string, DigestChecker>();
  const read = await readAll(checkers, inputs, holders, progress);
  const digests: HeldDigest[] = [];
  let complete = true;
  const fail = (failure: Failure): void => {
    progress.clear();
    printFailure(failure, context);
    complete = false;
  };
  for await (const input of readInputs(inputs, ({ uri }) => Promise.resolve(read.get(uri)))) {
    if ('reason' in input) fail(input);
    else digests.push(input);
  }
  // All learn in one order, so that it does not matter which of them checks a digest.
  await Promise.all(checkers.map((checker) => checker.learn(digests)));
  const wanted = digests.filter(plan.isChecked);
  progress.clear();
  const settings = new Map<string, Settings>();
  for (const { uri } of wanted) {
    const known = await plan.settingsOf(uri);
    if (known === undefined) complete = false;
    else settings.set(uri, known);
  }
  const checked = await checkAll(holders, settings, progress);
  const files: CheckedFile[] = [];
  for (const { uri } of wanted) {
    const result = checked.get(uri);
    if (result === undefined) continue;
    if ('reason' in result) fail(result);
    else files.push(result);
  }
  return { files, complete };
}

type ReadResult = HeldDigest | Failure | undefined;

/** Each checker takes the next file as soon as it has done with one; `holders` gets who has which. */
async function readAll(
  checkers: readonly DigestChecker[],
  inputs: readonly Input[],
  holders: Map<string, DigestChecker>,
  progress: Progress,
): Promise<ReadonlyMap<string, ReadResult>> {
  const results = new Map<string, ReadResult>();
  const queue: Iterator<FoundFile> = inputs.flatMap(({ files }) => files).values();
  await Promise.all(
    checkers.map(async (checker) => {
      for (let next = queue.next(); next.done !== true; next = queue.next()) {
        holders.set(next.value.uri, checker);
        results.set(next.value.uri, await checker.read(next.value));
        progress.advance();
      }
    }),
  );
  return results;
}

async function checkAll(
  holders: ReadonlyMap<string, DigestChecker>,
  settings: ReadonlyMap<string, Settings>,
  progress: Progress,
): Promise<ReadonlyMap<string, CheckedFile | Failure>> {
  const results = new Map<string, CheckedFile | Failure>();
  await Promise.all(
    [...new Set(holders.values())].map(async (checker) => {
      for (const [uri, own] of settings) {
        if (holders.get(uri) !== checker) continue;
        results.set(uri, await checker.check(uri, own));
        progress.advance();
      }
    }),
  );
  return results;
}
