/** Makes the screenshots of the last UI tests those of the README. */
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { projectRoot, screenshotFolder } from '../projectPaths';

const sizeLimit = 200_000;

/** Throws when a screenshot is too large for a README. */
export function updateScreenshots(): void {
  const target = path.join(projectRoot, 'media', 'screenshots');
  mkdirSync(target, { recursive: true });
  for (const name of globSync('*.png', { cwd: screenshotFolder, ignore: 'start.png' })) {
    const source = path.join(screenshotFolder, name);
    const { size } = statSync(source);
    if (size > sizeLimit) throw new Error(`${name} has ${size} bytes, more than ${sizeLimit}`);
    copyFileSync(source, path.join(target, name));
    console.log(`media/screenshots/${name}: ${(size / 1000).toFixed(0)} kB`);
  }
}
