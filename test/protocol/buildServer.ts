/** Builds the server once before the protocol tests, as `npm run build` does, into a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

/** A built server; `remove` deletes it. */
export interface BuiltServer {
  readonly file: string;
  readonly remove: () => void;
}

export function buildServer(): BuiltServer {
  const folder = mkdtempSync(path.join(tmpdir(), 'digest-desk-server-'));
  const file = path.join(folder, 'server.js');
  buildSync({
    absWorkingDir: root,
    bundle: true,
    entryPoints: ['server/src/main.ts'],
    format: 'cjs',
    logLevel: 'error',
    mainFields: ['module', 'main'],
    outfile: file,
    platform: 'node',
    target: 'node20',
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
