/** Whether the windows of submissions that listing mails announce follow each other. */
import type { ListingHeader } from './listing';
import type { Timestamp } from './paperMetadata';

/** A time between two windows, or one that several of them cover; of mails on the same subject areas. */
export interface WindowProblem {
  readonly kind: 'gap' | 'double';
  readonly subjects: readonly string[];
  readonly from: Timestamp;
  readonly to: Timestamp;
}

/** Mails on other subject areas are another series. In the order of time within a series. */
export function findWindowProblems(headers: readonly ListingHeader[]): readonly WindowProblem[] {
  const series = new Map<string, ListingHeader[]>();
  for (const header of headers) {
    const key = header.subjects.join('\n');
    series.set(key, [...(series.get(key) ?? []), header]);
  }
  return [...series.values()].flatMap(findProblemsInSeries);
}

function findProblemsInSeries(headers: readonly ListingHeader[]): readonly WindowProblem[] {
  const sorted = [...headers].sort((a, b) => (a.receivedFrom < b.receivedFrom ? -1 : 1));
  const problems: WindowProblem[] = [];
  let covered = sorted[0]?.receivedFrom;
  for (const { subjects, receivedFrom, receivedTo } of sorted) {
    if (covered !== undefined && covered < receivedFrom)
      problems.push({ kind: 'gap', subjects, from: covered, to: receivedFrom });
    if (covered !== undefined && covered > receivedFrom)
      problems.push({ kind: 'double', subjects, from: receivedFrom, to: covered < receivedTo ? covered : receivedTo });
    if (covered === undefined || covered < receivedTo) covered = receivedTo;
  }
  return problems;
}
