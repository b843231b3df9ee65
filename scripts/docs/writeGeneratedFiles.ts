/** Brings the generated files of the project up to date. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateFiles } from './generatedFiles';

/** The generated files that differ from what stands in the project, with their contents. */
export function outdatedFiles(projectRoot: string): ReadonlyMap<string, string> {
  const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');
  const isCurrent = (file: string, content: string): boolean =>
    existsSync(path.join(projectRoot, file)) && read(file) === content;
  return new Map([...generateFiles(read)].filter(([file, content]) => !isCurrent(file, content)));
}

/** Writes what is outdated and returns its paths. */
export function writeGeneratedFiles(projectRoot: string): readonly string[] {
  const outdated = outdatedFiles(projectRoot);
  for (const [file, content] of outdated) {
    mkdirSync(path.dirname(path.join(projectRoot, file)), { recursive: true });
    writeFileSync(path.join(projectRoot, file), content);
  }
  return [...outdated.keys()];
}
