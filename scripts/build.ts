/**
 * `npm run build`: bundles the extension, the language server and the command line into `dist/`.
 * `--production` minifies and leaves out source maps (for the package); `--watch` rebuilds on every change.
 */
import { chmodSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { distFolder, projectRoot } from './projectPaths';
import { runMain } from './runMain';

/** Started by name as programs, so they need an interpreter line and the executable bit. */
const programs = { server: 'server/src/main.ts', cli: 'server/src/cli.ts' };
const noFetch = path.join(projectRoot, 'server', 'src', 'export', 'noFetch.ts');
const extension = { extension: 'client/src/extension.ts' };

export interface BuildOptions {
  readonly production: boolean;
}

/** Replaces `dist/` with fresh bundles; throws when one cannot be built. */
export async function build(options: BuildOptions): Promise<void> {
  rmSync(distFolder, { recursive: true, force: true });
  await Promise.all(bundleOptions(options).map((bundle) => esbuild.build(bundle)));
}

function bundleOptions({ production }: BuildOptions): esbuild.BuildOptions[] {
  const shared: esbuild.BuildOptions = {
    absWorkingDir: projectRoot,
    alias: { 'node-fetch': noFetch, 'sync-fetch': noFetch },
    bundle: true,
    format: 'cjs',
    logLevel: 'warning',
    // The `main` of jsonc-parser and vscode-languageserver-types is UMD, whose `require` calls no bundler can follow.
    mainFields: ['module', 'main'],
    minify: production,
    outdir: distFolder,
    platform: 'node',
    sourcemap: !production,
    target: 'node20',
  };
  return [
    { ...shared, entryPoints: extension, external: ['vscode'] },
    {
      ...shared,
      entryPoints: programs,
      banner: { js: `#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;` },
      // tinyglobby's fdir asks for it, and a CommonJS bundle has none.
      define: { 'import.meta.url': 'bundleUrl' },
      plugins: [makeExecutable],
    },
  ];
}

const makeExecutable: esbuild.Plugin = {
  name: 'make-executable',
  setup: (bundle) =>
    bundle.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      for (const name of Object.keys(programs)) chmodSync(path.join(distFolder, `${name}.js`), 0o755);
    }),
};

async function watch(): Promise<void> {
  const announce: esbuild.Plugin = {
    name: 'announce',
    setup: (bundle) => {
      // The problem matcher in .vscode/tasks.json waits for these two lines.
      bundle.onStart(() => console.log('[build] started'));
      bundle.onEnd(({ errors }) => console.log(`[build] finished with ${errors.length} errors`));
    },
  };
  for (const bundle of bundleOptions({ production: false })) {
    const context = await esbuild.context({ ...bundle, plugins: [...(bundle.plugins ?? []), announce] });
    await context.watch();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { production: { type: 'boolean' }, watch: { type: 'boolean' } } });
  if (values.watch === true) await watch();
  else await build({ production: values.production === true });
}

if (process.argv[1] === import.meta.filename) await runMain(main);
