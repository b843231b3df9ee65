/** Whether the windows of submissions that listing mails announce follow each other. */
import type { ListingHeader } from '../arxiv/listing';
import type { Timestamp } from '../arxiv/paperMetadata';

/** A time between two windows, or one that several of them cover. */
export interface WindowProblem {
  readonly kind: 'gap' | 'double';
  /** The subject areas for which it is so; none where the mails name none. */
  readonly subjects: readonly string[];
  readonly from: Timestamp;
  readonly to: Timestamp;
}

/** Each subject area is a series of its own, so that a subscription may change. In the order of time, each problem once. */
export function findWindowProblems(headers: readonly ListingHeader[]): readonly WindowProblem[] {
  const series = new Map<string, ListingHeader[]>();
  for (const header of headers) {
    for (const subject of header.subjects.length === 0 ? [''] : header.subjects)
      series.set(subject, [...(series.get(subject) ?? []), header]);
  }
  const problems = new Map<string, WindowProblem>();
  for (const [subject, windows] of series) {
    for (const { kind, from, to } of findProblemsInSeries(windows)) {
      const key = `${kind} ${from} ${to}`;
      const subjects = [...(problems.get(key)?.subjects ?? []), subject].filter((name) => name !== '');
      problems.set(key, { kind, subjects, from, to });
    }
  }
  return [...problems.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function findProblemsInSeries(headers: readonly ListingHeader[]): readonly Omit<WindowProblem, 'subjects'>[] {
  const sorted = [...headers].sort((a, b) => (a.receivedFrom < b.receivedFrom ? -1 : 1));
  const problems: Omit<WindowProblem, 'subjects'>[] = [];
  let covered = sorted[0]?.receivedFrom;
  for (const { receivedFrom, receivedTo } of sorted) {
    if (covered !== undefined && covered < receivedFrom)
      problems.push({ kind: 'gap', from: covered, to: receivedFrom });
    if (covered !== undefined && covered > receivedFrom)
      problems.push({ kind: 'double', from: receivedFrom, to: covered < receivedTo ? covered : receivedTo });
    if (covered === undefined || covered < receivedTo) covered = receivedTo;
  }
  return problems;
}
