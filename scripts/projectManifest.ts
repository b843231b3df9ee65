/** What the scripts need of package.json. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from './projectPaths';

const manifestFile = z.object({ name: z.string(), version: z.string() });

/** The package `npm run package` writes, as an absolute path. */
export function vsixPath(): string {
  const manifest = readFileSync(path.join(projectRoot, 'package.json'), 'utf8');
  const { name, version } = manifestFile.parse(JSON.parse(manifest));
  return path.join(projectRoot, `${name}-${version}.vsix`);
}
