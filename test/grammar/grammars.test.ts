/** Runs vscode-tmgrammar-test over the digests in this folder, whose comments say which scopes are expected where. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const tester = path.join(root, 'node_modules/vscode-tmgrammar-test/dist/unit.js');

/** VS Code's own grammar of Markdown is not ours to ship; this one is enough of it to be injected into. */
const markdown = 'test/grammar/host/markdown.tmLanguage.json';

describe('grammars', () => {
  it.each([
    ['textDigest.digest', []],
    ['report.md', ['--grammar', markdown]],
  ])('%s', async (file, options) => {
    const run = promisify(execFile)(process.execPath, [tester, ...options, `test/grammar/${file}`], { cwd: root });
    const output = await run.then(
      ({ stdout }) => stdout,
      (failure: unknown) => String(failure instanceof Error && 'stdout' in failure ? failure.stdout : failure),
    );
    expect(output.trim()).toBe(`✓ test/grammar/${file} run successfuly.`);
  });
});
