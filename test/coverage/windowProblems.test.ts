/** Gaps and doubles between the windows of listing mails. */
import { describe, expect, it } from 'vitest';
import type { ListingHeader } from '../../server/src/arxiv/listing';
import { findWindowProblems } from '../../server/src/coverage/windowProblems';
import { day } from './inventedMails';

/** The windows, each from one day of February 2026 to another, on these subject areas. */
function problemsOf(...windows: readonly (readonly [from: number, to: number, ...subjects: string[]])[]): string[] {
  const headers = windows.map(([from, to, ...subjects]): ListingHeader => ({
    kind: 'header',
    subjects,
    receivedFrom: day(from),
    receivedTo: day(to),
  }));
  return findWindowProblems(headers).map(
    ({ kind, from, to, subjects }) => `${kind} ${from.slice(8, 10)}–${to.slice(8, 10)} ${subjects.join(', ')}`,
  );
}

describe('windows', () => {
  it('that follow each other have no problem, in whatever order they come', () => {
    expect(problemsOf([3, 4, 'Vision'], [1, 2, 'Vision'], [2, 3, 'Vision'])).toEqual([]);
  });

  it('leave gaps and cover times twice', () => {
    expect(problemsOf([1, 3, 'Vision'], [2, 4, 'Vision'], [6, 7, 'Vision'])).toEqual([
      'double 02–03 Vision',
      'gap 04–06 Vision',
    ]);
  });

  it('within others are doubles as a whole', () => {
    expect(problemsOf([1, 9, 'Vision'], [3, 5, 'Vision'], [9, 10, 'Vision'])).toEqual(['double 03–05 Vision']);
  });

  it('are looked at by subject area, so that a subscription may change', () => {
    expect(problemsOf([1, 2, 'Vision', 'Language', 'Robots'], [4, 5, 'Language', 'Vision', 'Graphs'])).toEqual([
      'gap 02–04 Vision, Language',
    ]);
    expect(problemsOf([1, 2, 'Vision'], [1, 2, 'Graphs'])).toEqual([]);
  });

  it('without subject areas are a series, too', () => {
    expect(problemsOf([1, 2], [3, 4])).toEqual(['gap 02–03 ']);
    expect(problemsOf()).toEqual([]);
  });
});
