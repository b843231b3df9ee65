/** Runs the extension tests inside VS Code's extension host; VS Code loads this module and calls `run`. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** Rejects when a test fails. Writes the counts to the file that `DIGEST_DESK_TEST_RESULTS` names. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  // Once more for a test that a busy machine has disturbed: VS Code's window and its extension host tell each other of cursors
  // and tabs by messages that may cross.
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000, retries: 1 });
  for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  const { passes, failures, pending } = await runToTheEnd(mocha);
  const results = process.env['DIGEST_DESK_TEST_RESULTS'];
  if (results !== undefined) {
    writeFileSync(results, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
  }
  if (failures > 0) throw new Error(`${failures} of ${passes + failures} extension tests failed`);
}

function runToTheEnd(mocha: Mocha): Promise<Mocha.Stats> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run(() => {
      if (runner.stats === undefined) reject(new Error('Mocha kept no statistics'));
      else resolve(runner.stats);
    });
  });
}
