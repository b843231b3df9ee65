/** The invented digests of which each workbench shows a copy. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleWorkspace } from '../../../scripts/projectPaths';

/** A place as the editor counts it: line and column from 1. */
export interface EditorPosition {
  readonly line: number;
  readonly column: number;
}

/** Where the words begin for the first time in a sample. */
export function positionOf(fileName: string, words: string): EditorPosition {
  const text = readFileSync(path.join(sampleWorkspace, fileName), 'utf8');
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`${fileName} does not contain "${words}"`);
  const linesBefore = text.slice(0, offset).split('\n');
  return { line: linesBefore.length, column: (linesBefore.at(-1)?.length ?? 0) + 1 };
}
