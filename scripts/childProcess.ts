/** Child processes that never outlive the script that started them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The value of `detached` for a process given to {@link ownProcessGroup}: its children share its group. */
export const leadsProcessGroup = process.platform !== 'win32';

/** Ends the process and its children when disposed of, and at the latest when this process ends. */
export function ownProcessGroup(leader: ChildProcess): AsyncDisposable {
  const end = (): void => endProcessGroup(leader);
  // Before temporary folders are removed, which the process may still use.
  process.prependListener('exit', end);
  return {
    [Symbol.asyncDispose]: async () => {
      process.off('exit', end);
      if (hasEnded(leader)) return;
      const ended = once(leader, 'exit');
      end();
      await ended;
    },
  };
}

/** Lets a signal end this process in the orderly way, so that all it owns ends too. */
export function exitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
}

export interface CommandOptions {
  readonly cwd: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Runs a program with this one's output; resolves to its exit code (1 when a signal ended it). */
export async function runCommand(
  program: string,
  parameters: readonly string[],
  options: CommandOptions,
): Promise<number> {
  const child = spawn(program, parameters, {
    cwd: options.cwd,
    detached: leadsProcessGroup,
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const group = ownProcessGroup(child);
  try {
    return await exitCode(child);
  } finally {
    await group[Symbol.asyncDispose]();
  }
}

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function endProcessGroup(leader: ChildProcess): void {
  if (leader.pid === undefined) return;
  if (!leadsProcessGroup) {
    leader.kill();
    return;
  }
  try {
    process.kill(-leader.pid);
  } catch {
    // The whole group has ended.
  }
}
