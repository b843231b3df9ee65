/** The numbers that a report should show: those of its papers, by their order in both sections, and how many there are. */
import type { ReportDigest, ReportEntry, ReportPaper } from './digest';

/**
 * Every paper's number, counted from 1 through both sections, so that one that stands in a single section has its place
 * among the others; `undefined` when the sections have the papers in different orders.
 */
export function numberPapers(papers: readonly ReportPaper[]): ReadonlyMap<ReportPaper, number> | undefined {
  const briefs = inOrderOf(papers, (paper) => paper.briefEntry);
  const details = inOrderOf(papers, (paper) => paper.detailEntry);
  const numbers = new Map<ReportPaper, number>();
  let [nextBrief, nextDetail] = [0, 0];
  while (nextBrief < briefs.length || nextDetail < details.length) {
    const brief = briefs[nextBrief];
    const detail = details[nextDetail];
    const next = brief !== undefined && (brief === detail || brief.detailEntry === undefined) ? brief : detail;
    if (next === undefined || (next !== brief && next.briefEntry !== undefined)) return undefined;
    numbers.set(next, numbers.size + 1);
    if (next === brief) nextBrief++;
    if (next === detail) nextDetail++;
  }
  return numbers;
}

/** The papers that have an entry in a section, in that section's order. */
export function inOrderOf(
  papers: readonly ReportPaper[],
  entryOf: (paper: ReportPaper) => ReportEntry | undefined,
): readonly ReportPaper[] {
  const startOf = (paper: ReportPaper): number => entryOf(paper)?.range.start ?? 0;
  return papers.filter((paper) => entryOf(paper) !== undefined).sort((a, b) => startOf(a) - startOf(b));
}

/**
 * Tells whether the number in the header is that of the papers or of the entries in one section: a header that agrees with
 * one section is right about that, and what the other one lacks is another matter. A header without a number is not wrong.
 */
export function isCountRight({ declaredCount, papers }: ReportDigest): boolean {
  if (declaredCount === undefined) return true;
  const briefs = papers.filter((paper) => paper.briefEntry !== undefined).length;
  const details = papers.filter((paper) => paper.detailEntry !== undefined).length;
  return [papers.length, briefs, details].includes(declaredCount.value);
}
