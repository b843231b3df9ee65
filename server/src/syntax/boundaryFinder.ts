/** The search for a glued title as the parser asks for it, and a memory of it for texts that are parsed again and again. */
import QuickLRU from 'quick-lru';
import type { BoundaryCandidate, GluedContext } from './titleBoundary';
import { findTitleBoundary } from './titleBoundary';

export type BoundaryFinder = (line: string, context: GluedContext) => readonly BoundaryCandidate[];

/** A text and the way to find titles in it. */
export interface TextSource {
  readonly text: string;
  readonly findBoundary: BoundaryFinder;
}

/** A finder that remembers its last answers, so that an edit costs the search only in the lines it touched. */
export function createBoundaryMemory(maxSize = 4096): BoundaryFinder {
  const answers = new QuickLRU<string, readonly BoundaryCandidate[]>({ maxSize });
  return (line, context) => {
    const key = JSON.stringify([line, context.summary, context.abstract]);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const found = findTitleBoundary(line, context);
    answers.set(key, found);
    return found;
  };
}
