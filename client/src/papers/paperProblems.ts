/** Sums up the diagnostics that stand in each paper. */
import type { PaperItem } from '../../../server/src/protocol';
import type { Position } from './paperPositions';
import { paperAt } from './paperPositions';

/** The severities that are counted, by the number of `vscode.DiagnosticSeverity`; hints are hygiene and do not mark a paper. */
export const problemSeverities = ['error', 'warning', 'information'] as const;

export type ProblemSeverity = (typeof problemSeverities)[number];

/** The problems of one paper. */
export interface PaperProblems {
  readonly worst: ProblemSeverity;
  readonly count: number;
}

/** The part of a `vscode.Diagnostic` that matters here. */
export interface LocatedDiagnostic {
  readonly severity: number;
  readonly range: { readonly start: Position };
}

/** The problems by paper; a paper without any has no entry. */
export function problemsByPaper(
  papers: readonly PaperItem[],
  diagnostics: readonly LocatedDiagnostic[],
): ReadonlyMap<PaperItem, PaperProblems> {
  const problems = new Map<PaperItem, PaperProblems>();
  for (const { severity, range } of diagnostics) {
    const named = problemSeverities[severity];
    const paper = named && paperAt(papers, range.start);
    if (paper) problems.set(paper, addProblems(problems.get(paper), { worst: named, count: 1 }));
  }
  return problems;
}

/** The problems of two papers, or of one and none, taken together. */
export function addProblems(first: PaperProblems | undefined, second: PaperProblems): PaperProblems {
  if (!first) return second;
  const worst =
    problemSeverities.indexOf(first.worst) < problemSeverities.indexOf(second.worst) ? first.worst : second.worst;
  return { worst, count: first.count + second.count };
}
