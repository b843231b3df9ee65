/** `npm run package`: builds the VSIX and refuses one that is too large or holds what a user does not need. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { build } from './build';
import { vsixPath } from './projectManifest';
import { projectRoot } from './projectPaths';
import { runMain } from './runMain';

const sizeLimit = 600_000;

/** Without these the extension does not work or is not what the manifest promises. */
const requiredFiles = [
  'package.json',
  'README.md',
  'LICENSE',
  'dist/extension.js',
  'dist/server.js',
  'syntaxes/digest-desk.schema.json',
];

/** Sources, tests, dependencies, build input: whatever .vscodeignore should have kept out. */
const unwantedFile = /(^|\/)(node_modules|test|scripts|client|server)\/|\.(ts|map|tsbuildinfo|vsix)$|(^|\/)\./;

/** Builds for production and packs; throws when the package is not fit to be published. */
async function packageExtension(): Promise<void> {
  await build({ production: true });
  const files = await listFiles({ cwd: projectRoot, packageManager: PackageManager.None });
  const problems = [
    ...requiredFiles.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...files.filter((file) => unwantedFile.test(file)).map((file) => `${file} does not belong into it`),
  ];
  if (problems.length > 0) throw new Error(`The package is not right:\n${problems.join('\n')}`);

  const vsix = vsixPath();
  await createVSIX({ cwd: projectRoot, packagePath: vsix, dependencies: false });
  const { size } = statSync(vsix);
  console.log(`${path.basename(vsix)}: ${files.length} files, ${(size / 1000).toFixed(1)} kB`);
  if (size > sizeLimit) throw new Error(`${path.basename(vsix)} is larger than ${sizeLimit / 1000} kB`);
}

await runMain(packageExtension);
