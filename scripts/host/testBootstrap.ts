/**
 * What the launcher gives VS Code as `extensionTestsPath`: marks what the tests print, which in the browser's console is
 * mixed with VS Code's own messages, and runs the tests that were asked for.
 */
import { createRequire } from 'node:module';
import { format } from 'node:util';
import { testModuleVariable, testOutputMark } from './testOutput';

interface TestModule {
  readonly run: () => Promise<void>;
}

/** Called by VS Code; rejects when a test fails. */
export async function run(): Promise<void> {
  markConsole();
  const module = process.env[testModuleVariable];
  if (module === undefined) throw new Error(`${testModuleVariable} is not set`);
  const tests: unknown = createRequire(module)(module);
  if (!isTestModule(tests)) throw new Error(`${module} exports no function "run"`);
  await tests.run();
}

/** Replaces the console: in the extension host its functions are read-only, the global itself is not. */
function markConsole(): void {
  const print = console.log.bind(console);
  const log = (...values: unknown[]): void => print(testOutputMark + format(...values));
  globalThis.console = { ...console, log, info: log, warn: log, error: log, debug: log };
}

function isTestModule(value: unknown): value is TestModule {
  return typeof value === 'object' && value !== null && 'run' in value && typeof value.run === 'function';
}
