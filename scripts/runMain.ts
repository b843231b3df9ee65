/** How every script starts: failures end in one message and exit code 1, signals in an orderly end. */
import { exitOnSignals } from './childProcess';

/** Runs the script's main function. */
export async function runMain(main: () => void | Promise<void>): Promise<void> {
  exitOnSignals();
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
